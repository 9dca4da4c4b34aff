/** Marks what a meeting agreed on, and no plan took, as done or as not done after all; the duty follows at once. */

import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Turn } from '../core/turn.ts';
import { applyAct } from '../meetings/open-meeting.ts';
import { refusalView } from '../meetings/views/meeting-settled.ts';
import { noPlaceView } from '../plans/views/closed.ts';
import type { View } from '../ports/view.ts';
import { deriveOfPlan, deriveOfSchool } from './derive.ts';

interface Agreement {
  readonly meeting: Meeting | null;
  readonly row: string | undefined;
  readonly done: boolean;
}

/** Null where it is as it is to be; else what is in the way. */
export async function setAgreement(turn: Turn, { meeting, row, done }: Agreement): Promise<View | null> {
  if (meeting === null || row === undefined) return noPlaceView(turn.say);
  const applied = await applyAct(turn, meeting, { kind: 'agreement-state', id: row, done });
  if (applied.kind === 'refused') return refusalView(turn, applied.meeting, applied.refusal);
  // The answer shows it as done; where that fails the sweep makes up for it.
  const derived =
    meeting.plan === undefined ? deriveOfSchool(turn.services) : deriveOfPlan(turn.services, meeting.plan);
  await derived.catch((error: unknown) => turn.services.report('duties.waiting', error, { meeting: meeting.id }));
  return null;
}
