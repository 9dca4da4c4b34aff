/** A meeting as its people have to do with it: looking at it, two lines beforehand, the agenda, what was agreed. */

import { longestText, textProblem } from '../../../domain/privacy/free-text.ts';
import { defined } from '../../../shared/defined.ts';
import { delicateIn } from '../../core/judge-text.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { problemWords } from '../../core/views/problem-words.ts';
import { withNotice } from '../../core/with-notice.ts';
import { audit } from '../../plans/audited.ts';
import type { TapTable } from '../../plans/tap-handler.ts';
import { agendaOf } from '../agenda-of.ts';
import { asksForLines, changeBeforeAnswer } from '../change-sent.ts';
import { applyAct, onMeeting } from '../open-meeting.ts';
import { textOf } from '../read-fields.ts';
import { agendaView } from '../views/meeting-agenda.ts';
import { contributionForm } from '../views/meeting-forms.ts';
import { refusedView } from '../views/meeting-refused.ts';
import { refusalView, settledElsewhere } from '../views/meeting-settled.ts';
import { meetingView } from '../views/meeting-view.ts';

export const meetingTaps = {
  meeting: (turn, tap) => onMeeting(turn, tap.meeting, (found) => reply(turn, meetingView(turn, found))),

  'meeting-say': (turn, tap) =>
    onMeeting(turn, tap.meeting, (found) => {
      if (!found.people.includes(turn.member.id)) return reply(turn, refusedView(turn, found, 'no-right'));
      return reply(turn, found.state === 'invited' ? contributionForm(turn, found) : settledElsewhere(turn, found));
    }),

  'meeting-said': (turn, tap, values) =>
    onMeeting(turn, tap.meeting, async (found) => {
      const text = textOf(values, 'text');
      const problem = textProblem(text, { longest: longestText.contribution });
      const words = problem === null && !tap.warned ? delicateIn(text).join(', ') : '';
      if (problem !== null || words !== '') {
        const problems = problem === null ? {} : { text: problemWords(turn.say, problem) };
        const warning = words === '' ? null : turn.say('meetings.warned', { words });
        return reply(turn, contributionForm(turn, found, { tried: { typed: values, problems }, warning }));
      }
      const applied = await applyAct(turn, found, { kind: 'contribute', text });
      if (applied.kind === 'refused') {
        const view = refusalView(turn, applied.meeting, applied.refusal);
        // Nothing typed is lost: it is shown again.
        return reply(turn, {
          ...view,
          blocks: [...view.blocks, { kind: 'text', text: turn.say('task.typed', { text }) }],
        });
      }
      await changeBeforeAnswer(turn.services, applied.meeting, asksForLines(turn.member.id));
      return withNotice(await showAgenda(turn, applied.meeting), turn.say('meetings.contribute.saved'));
    }),

  'meeting-answer': (turn, { meeting, answer, sequence }) =>
    onMeeting(turn, meeting, async (found) => {
      const comes = answer === 'open' ? null : answer === 'yes';
      const applied = await applyAct(turn, found, { kind: 'answer', comes, sequence });
      if (applied.kind === 'refused') return reply(turn, refusalView(turn, applied.meeting, applied.refusal));
      return withNotice(reply(turn, meetingView(turn, applied.meeting)), turn.say(`meetings.answered.${answer}`));
    }),

  'meeting-agenda': (turn, tap) => onMeeting(turn, tap.meeting, (found) => showAgenda(turn, found)),

  'agreement-done': (turn, tap) => setAgreement(turn, tap, true),

  'agreement-open': (turn, tap) => setAgreement(turn, tap, false),
} satisfies TapTable;

async function showAgenda(turn: Turn, found: Parameters<typeof agendaOf>[1]): Promise<Reply> {
  await audit(turn, { act: 'saw', what: 'agenda', ...defined({ plan: found.plan }) });
  return reply(turn, agendaView(turn, found, await agendaOf(turn, found)));
}

const setAgreement = (
  turn: Turn,
  tap: { readonly meeting: string; readonly id: string },
  done: boolean,
): Promise<Reply> =>
  onMeeting(turn, tap.meeting, async (found) => {
    const applied = await applyAct(turn, found, { kind: 'agreement-state', id: tap.id, done });
    if (applied.kind === 'refused') return reply(turn, refusalView(turn, applied.meeting, applied.refusal));
    return reply(turn, meetingView(turn, applied.meeting));
  });
