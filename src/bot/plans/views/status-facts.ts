/** Where a plan stands, in a few lines: whom it waits for, how many of its sections and tasks are done, which are late. */
import type { LogSum } from '../../../domain/log/sums.ts';
import { ownersOf, rowsSeen } from '../../../domain/plan/access.ts';
import { leadsOn, phaseOf, type Transition } from '../../../domain/plan/life-cycle.ts';
import { liveTasks } from '../../../domain/plan/on-path.ts';
import type { Row } from '../../../domain/plan/plan.ts';
import { isTaskOver } from '../../../domain/plan/ratings.ts';
import { isStageDone, isWorkable, type SectionStanding } from '../../../domain/plan/standing.ts';
import { takersOf } from '../../../domain/plan/takers.ts';
import type { Turn } from '../../core/turn.ts';
import type { Block, Fact } from '../../ports/view.ts';
import { loggedFacts } from './measure-words.ts';
import { dateWords, memberName, membersWords, type Speaking, transitionName } from './plan-words.ts';
import { sectionTitle } from './section-title.ts';
import { daysLate, taskFacts } from './status-words.ts';

/** So many lines of a kind are told; the others are counted. */
const told = 3;

interface Standings {
  readonly all: readonly SectionStanding[];
  /** What the reader may see. */
  readonly seen: readonly SectionStanding[];
  /** What can be worked at now. */
  readonly open: readonly SectionStanding[];
  /** What is logged beside the plan; null where it was not read. */
  readonly sums: readonly LogSum[] | null;
}

export function statusFacts(turn: Turn, to: Speaking, standings: Standings): readonly Block[] {
  const { seen, sums } = standings;
  const tasks = rowsSeen(turn, to.context, liveTasks(to.context.plan));
  const facts = [
    ...waitsFor(turn, to, standings),
    ...sections(to, seen),
    ...taskCount(to, tasks),
    ...lateTasks(to, tasks),
    ...(sums === null ? [] : loggedFacts(turn, to, sums)),
  ];
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }];
}

/** Whom the plan waits for: those who fill in, else those who may take its next step; what the reader may not see is colleagues. */
function waitsFor(turn: Turn, to: Speaking, { all, open }: Standings): readonly Fact[] {
  const isElsewhere = open.length === 0 && all.some(({ standing }) => isWorkable(standing));
  const next = isElsewhere ? [to.say('status.colleagues')] : nextSteps(to);
  const lines = open.length > 0 ? open.map((one) => openLine(turn, to, one)) : next;
  return lines.length === 0 ? [] : [{ label: to.say('status.waits-for'), value: few(to, lines) }];
}

/** "Anna Bērziņa – Psihologa ieraksts, termiņš 8. decembris, kavē 3 dienas" */
function openLine(turn: Turn, to: Speaking, one: SectionStanding): string {
  const { plan } = to.context;
  const names = membersWords(to, ownersOf(turn, plan, one.section).members);
  const due = plan.called[one.section.key]?.due;
  const late = daysLate(to, one);
  const what = [
    sectionTitle(to, one.section),
    ...(due === undefined ? [] : [to.say('status.due', { date: dateWords(to, due) })]),
    ...(late === 0 ? [] : [to.say('mark.late', { count: late })]),
  ].join(', ');
  return names === '' ? what : `${names} – ${what}`;
}

/** "Baiba Liepkalne – Apstiprināt plānu", where all that the step needs is done: whoever is asked to take it. */
function nextSteps(to: Speaking): readonly string[] {
  const { plan, type } = to.context;
  if (!isStageDone(to.context)) return [];
  return type.lifeCycle.transitions
    .filter((one) => one.from.includes(plan.status) && isAwaited(to, one))
    .flatMap((one) => {
      const { members } = takersOf(to.context, one);
      return members.length === 0 ? [] : [`${membersWords(to, members)} – ${transitionName(to, one.name)}`];
    });
}

/** What is being decided waits for whoever decides, what is agreed on for whoever begins it; all else for those who finished what the step needs. */
const isAwaited = ({ context: { type, plan } }: Speaking, step: Transition): boolean =>
  step.needs === 'open-sections-done' ||
  (['deciding', 'agreed'].includes(phaseOf(type, plan.status)) && leadsOn(type, plan.status, step));

function sections(to: Speaking, seen: readonly SectionStanding[]): readonly Fact[] {
  if (seen.length === 0) return [];
  const done = seen.filter(({ standing }) => standing.kind === 'done').length;
  return [{ label: to.say('status.sections'), value: to.say('status.done-of', { done, of: seen.length }) }];
}

function taskCount(to: Speaking, tasks: readonly Row[]): readonly Fact[] {
  if (tasks.length === 0) return [];
  const done = tasks.filter((row) => isTaskOver(to.context.type, to.context.plan, row)).length;
  return [{ label: to.say('status.tasks'), value: to.say('status.tasks-done-of', { done, of: tasks.length }) }];
}

/** "Anna Bērziņa, kavē 30 dienas" */
function lateTasks(to: Speaking, tasks: readonly Row[]): readonly Fact[] {
  const late = tasks
    .map((row) => taskFacts(to, row))
    .filter((one) => one.daysLate > 0)
    .toSorted((one, other) => other.daysLate - one.daysLate);
  if (late.length === 0) return [];
  const lines = late.map(({ responsible, daysLate: count }) =>
    [...(responsible === null ? [] : [memberName(to, responsible)]), to.say('mark.late', { count })].join(', '),
  );
  return [{ label: to.say('status.late', { count: late.length }), value: few(to, lines) }];
}

function few(to: Speaking, lines: readonly string[]): string {
  const rest = lines.length - told;
  return [...lines.slice(0, told), ...(rest > 0 ? [to.say('status.further', { count: rest })] : [])].join('\n');
}
