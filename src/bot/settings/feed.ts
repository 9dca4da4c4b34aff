/** The secret address by which somebody reads what is theirs in their own calendar: shows whether there is one, makes a new one, ends it. */
import { tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';
import type { Action, View } from '../ports/view.ts';
import { newFeedSecret } from './feed-secret.ts';

export async function showFeed(turn: Turn): Promise<Reply> {
  const { services, organisation, member, say } = turn;
  if (services.desk === null) return reply(turn, feedView(turn, { text: [say('feed.no-address')] }));
  const feed = await services.feeds.load(organisation.id, member.id);
  const text = [say('feed.about'), say(feed === null ? 'feed.none' : 'feed.there')];
  return reply(turn, feedView(turn, { text, actions: actionsFor(turn, feed !== null) }));
}

/** Whatever address there was serves no more: of the new one only the hash is kept, so that it is shown this once. */
export async function renewFeed(turn: Turn): Promise<Reply> {
  const { services, organisation, member, say } = turn;
  if (services.desk === null) return showFeed(turn);
  const { token, hash } = newFeedSecret(member.id);
  await services.feeds.save(organisation.id, { member: member.id, hash, language: say.language });
  turn.acts.did({ kind: 'feed-end' });
  const text = [say('feed.made'), `${services.desk.address}/calendar/${token}.ics`, say('feed.how')];
  return reply(turn, feedView(turn, { text, actions: actionsFor(turn, true) }));
}

export async function endFeed(turn: Turn): Promise<Reply> {
  const { services, organisation, member, say } = turn;
  await services.feeds.end(organisation.id, member.id);
  // The address that served is known to nobody any more: it cannot be brought back.
  turn.acts.did({ kind: 'final', what: 'settings' });
  return reply(turn, feedView(turn, { text: [say('feed.ended')], actions: actionsFor(turn, false) }));
}

const actionsFor = ({ say }: Turn, isThere: boolean): readonly Action[] => [
  { label: say(isThere ? 'feed.renew' : 'feed.make'), token: tokenOf({ kind: 'feed-new' }) },
  ...(isThere ? [{ label: say('feed.end'), token: tokenOf({ kind: 'feed-end' }) }] : []),
];

const feedView = (
  { say }: Turn,
  { text, actions = [] }: { readonly text: readonly string[]; readonly actions?: readonly Action[] },
): View => messageView({ name: 'settings', title: say('feed.title'), text, actions });
