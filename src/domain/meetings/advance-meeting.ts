/** What becomes of an act on a meeting: pure, so that the same act on the same meeting always gives the same. */
import { agreementState, answer, contribute } from './contribute.ts';
import { mayRun, maySeeMeeting } from './meeting-access.ts';
import {
  type MeetingAct,
  type MeetingActKind,
  type MeetingActOf,
  type MeetingAdvance,
  type MeetingContext,
  refusedFor,
} from './meeting-act.ts';
import { cancel, details, invite } from './schedule-meeting.ts';
import {
  agreement,
  decision,
  dropAgreement,
  dropDecision,
  finish,
  hold,
  number,
  present,
  reopen,
} from './write-minutes.ts';

const kinds: {
  readonly [Kind in MeetingActKind]: (context: MeetingContext, act: MeetingActOf<Kind>) => MeetingAdvance;
} = {
  details,
  invite,
  cancel,
  contribute,
  answer,
  hold,
  present,
  number,
  decision,
  'drop-decision': dropDecision,
  agreement,
  'drop-agreement': dropAgreement,
  finish,
  reopen,
  'agreement-state': agreementState,
};

/** @returns the meeting as it is then, with the next revision; a refusal where the act cannot be: it never throws for a person's mistake */
export function advanceMeeting(context: MeetingContext, act: MeetingAct): MeetingAdvance {
  if (!mayDo(context, act)) return refusedFor({ why: 'no-right' });
  return (kinds[act.kind] as (context: MeetingContext, act: MeetingAct) => MeetingAdvance)(context, act);
}

/** All but three acts are for whoever runs the meeting. */
function mayDo(context: MeetingContext, act: MeetingAct): boolean {
  const { meeting } = context;
  if (act.kind === 'contribute' || act.kind === 'answer') return maySeeMeeting(context, meeting);
  const isGiven = (id: string) => context.given?.some(({ row }) => row === id) === true;
  const holds = (id: string) =>
    meeting.minutes?.agreements.some((one) => one.id === id && (one.holder === context.member.id || isGiven(id))) ===
    true;
  return mayRun(context, meeting) || (act.kind === 'agreement-state' && holds(act.id));
}
