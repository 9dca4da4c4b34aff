/** What changed, a line each, the newest first. */
import { today } from '../../../domain/calendar/local-date.ts';
import type { PaperTable } from '../../../domain/papers/paper.ts';
import { subjectLabel } from '../../../domain/plan/subject-kinds.ts';
import type { Looking } from '../../core/turn.ts';
import { knownPlans } from '../../plans/find-plans.ts';
import { changesOf } from '../../questions/changes.ts';
import { isPlanMeant } from '../../questions/is-meant.ts';
import { type PlansQuestion, plansAsked } from '../../questions/reads.ts';
import { aboutCells, columnsOf, dayCell } from './columns.ts';

/** Throws what the stores throw. */
export async function changesTable(looking: Looking, question: PlansQuestion): Promise<PaperTable> {
  const { organisation } = looking;
  const known = await knownPlans(looking, plansAsked(question));
  const meant = known.filter((context) => isPlanMeant(looking, context, question));
  return {
    ...columnsOf(looking, ['plan', 'who', 'class', 'change', 'by', 'day']),
    rows: changesOf(looking, meant, question.since).map(({ context: { plan }, what, by, at }) => [
      subjectLabel(plan.about, organisation),
      ...aboutCells(looking, plan.about),
      ...[what, by ?? '', dayCell(looking, today(new Date(at), organisation.zone))],
    ]),
  };
}
