/** What a colleague is told who is asked to take a duty over, and what whoever asked is told of the answer; nothing where it was taken back. */
import { isAskedOf } from '../../domain/duties/handed.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import type { Say } from '../core/texts.ts';
import { memberName } from '../core/views/member-name.ts';
import { messageView } from '../core/views/message.ts';
import type { Compose } from '../outbox/composed.ts';
import { loadDuties, shownDuties, speakingOf } from './load-duties.ts';
import { itemWords } from './mail-words.ts';
import { told } from './relevance.ts';
import { newsItem } from './views/duty-news.ts';

export const composeHandOver: Compose<'hand-over'> = async (services, { to, content: { obligation: key, what } }) => {
  const { organisation, obligations } = services;
  const member = to.kind === 'member' ? memberById(organisation, to.member) : null;
  const obligation = await obligations.find(organisation.id, key);
  const handed = obligation?.handed;
  if (member === null || obligation?.state !== 'open' || handed === undefined) return null;
  const isSo =
    what === 'asked' ? isAskedOf(obligation, member.id) : handed.from === member.id && handed.answer === what;
  const scene = await loadDuties(services);
  const [duty] = await shownDuties(scene, [obligation]);
  if (duty === undefined || !isSo) return null;
  const about = what === 'asked' || what === 'taken' ? what : 'declined';
  const title = (say: Say) =>
    say(`duties.hand-over.title.${about}`, {
      name: memberName({ organisation, say }, what === 'asked' ? handed.from : handed.to),
    });
  return {
    view: (say) => {
      const speaking = speakingOf(scene, say, member);
      const item = newsItem(speaking, told(scene, member, duty, { what: 'hand-over', by: handed.from }), '');
      return messageView({ name: 'notice', title: title(say), blocks: [{ kind: 'items', items: [item] }] });
    },
    mail: (say) => ({
      subject: title(say),
      text: [`${itemWords(speakingOf(scene, say, member), duty)}.`, '', say('duties.mail.how')].join('\n'),
    }),
  };
};
