/** How far a section or task is, in a few words, with a mark that does not rest on colour. */

import { daysBetween } from '../../../domain/calendar/local-date.ts';
import { ownersOf } from '../../../domain/plan/access.ts';
import { hasBeenInForce, phaseOf } from '../../../domain/plan/life-cycle.ts';
import type { Row } from '../../../domain/plan/plan.ts';
import { noSection } from '../../../domain/plan/plan.ts';
import { isCarriedOn, isTaskOver } from '../../../domain/plan/ratings.ts';
import { isWorkable, type SectionStanding } from '../../../domain/plan/standing.ts';
import { walk } from '../../../domain/plan/walk.ts';
import type { Turn } from '../../core/turn.ts';
import type { Item } from '../../ports/view.ts';
import { gateWords } from './gate-words.ts';
import { dateWords, dayWords, memberName, membersWords, type Speaking } from './plan-words.ts';

type Mark = NonNullable<Item['mark']>;

/** Days a section is over its due date; 0 where it is not. */
export function daysLate({ context }: Pick<Speaking, 'context'>, { section, standing }: SectionStanding): number {
  const due = context.plan.called[section.key]?.due;
  if (due === undefined || !isWorkable(standing)) return 0;
  return Math.max(0, daysBetween(due, context.today));
}

export function sectionMark(to: Speaking, one: SectionStanding): Mark {
  const late = daysLate(to, one);
  if (late > 0) return { text: to.say('mark.late', { count: late }), tone: 'bad' };
  const tones = {
    waiting: 'plain',
    locked: 'plain',
    open: 'plain',
    begun: 'plain',
    returned: 'warning',
    done: 'good',
  } as const;
  const kind = one.standing.kind === 'locked' && isOver(to) ? 'over' : one.standing.kind;
  return { text: to.say(`mark.${kind}`), tone: tones[one.standing.kind] };
}

const isOver = ({ context }: Speaking): boolean => phaseOf(context.type, context.plan.status) === 'over';

/** Owner, due date or what it waits for. */
export function sectionDetail(turn: Turn, to: Speaking, { section, standing }: SectionStanding): string {
  const { plan } = to.context;
  const state = plan.sections[section.key] ?? noSection;
  if (standing.kind === 'done' && state.finished !== undefined) {
    return to.say('status.done-by', { name: memberName(to, state.finished.by), date: dayWords(to, state.finished.at) });
  }
  const owners = ownersOf(turn, plan, section);
  const names = membersWords(to, owners.members);
  const who = owners.vacant ? to.say('status.vacant', { names }) : names;
  const position = walk(to.context, section);
  if (standing.kind === 'waiting') return `${who} · ${gateWords(turn, to, standing.gate)}`;
  if (standing.kind !== 'locked' && position.kind === 'closed') return `${who} · ${gateWords(turn, to, position.gate)}`;
  const due = plan.called[section.key]?.due;
  if (due === undefined || standing.kind === 'locked') return who;
  return `${who} · ${to.say('status.due', { date: dateWords(to, due) })}`;
}

export interface TaskFacts {
  readonly due: string | null;
  readonly responsible: string | null;
  readonly daysLate: number;
}

/** What a task says of itself to those who look after it. */
export function taskFacts({ context }: Pick<Speaking, 'context'>, row: Row): TaskFacts {
  const values = Object.assign({}, ...Object.values(row.answers).map((answer) => answer.values));
  const due = typeof values.due === 'string' ? values.due : null;
  const responsible = typeof values.responsible === 'string' ? values.responsible : null;
  const { type, plan, today } = context;
  const isOwed = due !== null && hasBeenInForce(type, plan) && !isTaskOver(type, plan, row);
  return { due, responsible, daysLate: isOwed ? Math.max(0, daysBetween(due, today)) : 0 };
}

export function taskMark(to: Speaking, row: Row): Mark {
  const { daysLate: late } = taskFacts(to, row);
  if (late > 0) return { text: to.say('mark.late', { count: late }), tone: 'bad' };
  const { type, plan } = to.context;
  if (isCarriedOn(type, plan, row)) return { text: to.say('review.mark.carried'), tone: 'plain' };
  return isTaskOver(type, plan, row)
    ? { text: to.say('mark.done-task'), tone: 'good' }
    : { text: to.say('mark.open-task'), tone: 'plain' };
}

export function taskDetail(to: Speaking, row: Row): string {
  const { due, responsible } = taskFacts(to, row);
  const parts = [responsible && memberName(to, responsible), due && to.say('rows.due', { date: dateWords(to, due) })];
  return parts.filter((part) => typeof part === 'string').join(' · ');
}
