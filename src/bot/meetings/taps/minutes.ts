/** Walks whoever runs a meeting through its minutes: every part is saved when it is given. */

import { guestKinds, type Meeting } from '../../../domain/meetings/meeting.ts';
import { mayRun } from '../../../domain/meetings/meeting-access.ts';
import { type MinutesStep, minutesStep } from '../../../domain/meetings/minutes-step.ts';
import { longestText } from '../../../domain/privacy/free-text.ts';
import { judgeText } from '../../core/judge-text.ts';
import { tokenOf } from '../../core/tap.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { problemWords } from '../../core/views/problem-words.ts';
import { withNotice } from '../../core/with-notice.ts';
import type { TapTable } from '../../plans/tap-handler.ts';
import type { View } from '../../ports/view.ts';
import { changeBeforeAnswer } from '../change-sent.ts';
import { type FinishedMinutes, finishMinutes } from '../finish-minutes.ts';
import { applyAct, onMeeting } from '../open-meeting.ts';
import { addedWords, chosenOf, peopleOf, readDay, textOf } from '../read-fields.ts';
import { refusalWords, refusedView } from '../views/meeting-refused.ts';
import { overtakenForm, refusalView, settledElsewhere } from '../views/meeting-settled.ts';
import { meetingView } from '../views/meeting-view.ts';
import {
  agreementView,
  checkView,
  decisionView,
  type MinutesTry,
  numberView,
  presentView,
} from '../views/minutes-forms.ts';

export const minutesTaps = {
  minutes: (turn, tap) => openMinutes(turn, tap.meeting, tap.part),

  'minutes-present': (turn, tap, values) =>
    onMinutes(turn, tap.meeting, async (meeting) => {
      const { people: present, added } = peopleOf(turn, values);
      const guests = chosenOf(values, 'guests', guestKinds);
      const applied = await applyAct(turn, meeting, { kind: 'present', present, guests, seen: tap.seen });
      if (applied.kind !== 'refused' && added !== null)
        return withNotice(reply(turn, presentView(turn, applied.meeting)), addedWords(turn, added));
      if (applied.kind !== 'refused') return reply(turn, partView(turn, applied.meeting, minutesStep(applied.meeting)));
      const { meeting: now, refusal } = applied;
      if (refusal.why === 'overtaken')
        return reply(turn, overtakenForm(turn, presentView(turn, now, { tried: { typed: values, problems: {} } })));
      if (refusal.why !== 'nobody') return reply(turn, refusalView(turn, now, refusal));
      const problems = { people: refusalWords(turn, now, 'nobody') };
      return reply(turn, presentView(turn, now, { tried: { typed: values, problems } }));
    }),

  'minutes-number': (turn, tap, values) =>
    onMinutes(turn, tap.meeting, async (meeting) => {
      const number = textOf(values, 'number');
      const day = readDay(turn, textOf(values, 'date'), 'back');
      const problem = judgeText(turn, number, { longest: longestText['minutes-number'] });
      if (problem !== null || 'problem' in day) {
        const problems = {
          ...(problem !== null && { number: problemWords(turn.say, problem) }),
          ...('problem' in day && { date: problemWords(turn.say, day.problem) }),
        };
        return reply(turn, numberView(turn, meeting, { tried: { typed: values, problems } }));
      }
      const applied = await applyAct(turn, meeting, { kind: 'number', number, date: day.date, seen: tap.seen });
      if (applied.kind !== 'refused') return reply(turn, partView(turn, applied.meeting, minutesStep(applied.meeting)));
      if (applied.refusal.why !== 'overtaken') return reply(turn, refusalView(turn, applied.meeting, applied.refusal));
      const again = numberView(turn, applied.meeting, { tried: { typed: values, problems: {} } });
      return reply(turn, overtakenForm(turn, again));
    }),

  'minutes-finish': (turn, tap) =>
    onMinutes(turn, tap.meeting, async (meeting) => {
      if (!mayRun(turn, meeting)) return reply(turn, refusedView(turn, meeting, 'no-right'));
      const { applied, inPlan, section } = await finishMinutes(turn, meeting);
      if (applied.kind === 'refused') return reply(turn, refusalView(turn, applied.meeting, applied.refusal));
      await changeBeforeAnswer(turn.services, applied.meeting, { kinds: ['minutes'], members: [meeting.organiser] });
      const shown = reply(
        turn,
        withSection(turn, meetingView(turn, applied.meeting), {
          plan: inPlan === true ? meeting.plan : undefined,
          section,
        }),
      );
      const told =
        inPlan === null
          ? shown
          : withNotice(
              shown,
              turn.say(inPlan ? 'meetings.minutes.rows' : 'meetings.minutes.no-rows'),
              inPlan ? 'success' : 'warning',
            );
      return withNotice(told, turn.say('meetings.minutes.done'));
    }),

  'minutes-reopen': (turn, tap) =>
    onMeeting(turn, tap.meeting, async (meeting) => {
      const applied = await applyAct(turn, meeting, { kind: 'reopen' });
      if (applied.kind === 'refused') return reply(turn, refusalView(turn, applied.meeting, applied.refusal));
      if (applied.meeting.minutes === undefined) return reply(turn, settledElsewhere(turn, applied.meeting));
      return reply(turn, checkView(turn, applied.meeting, { notice: turn.say('meetings.minutes.reopened') }));
    }),
} satisfies TapTable;

