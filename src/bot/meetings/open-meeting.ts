/** Takes a meeting out for a member, if they may see it, and puts changes of it back. */
import { advanceMeeting } from '../../domain/meetings/advance-meeting.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { maySeeMeeting } from '../../domain/meetings/meeting-access.ts';
import type { MeetingAct, MeetingRefusal } from '../../domain/meetings/meeting-act.ts';
import { overtaken, retryOnConflict } from '../../shared/retry-on-conflict.ts';
import type { UndoTap } from '../core/acts.ts';
import type { TapOf } from '../core/tap.ts';
import { type Looking, type Reply, reply, type Turn } from '../core/turn.ts';
import { audit } from '../plans/audited.ts';
import { answerWord } from './views/meeting-answers.ts';
import { noMeetingView } from './views/meeting-refused.ts';

/** Null where there is none that this member may see: the two look the same to them. */
export async function openMeeting(turn: Looking, id: string): Promise<Meeting | null> {
  const meeting = await turn.services.meetings.load(turn.organisation.id, id);
  if (meeting === null || maySeeMeeting(turn, meeting)) return meeting;
  await audit(turn, { act: 'refused', what: `meeting/${id}` });
  return null;
}

/** Runs an act on a meeting that the person may see; otherwise they learn nothing of it. */
export async function onMeeting(
  turn: Turn,
  id: string,
  act: (meeting: Meeting) => Promise<Reply> | Reply,
): Promise<Reply> {
  const meeting = await openMeeting(turn, id);
  return meeting === null ? reply(turn, noMeetingView(turn.say)) : act(meeting);
}

/** What was agreed on is marked and unmarked, an answer is given and taken back, who was left out is asked back; all else may be known to others already. */
function undoOf({ member }: Turn, { before, after }: Changed, act: MeetingAct): UndoTap {
  const { id: meeting, sequence, answers = [] } = before;
  if (act.kind === 'details' && after.left !== undefined) return askingBack(after);
  if (act.kind === 'answer') {
    const given = answers.find(({ by }) => by === member.id);
    return { kind: 'meeting-answer', meeting, answer: answerWord(given?.comes ?? null), sequence };
  }
  if (act.kind !== 'agreement-state') return { kind: 'final', what: 'meeting', meeting };
  return { kind: act.done ? 'agreement-open' : 'agreement-done', meeting, id: act.id };
}

/** The button that has those come after all who were left out last. */
export const askingBack = ({ id, sequence }: Meeting): TapOf<'meeting-ask-back'> => ({
  kind: 'meeting-ask-back',
  meeting: id,
  sequence,
});

interface Changed {
  readonly before: Meeting;
  readonly after: Meeting;
}

export type AppliedAct =
  | { readonly kind: 'moved' | 'same'; readonly meeting: Meeting; readonly before: Meeting }
  | { readonly kind: 'refused'; readonly meeting: Meeting; readonly refusal: MeetingRefusal };

/** Applies an act and saves it; where somebody else was faster it reads again and decides anew. Throws after several lost races. */
export function applyAct(turn: Turn, meeting: Meeting, act: MeetingAct): Promise<AppliedAct> {
  let before = meeting;
  return retryOnConflict<AppliedAct>(`meeting ${meeting.id}`, async () => {
    const result = advanceMeeting({ ...turn, meeting: before }, act);
    if (result.kind === 'refused') {
      if (result.refusal.why === 'no-right') await audit(turn, { act: 'refused', what: `meeting/${before.id}` });
      return { ...result, meeting: before };
    }
    if (result.kind === 'same') return { ...result, before };
    if (await turn.services.meetings.save(turn.organisation.id, result.meeting, before.revision)) {
      const { plan } = result.meeting;
      const { derive } = turn.services.background;
      derive(null);
      if (plan !== undefined) derive(plan);
      turn.acts.did(undoOf(turn, { before, after: result.meeting }, act));
      return { ...result, before };
    }
    const fresh = await turn.services.meetings.load(turn.organisation.id, meeting.id);
    if (fresh === null) throw new Error(`meeting ${meeting.id} is gone`);
    before = fresh;
    return overtaken;
  });
}
