/** A meeting as its people have to do with it: looking at it, two lines beforehand, the agenda, what was agreed. */

import { audit } from '../desk.ts';
import { agendaOf } from '../meetings/agenda-of.ts';
import { changeBeforeAnswer } from '../meetings/change-sent.ts';
import { applyAct, onMeeting } from '../meetings/meeting-desk.ts';
import { delicateIn, textOf, textProblem } from '../meetings/read-fields.ts';
import { type Said, said, type Turn } from '../turn.ts';
import { agendaView } from '../views/meeting-agenda.ts';
import { contributionForm, longestContribution } from '../views/meeting-forms.ts';
import { refusedView } from '../views/meeting-refused.ts';
import { refusalView, settledElsewhere } from '../views/meeting-settled.ts';
import { meetingView } from '../views/meeting-view.ts';
import { problemWords } from '../views/problem-words.ts';
import { withNotice } from '../with-notice.ts';
import type { Act } from './act.ts';

export const meeting: Act<'meeting'> = (turn, tap) =>
  onMeeting(turn, tap.meeting, (found) => said(turn, meetingView(turn, found)));

export const meetingSay: Act<'meeting-say'> = (turn, tap) =>
  onMeeting(turn, tap.meeting, (found) => {
    if (!found.people.includes(turn.member.id)) return said(turn, refusedView(turn, found, 'no-right'));
    return said(turn, found.state === 'invited' ? contributionForm(turn, found) : settledElsewhere(turn, found));
  });

export const meetingSaid: Act<'meeting-said'> = (turn, tap, values) =>
  onMeeting(turn, tap.meeting, async (found) => {
    const text = textOf(values, 'text');
    const problem = textProblem(text, { longest: longestContribution, required: true });
    const words = problem === null && tap.warned === '' ? delicateIn(text).join(', ') : '';
    if (problem !== null || words !== '') {
      const problems = problem === null ? {} : { text: problemWords(turn.say, problem) };
      const warning = words === '' ? null : turn.say('meetings.warned', { words });
      return said(turn, contributionForm(turn, found, { tried: { typed: values, problems }, warning }));
    }
    const applied = await applyAct(turn, found, { kind: 'contribute', text });
    if (applied.kind === 'refused') {
      const view = refusalView(turn, applied.meeting, applied.refusal);
      // Nothing typed is lost: it is shown again.
      return said(turn, {
        ...view,
        blocks: [...view.blocks, { kind: 'text', text: turn.say('task.typed', { text }) }],
      });
    }
    await changeBeforeAnswer(turn.world, applied.meeting, { kinds: ['contribution'], members: [turn.member.id] });
    return withNotice(await showAgenda(turn, applied.meeting), turn.say('meetings.contribute.saved'));
  });

export const meetingAgenda: Act<'meeting-agenda'> = (turn, tap) =>
  onMeeting(turn, tap.meeting, (found) => showAgenda(turn, found));

async function showAgenda(turn: Turn, found: Parameters<typeof agendaOf>[1]): Promise<Said> {
  await audit(turn, { act: 'saw', what: 'agenda', ...(found.plan !== undefined && { plan: found.plan }) });
  return said(turn, agendaView(turn, found, await agendaOf(turn, found)));
}

export const agreementDone: Act<'agreement-done'> = (turn, tap) => setAgreement(turn, tap, true);

export const agreementOpen: Act<'agreement-open'> = (turn, tap) => setAgreement(turn, tap, false);

const setAgreement = (
  turn: Turn,
  tap: { readonly meeting: string; readonly id: string },
  done: boolean,
): Promise<Said> =>
  onMeeting(turn, tap.meeting, async (found) => {
    const applied = await applyAct(turn, found, { kind: 'agreement-state', id: tap.id, done });
    if (applied.kind === 'refused') return said(turn, refusalView(turn, applied.meeting, applied.refusal));
    return said(turn, meetingView(turn, applied.meeting));
  });
