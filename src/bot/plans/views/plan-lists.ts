/** Lists over several plans: what waits for me, and what is late. */
import { carriesOut, owns, rowsSeen } from '../../../domain/plan/access.ts';
import { isWorkedOn } from '../../../domain/plan/life-cycle.ts';
import { liveTasks } from '../../../domain/plan/on-path.ts';
import type { Row, SectionKey } from '../../../domain/plan/plan.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { isTaskOver } from '../../../domain/plan/ratings.ts';
import { isWorkable, standings } from '../../../domain/plan/standing.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import type { Item } from '../../ports/view.ts';
import { planCode, type Speaking } from './plan-words.ts';
import { sectionTitle } from './section-title.ts';
import { ownSectionDetail, ownTaskDetail, sectionMark, taskFacts, taskMark } from './status-words.ts';
import { rowTitle } from './value-words.ts';

const speaking = (turn: Turn, context: PlanContext): Speaking => ({ context, say: turn.say });

const detailOf = (detail: string): Pick<Item, 'detail'> => (detail === '' ? {} : { detail });

/** A section that waits for the reader, with its line in a list. */
export interface OwnSection {
  readonly section: SectionKey;
  readonly context: PlanContext;
  readonly item: Item;
}

/** The sections of a plan that wait for this member. */
export function mySections(turn: Turn, context: PlanContext): readonly OwnSection[] {
  const to = speaking(turn, context);
  return standings(context)
    .filter((one) => isWorkable(one.standing) && owns(turn, context.plan, one.section))
    .map((one) => ({
      section: one.section.key,
      context,
      item: {
        title: `${planCode(to)} · ${sectionTitle(to, one.section)}`,
        ...detailOf(ownSectionDetail(turn, to, one)),
        mark: sectionMark(to, one),
        action: {
          label: to.say(one.standing.kind === 'open' ? 'action.fill' : 'action.continue'),
          token: tokenOf({ kind: 'section', plan: context.plan.id, section: one.section.key }),
          style: 'primary',
        },
      },
    }));
}

/** A task of the reader, with its line in a list. */
export interface OwnTask {
  readonly row: string;
  readonly context: PlanContext;
  readonly item: Item;
  /** A local date; null where none was set. */
  readonly due: string | null;
}

export const ownTaskTitle = (to: Speaking, row: Row): string => `${planCode(to)} · ${rowTitle(to, row)}`;

/** The open tasks of a plan that this member is responsible for. */
export function myTasks(turn: Turn, context: PlanContext): readonly OwnTask[] {
  const to = speaking(turn, context);
  const mine = liveTasks(context.plan).filter(
    (row) => carriesOut(turn, row) && !isTaskOver(context.type, context.plan, row),
  );
  return rowsSeen(turn, context, mine).map((row) => ({
    row: row.id,
    context,
    due: taskFacts(to, row).due,
    item: {
      title: ownTaskTitle(to, row),
      ...detailOf(ownTaskDetail(turn, to, row)),
      mark: taskMark(to, row),
      ...(isWorkedOn(context.type, context.plan.status) && {
        action: {
          label: to.say('action.task-done'),
          token: tokenOf({ kind: 'own-task', plan: context.plan.id, row: row.id, done: true }),
        },
      }),
    },
  }));
}
