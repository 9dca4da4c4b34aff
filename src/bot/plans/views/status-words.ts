/** How far a section or task is, in a few words, with a mark that does not rest on colour. */

import { daysBetween } from '../../../domain/calendar/local-date.ts';
import { ownersOf } from '../../../domain/plan/access.ts';
import { hasBeenInForce, isAtRest, phaseOf } from '../../../domain/plan/life-cycle.ts';
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
export function sectionDetail(turn: Turn, to: Speaking, one: SectionStanding): string {
  const { plan } = to.context;
  const { finished } = plan.sections[one.section.key] ?? noSection;
  if (one.standing.kind === 'done' && finished !== undefined) {
    return to.say('status.done-by', { name: memberName(to, finished.by), date: dayWords(to, finished.at) });
  }
  const owners = ownersOf(turn, plan, one.section);
  const names = membersWords(to, owners.members);
  return joined([owners.vacant ? to.say('status.vacant', { names }) : names, awaitedWords(turn, to, one)]);
}

/** What its reader alone does says no more than until when, or what it waits for. */
export function ownSectionDetail(turn: Turn, to: Speaking, one: SectionStanding): string {
  const { members, vacant } = ownersOf(turn, to.context.plan, one.section);
  const isAlone = !vacant && members.every(({ id }) => id === turn.member.id);
  return isAlone ? awaitedWords(turn, to, one) : sectionDetail(turn, to, one);
}

function awaitedWords(turn: Turn, to: Speaking, { section, standing }: SectionStanding): string {
  if (standing.kind === 'waiting') return gateWords(turn, to, standing.gate);
  if (standing.kind === 'locked') return '';
  const position = walk(to.context, section);
  if (position.kind === 'closed') return gateWords(turn, to, position.gate);
  const due = to.context.plan.called[section.key]?.due;
  return due === undefined ? '' : to.say('status.due', { date: dateWords(to, due) });
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

export interface TaskFacts {
  readonly due: string | null;
  readonly responsible: string | null;
  readonly daysLate: number;
}

/** What a task says of itself to those who look after it; in a plan that rests or is over none is late. */
export function taskFacts({ context }: Pick<Speaking, 'context'>, row: Row): TaskFacts {
  const values = Object.assign({}, ...Object.values(row.answers).map((answer) => answer.values));
  const due = typeof values.due === 'string' ? values.due : null;
  const responsible = typeof values.responsible === 'string' ? values.responsible : null;
  const { type, plan, today } = context;
  const isOwed =
    due !== null && hasBeenInForce(type, plan) && !isAtRest(type, plan.status) && !isTaskOver(type, plan, row);
  return { due, responsible, daysLate: isOwed ? Math.max(0, daysBetween(due, today)) : 0 };
}

export function taskMark(to: Speaking, row: Row): Mark {
  const { daysLate: late } = taskFacts(to, row);
  if (late > 0) return { text: to.say('mark.late', { count: late }), tone: 'bad' };
  const { type, plan } = to.context;
  if (isCarriedOn(type, plan, row)) return { text: to.say('review.mark.carried'), tone: 'plain' };
  if (isTaskOver(type, plan, row)) return { text: to.say('mark.done-task'), tone: 'good' };
  return { text: to.say(isOver(to) ? 'mark.over-task' : 'mark.open-task'), tone: 'plain' };
}

export function taskDetail(to: Speaking, row: Row): string {
  const { responsible } = taskFacts(to, row);
  return joined([responsible === null ? '' : memberName(to, responsible), dueWords(to, row)]);
}

/** To whom it is given a task says no more than until when. */
export const ownTaskDetail = (turn: Turn, to: Speaking, row: Row): string =>
  taskFacts(to, row).responsible === turn.member.id ? dueWords(to, row) : taskDetail(to, row);

function dueWords(to: Speaking, row: Row): string {
  const { due } = taskFacts(to, row);
  return due === null ? '' : to.say('status.due', { date: dateWords(to, due) });
}
