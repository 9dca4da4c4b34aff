/** Which plans are without a part that people ask about in everyday words: a talk, signatures, measures, an evaluation. */
import { maySee } from '../../domain/plan/access.ts';
import { neededSections, type SectionInstance } from '../../domain/plan/on-path.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { standing } from '../../domain/plan/standing.ts';
import type { Looking } from '../core/turn.ts';

/** Whether the plan has such a section that this person may see. */
export const hasPart = (looking: Looking, context: PlanContext, part: string): boolean =>
  partsOf(looking, context, part).length > 0;

/** Whether it is there and not done. */
export const isWithout = (looking: Looking, context: PlanContext, part: string): boolean =>
  partsOf(looking, context, part).some((section) => standing(context, section).kind !== 'done');

/** A section "evaluation-1" is an evaluation. */
const partsOf = (looking: Looking, { type, plan }: PlanContext, part: string): readonly SectionInstance[] =>
  neededSections(type, plan).filter(
    (section) => (section.type.id === part || section.type.id.startsWith(`${part}-`)) && maySee(looking, plan, section),
  );
