/** What somebody is told whom a colleague above has reminded of a duty; nothing once it is done, or no longer theirs. */
import { memberById } from '../../domain/people/member-by-id.ts';
import { memberName } from '../core/views/member-name.ts';
import { messageView } from '../core/views/message.ts';
import type { Compose } from '../outbox/composed.ts';
import { openDuty } from './daily-of.ts';
import { isMine, loadDuties, shownDuties, speakingOf } from './load-duties.ts';
import { itemWords } from './mail-words.ts';
import { dutyLine } from './views/duty-line.ts';

export const composeReminder: Compose<'reminder'> = async (services, { to, content }) => {
  const { organisation, obligations } = services;
  const member = to.kind === 'member' ? memberById(organisation, to.member) : null;
  const obligation = await obligations.find(organisation.id, content.obligation);
  if (member === null || obligation?.state !== 'open') return null;
  const scene = await loadDuties(services);
  const [duty] = await shownDuties(scene, [obligation]);
  if (duty === undefined || !isMine(scene, member, obligation)) return null;
  const lines = { from: '', more: true, cites: true } as const;
  return {
    view: (say) =>
      messageView({
        name: 'notice',
        title: say('duties.reminder.title', { name: memberName({ organisation, say }, content.by) }),
        blocks: [
          { kind: 'items', items: [dutyLine(speakingOf(scene, say, member), openDuty(scene, member, duty), lines)] },
        ],
      }),
    mail: (say) => ({
      subject: say('duties.reminder.title', { name: memberName({ organisation, say }, content.by) }),
      text: [`${itemWords(speakingOf(scene, say, member), duty)}.`, '', say('duties.mail.how')].join('\n'),
    }),
  };
};
