/** Calling a meeting: its kind, who comes, where, about what. */

import { guestKinds, type Meeting } from '../../../domain/meetings/meeting.ts';
import { mayRun } from '../../../domain/meetings/meeting-access.ts';
import { proposeSlots } from '../../../domain/meetings/propose-slots.ts';
import { slotTroubles } from '../../../domain/meetings/slot-troubles.ts';
import type { MemberId } from '../../../domain/people/organisation.ts';
import { subjectOfKey } from '../../../domain/plan/subject-kinds.ts';
import { longestText } from '../../../domain/privacy/free-text.ts';
import { defined } from '../../../shared/defined.ts';
import { judgeText } from '../../core/judge-text.ts';
import { tokenOf } from '../../core/tap.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { memberNames } from '../../core/views/member-name.ts';
import { problemWords } from '../../core/views/problem-words.ts';
import { withNotice } from '../../core/with-notice.ts';
import type { TapTable } from '../../plans/tap-handler.ts';
import type { FormValues } from '../../ports/view.ts';
import { callForDuty, callMeeting } from '../call-meeting.ts';
import { changeSent, everythingTo } from '../change-sent.ts';
import { type AppliedAct, applyAct, askingBack, onMeeting } from '../open-meeting.ts';
import { addedWords, chosenOf, peopleOf, textOf, withoutNames } from '../read-fields.ts';
import { searchFor } from '../search-times.ts';
import { sendChange } from '../send-out.ts';
import type { TriedForm } from '../views/meeting-fields.ts';
import { detailsView } from '../views/meeting-forms.ts';
import { refusalWords, refusedView } from '../views/meeting-refused.ts';
import { overtakenForm, refusalView, settledElsewhere } from '../views/meeting-settled.ts';
import { timesView, troubleNotices } from '../views/meeting-times.ts';
import { meetingView } from '../views/meeting-view.ts';

export const callTaps = {
  'meeting-new': (turn, tap) => callForDuty(turn, tap.key),

  'meeting-call': (turn, { what, learner, about: key = learner && `learner:${learner}` }) =>
    callMeeting(turn, what, key === undefined ? null : subjectOfKey(key, turn.organisation)),

  /** Opens the form, or takes what was filled in and goes on to the times. */
  'meeting-details': (turn, tap, values) =>
    onMeeting(turn, tap.meeting, async (meeting) => {
      if (!mayRun(turn, meeting)) return reply(turn, refusedView(turn, meeting, 'no-right'));
      if (meeting.state !== 'planned' && meeting.state !== 'invited')
        return reply(turn, settledElsewhere(turn, meeting));
      if (Object.keys(values).length === 0) return reply(turn, detailsView(turn, meeting));
      const { details, added, problems } = readDetails(turn, meeting, values);
      const tried = (more: TriedForm['problems']): TriedForm => ({ typed: values, problems: { ...problems, ...more } });
      if (Object.keys(problems).length > 0) return reply(turn, detailsView(turn, meeting, tried({})));
      const applied = await applyAct(turn, meeting, { kind: 'details', details, seen: tap.seen });
      if (applied.kind !== 'refused') return goOn(turn, applied, added);
      const { refusal } = applied;
      if (refusal.why === 'overtaken')
        return reply(turn, overtakenForm(turn, detailsView(turn, applied.meeting, tried({}))));
      if (refusal.why !== 'nobody') return reply(turn, settledElsewhere(turn, applied.meeting));
      return reply(turn, detailsView(turn, meeting, tried({ people: refusalWords(turn, meeting, 'nobody') })));
    }),
  'meeting-ask-back': (turn, { meeting, sequence }) =>
    onMeeting(turn, meeting, async (found) => {
      const { left = [], people, guests, place, topic, revision } = found;
      if (found.sequence !== sequence || left.length === 0) return reply(turn, settledElsewhere(turn, found));
      const details = { people: [...people, ...left], guests, ...defined({ place, topic }) };
      const applied = await applyAct(turn, found, { kind: 'details', details, seen: revision });
      if (applied.kind === 'refused') return reply(turn, refusalView(turn, applied.meeting, applied.refusal));
      await sendChange(turn, applied.meeting, applied.before);
      void changeSent(turn.services, applied.meeting, { ...everythingTo(applied.meeting.people), news: 'changed' });
      const names = memberNames(turn, left);
      return withNotice(reply(turn, meetingView(turn, applied.meeting)), turn.say('meetings.details.back', { names }));
    }),
} satisfies TapTable;

/** Whoever was added is shown before it goes on: there may be more to add. */
async function goOn(turn: Turn, applied: Changed, added: MemberId | null): Promise<Reply> {
  const { before, meeting } = applied;
  if (before.state !== 'planned') return tellChange(turn, applied);
  if (added === null) return showTimes(turn, meeting);
  return withNotice(reply(turn, detailsView(turn, meeting)), addedWords(turn, added));
}

type Changed = Extract<AppliedAct, { readonly kind: 'moved' | 'same' }>;

/** After the invitations: who is concerned hears of it, and it is said who cannot come at that time. */
async function tellChange(turn: Turn, { kind, meeting, before }: Changed): Promise<Reply> {
  if (kind === 'same') return withNotice(reply(turn, meetingView(turn, meeting)), turn.say('meetings.details.same'));
  await sendChange(turn, meeting, before);
  void changeSent(turn.services, meeting, { ...everythingTo(meeting.people), news: 'changed' });
  const { slot } = meeting;
  const troubles = slot === undefined ? [] : slotTroubles(await searchFor(turn, meeting), slot);
  const view = meetingView(turn, meeting, troubleNotices(turn, troubles));
  const { left } = meeting;
  if (left === undefined) return withNotice(reply(turn, view), turn.say('meetings.details.saved'));
  const undo = { label: turn.say('duties.action.undo'), token: tokenOf(askingBack(meeting)) };
  const shown = reply(turn, { ...view, actions: [...view.actions, undo] });
  return withNotice(shown, turn.say('meetings.details.left', { names: memberNames(turn, left) }));
}

function readDetails(turn: Turn, meeting: Meeting, values: FormValues) {
  const place = withoutNames(turn, textOf(values, 'place'));
  const topic = meeting.plan === undefined ? textOf(values, 'topic') : '';
  const needsTopic = meeting.plan === undefined && meeting.about === undefined;
  const found = {
    place: judgeText(turn, place, { longest: longestText['meeting-place'], required: false }),
    topic: judgeText(turn, topic, { longest: longestText['meeting-topic'], required: needsTopic }),
  };
  const problems: Record<string, string> = {};
  for (const [field, problem] of Object.entries(found))
    if (problem !== null) problems[field] = problemWords(turn.say, problem);
  const { people, added } = peopleOf(turn, values);
  const details = {
    people,
    guests: chosenOf(values, 'guests', guestKinds),
    ...(place !== '' && { place }),
    ...(topic !== '' && { topic }),
  };
  return { details, added, problems };
}

/** Times at which everybody is free. */
export async function showTimes(turn: Turn, meeting: Meeting): Promise<Reply> {
  const search = await searchFor(turn, meeting);
  return reply(turn, timesView(turn, meeting, proposeSlots(search, meeting.slot?.minutes)));
}
