/** What an organisation says of the school year to come, beside what follows from its classes. */
import type { ClassId, MemberId } from './ids.ts';

interface NextClass {
  readonly id: ClassId;
  /** What it is called next year; null: its learners leave. Where it is left out, it moves up by one. */
  readonly becomes?: ClassId | null;
  /** Its class teacher next year; null: nobody. Where it is left out, the one of today. */
  readonly teacher?: MemberId | null;
}

export interface NextYear {
  /** After which learners leave. */
  readonly lastGrade?: number;
  readonly classes: readonly NextClass[];
  /** Members who leave when the school year is closed. */
  readonly leaving: readonly MemberId[];
}
