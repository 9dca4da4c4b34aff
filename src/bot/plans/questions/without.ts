/** Which plans are without a part that people ask about in everyday words: a talk, signatures, measures, an evaluation. */
import { maySee } from '../../../domain/plan/access.ts';
import { neededSections } from '../../../domain/plan/on-path.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { standing } from '../../../domain/plan/standing.ts';
import type { Turn } from '../../core/turn.ts';

/** Whether the plan has such a section that this person may see and that is not done; a section "evaluation-1" is an evaluation. */
export const isWithout = (turn: Turn, context: PlanContext, part: string): boolean =>
  neededSections(context.type, context.plan).some(
    (section) =>
      (section.type.id === part || section.type.id.startsWith(`${part}-`)) &&
      maySee(turn, context.plan, section) &&
      standing(context, section).kind !== 'done',
  );
