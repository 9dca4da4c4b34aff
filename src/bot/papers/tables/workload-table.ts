/** Who carries how much, a colleague a line. */
import type { PaperTable } from '../../../domain/papers/paper.ts';
import type { Looking } from '../../core/turn.ts';
import { memberName } from '../../core/views/member-name.ts';
import { loadOwed } from '../../duties/owed.ts';
import { dutiesMeant } from '../../questions/find-duties.ts';
import type { DutyQuestion } from '../../questions/reads.ts';
import { byHolder } from '../../questions/workload.ts';
import { columnsOf } from './columns.ts';

/** Throws what the stores throw. */
export async function workloadTable(looking: Looking, question: DutyQuestion): Promise<PaperTable> {
  const owed = await loadOwed(looking, question.classes);
  const counts = byHolder(looking, question, dutiesMeant(looking, question, owed));
  return {
    ...columnsOf(looking, ['holder', 'open', 'late', 'escalated', 'plans']),
    rows: counts.map(({ id, open, overdue, escalated, plans }) => [
      memberName(looking, id),
      ...[open, overdue, escalated, plans],
    ]),
  };
}
