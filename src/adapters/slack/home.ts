/** The home page that Slack keeps for each person: their plans and what is due, and the answers to what they tap there. */
import { createHash } from 'node:crypto';
import { commandAction } from '../../bot/core/command-action.ts';
import type { Say } from '../../bot/core/texts.ts';
import { workingView } from '../../bot/core/views/opening.ts';
import type { Outcome } from '../../bot/ports/incoming.ts';
import type { View } from '../../bot/ports/view.ts';
import { defined } from '../../shared/defined.ts';
import type { ArrivalOf, Person } from './arrival.ts';
import { askBot } from './ask.ts';
import { type HomeState, type SlackContext, sayTo } from './context.ts';
import { slackWord } from './errors.ts';
import { newNonce } from './messages.ts';
import { renderHome } from './render.ts';
import { signLater } from './working-message.ts';

/** In the place of the hash of an overview, where something else stands on the page. */
const noOverview = 'solis';

/** Turns that follow each other quickly make one new page. */
const settling = 1_000;

/**
 * Asks for the person's overview and publishes it where something else stands there. Throws what the Web API throws.
 */
export async function openHome(
  desk: SlackContext,
  { id, person, before, seen }: Pick<ArrivalOf<'home-opened'>, 'id' | 'person' | 'before' | 'seen'>,
): Promise<void> {
  const say = sayTo(desk, person);
  const sign = signLater(desk, async () => {
    if (before !== undefined || desk.homes.has(person.user)) return;
    await publish(desk, person, { view: workingView(say), say, hash: noOverview, own: false });
  });
  await desk.inTurn(person.user, async () => {
    const outcome = await askBot(desk, { id, person, event: { kind: 'home' } });
    await sign();
    if (before !== undefined)
      desk.homes.set(person.user, { hash: before, own: before !== noOverview, ...defined({ seen }) });
    await publishOwn(desk, person, outcome);
  });
}

/** Shows the answer to something tapped on the home page there, with a way back. Throws what the Web API throws. */
export async function showOnHome(
  desk: SlackContext,
  person: Person,
  { view, say }: { view: View; say: Say },
): Promise<void> {
  const own = view.name === 'my-plans';
  const hash = own ? hashOf(view) : noOverview;
  await publish(desk, person, { view: own ? view : withWayBack(view, say), say, hash, own });
}

/** After a turn that may have changed what is due: looks at the overview again, where the person has it before them. */
export function refreshHome(desk: SlackContext, person: Person): void {
  const state = desk.homes.get(person.user);
  if (state === undefined || !state.own || state.due) return;
  desk.homes.set(person.user, { ...state, due: true });
  desk.later(settling, () =>
    desk.inTurn(person.user, async () => {
      const held = desk.homes.get(person.user);
      if (held?.own !== true) return;
      const { due: _, ...rest } = held;
      desk.homes.set(person.user, rest);
      await publishOwn(desk, person, await overviewOf(desk, person));
    }),
  );
}

/** Puts the person's overview back in place of a sign that an answer took its time. */
export function restoreHome(desk: SlackContext, person: Person): void {
  desk.homes.set(person.user, { hash: noOverview, own: true });
  refreshHome(desk, person);
}

const overviewOf = (desk: SlackContext, person: Person): Promise<Outcome> =>
  askBot(desk, { id: `home-${newNonce()}`, person, event: { kind: 'home' } });

/** Where another process has put a page there meanwhile, what stands now is asked for again and put over it. */
async function publishOwn(desk: SlackContext, person: Person, outcome: Outcome): Promise<void> {
  try {
    await publishOver(desk, person, outcome);
  } catch (error) {
    if (slackWord(error) !== 'hash_conflict') throw error;
    desk.homes.delete(person.user);
    await publishOver(desk, person, await overviewOf(desk, person));
  }
}

async function publishOver(desk: SlackContext, person: Person, { reply, language }: Outcome): Promise<void> {
  if (reply === null) return;
  const own = reply.name === 'my-plans';
  const hash = own ? hashOf(reply) : noOverview;
  const before = desk.homes.get(person.user);
  if (own && before?.own === true && before.hash === hash) return;
  const say = desk.say(language);
  const view = own || reply.name === 'stranger' ? reply : withWayBack(reply, say);
  await publish(desk, person, { view, say, hash, own, ...defined({ over: before?.seen }) });
}

interface Page extends Pick<HomeState, 'hash' | 'own'> {
  readonly view: View;
  readonly say: Say;
  /** Slack's hash of the page that it is to replace; Slack refuses where another stands there. */
  readonly over?: string;
}

/** Slack gives the hash back when the page is opened: whichever process published it. */
async function publish(desk: SlackContext, { user }: Person, { view, say, hash, own, over }: Page): Promise<void> {
  const home = renderHome(view, { say, nonce: newNonce() });
  const published = await desk.clients.quick.views.publish({
    user_id: user,
    view: { ...home, callback_id: hash },
    ...defined({ hash: over }),
  });
  desk.homes.set(user, { hash, own, ...defined({ seen: published.view?.hash }) });
}

const withWayBack = (view: View, say: Say): View => ({
  ...view,
  actions: [...view.actions, { ...commandAction(say, 'my-plans'), label: say('slack.home.back') }],
});

const hashOf = (view: View): string => createHash('sha256').update(JSON.stringify(view)).digest('hex');
