/** What is owed in plans, as the reader may see it: sections that can be worked in and tasks that are open, each with who, by when and how late. */
import { maySee, ownersOf, rowsSeen } from '../../../domain/plan/access.ts';
import { hasBeenInForce } from '../../../domain/plan/life-cycle.ts';
import { liveTasks } from '../../../domain/plan/on-path.ts';
import { subjectOf } from '../../../domain/plan/plan.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { isTaskOver } from '../../../domain/plan/ratings.ts';
import { isWorkable, standings } from '../../../domain/plan/standing.ts';
import { defined } from '../../../shared/defined.ts';
import type { Turn } from '../../core/turn.ts';
import { memberName, membersWords, planCode, type Speaking, sectionTitle } from '../views/plan-words.ts';
import { daysLate, taskFacts } from '../views/status-words.ts';
import { rowTitle } from '../views/value-words.ts';

export interface Owed {
  readonly context: PlanContext;
  readonly title: string;
  /** Ids of those who owe it. */
  readonly who: readonly string[];
  /** Their names, or that the post is vacant and who is asked instead. */
  readonly holders: string;
  readonly subject?: string;
  readonly due: string | null;
  /** Days after its due date; 0 where it is not late. */
  readonly late: number;
}

export const owedIn = (turn: Turn, context: PlanContext): readonly Owed[] => {
  const to = { context, say: turn.say };
  return [...sectionsOwed(turn, to), ...tasksOwed(turn, to)];
};

const sectionsOwed = (turn: Turn, to: Speaking): readonly Owed[] => {
  const { context, say } = to;
  return standings(context)
    .filter((one) => isWorkable(one.standing) && maySee(turn, context.plan, one.section))
    .map((one) => {
      const owners = ownersOf(turn, context.plan, one.section);
      const names = membersWords(to, owners.members);
      return {
        context,
        title: `${planCode(to)} · ${sectionTitle(to, one.section)}`,
        who: owners.members.map(({ id }) => id),
        holders: owners.vacant ? say('status.vacant', { names }) : names,
        due: context.plan.called[one.section.key]?.due ?? null,
        late: daysLate(to, one),
        ...defined({ subject: one.section.subject }),
      };
    });
};

const tasksOwed = (turn: Turn, to: Speaking): readonly Owed[] => {
  const { context } = to;
  const { type, plan } = context;
  if (!hasBeenInForce(type, plan)) return [];
  const open = liveTasks(plan).filter((row) => !isTaskOver(type, plan, row));
  return rowsSeen(turn, context, open).map((row) => {
    const { due, responsible, daysLate: late } = taskFacts(to, row);
    return {
      context,
      title: `${planCode(to)} · ${rowTitle(to, row)}`,
      who: responsible === null ? [] : [responsible],
      holders: responsible === null ? '' : memberName(to, responsible),
      ...{ due, late },
      ...defined({ subject: subjectOf(row.section) }),
    };
  });
};