/** Runs an act on minutes that are open, for whoever may write them. */
export const onMinutes = (turn: Turn, id: string, act: (meeting: Meeting) => Promise<Reply> | Reply): Promise<Reply> =>
  onMeeting(turn, id, async (meeting) => {
    const applied = await applyAct(turn, meeting, { kind: 'hold' });
    if (applied.kind === 'refused') return reply(turn, refusalView(turn, applied.meeting, applied.refusal));
    return applied.meeting.minutes?.finished === undefined
      ? act(applied.meeting)
      : reply(turn, settledElsewhere(turn, applied.meeting));
  });

/** Into the minutes: where they stand, or a part of them. */
export const openMinutes = (turn: Turn, id: string, part?: MinutesStep): Promise<Reply> =>
  onMinutes(turn, id, (meeting) =>
    reply(turn, partView(turn, meeting, reachable(meeting, part ?? minutesStep(meeting)))),
  );

/** Nobody gets past who was there, and number and date. */
function reachable({ minutes: written }: Meeting, asked: MinutesStep): MinutesStep {
  if (written === undefined || asked === 'present') return 'present';
  return written.number === '' ? 'number' : asked;
}

export function partView(turn: Turn, meeting: Meeting, step: MinutesStep, given: MinutesTry = {}): View {
  switch (step) {
    case 'present':
      return presentView(turn, meeting, given);
    case 'number':
      return numberView(turn, meeting, given);
    case 'decisions':
      return decisionView(turn, meeting, 'new', given);
    case 'agreements':
      return agreementView(turn, meeting, 'new', given);
    case 'check':
      return checkView(turn, meeting, given);
    default:
      return step satisfies never;
  }
}

/** What was agreed stands in a section of the plan, which is handed over by one tap; where something is missing in it, it opens. */
function withSection(
  { say }: Turn,
  view: View,
  { plan, section }: { readonly plan: string | undefined; readonly section: FinishedMinutes['section'] },
): View {
  if (plan === undefined || section === undefined) return view;
  const { key, isReady } = section;
  const token = tokenOf({ kind: isReady ? 'finish' : 'section', plan, section: key });
  const label = say(isReady ? 'meetings.minutes.action.section' : 'meetings.minutes.action.section-open');
  return {
    ...view,
    actions: [{ label, token, style: 'primary' }, ...view.actions],
  };
}
