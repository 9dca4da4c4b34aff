/** Plays a random story: members do likely and unlikely things to one plan, from fresh pages and from old ones, some twice. */

import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/local-date.ts';
import type { Organisation } from '../../../src/domain/people/organisation.ts';
import { ownersOf } from '../../../src/domain/plan/access.ts';
import type { Advance } from '../../../src/domain/plan/advance-result.ts';
import type { Arrival } from '../../../src/domain/plan/arrival.ts';
import { advance } from '../../../src/domain/plan/arrivals/advance.ts';
import { startPlan } from '../../../src/domain/plan/carry-forward.ts';
import type { HistoryEntry } from '../../../src/domain/plan/history.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import type { PlanContext } from '../../../src/domain/plan/plan-context.ts';
import type { PlanType } from '../../../src/domain/plan/plan-type.ts';
import { isWorkable, standings } from '../../../src/domain/plan/standing.ts';
import { walk } from '../../../src/domain/plan/walk.ts';
import { everyTransition } from '../../../src/domain/plan-types/find-types.ts';
import { learner, schoolYear } from '../../subjects.ts';
import { lastUndoable } from './last-undoable.ts';
import { saved } from './saved.ts';
import { pick, valuesFor } from './some-values.ts';
import { type Deed, readerOf } from './table.ts';

/** Numbers that are read as a deed once it is known how the plan stands. */
export interface Intent {
  readonly kind: (typeof kinds)[number];
  readonly who: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** How many pages ago the person loaded the plan. */
  readonly ago: number;
}

const kinds = [
  'go',
  'live',
  'answer',
  'finish',
  'return',
  'carried',
  'correct',
  'row',
  'task',
  'undo',
  'days',
  'again',
  'transition',
] as const;

const small = fc.nat(63);
export const intents = (most: number): fc.Arbitrary<readonly Intent[]> =>
  fc.array(
    fc.record({
      kind: fc.oneof(
        { weight: 22, arbitrary: fc.constant('go' as const) },
        { weight: 3, arbitrary: fc.constant('live' as const) },
        { weight: 3, arbitrary: fc.constant('undo' as const) },
        { weight: 12, arbitrary: fc.constantFrom(...kinds) },
      ),
      who: small,
      a: small,
      b: small,
      c: small,
      ago: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) }),
    }),
    { minLength: 1, maxLength: most, size: 'max' },
  );

export interface Happened {
  readonly by: string;
  readonly arrival: Arrival;
  readonly result: Advance;
  /** What the decision looked at. */
  readonly context: PlanContext;
  readonly before: Plan;
  readonly after: Plan;
  /** The plan was saved over by somebody else in between, and the arrival decided anew. */
  readonly retried: boolean;
  /** An arrival that came before, word for word. */
  readonly again: boolean;
}

interface StoryOf {
  readonly type: PlanType;
  readonly organisation: Organisation;
  readonly startedBy: string;
  readonly last?: Plan;
  /** A plan that is some way along, instead of a new one. */
  readonly from?: { readonly plan: Plan; readonly history: readonly HistoryEntry[] };
}

/** Plays the story, showing each thing that happened to `look`. */
export function play(of: StoryOf, story: readonly Intent[], look: (happened: Happened) => void) {
  const { type, organisation, startedBy } = of;
  let today = '2026-11-23';
  let minute = 0;
  const now = () => new Date(Date.parse(`${today}T11:00:00.000Z`) + minute * 1000).toISOString();
  const start = {
    type,
    organisation: 'school',
    about: learner('J-07'),
    period: schoolYear('2026/2027'),
    by: startedBy,
    arrival: 'start',
  };
  const { plan: fresh, first } = startPlan({ ...start, at: now(), ...(of.last && { last: of.last }) });
  let plan = of.from?.plan ?? fresh;
  let history: readonly HistoryEntry[] = of.from?.history ?? [first];
  let pages: readonly Plan[] = [plan];
  let arrivals: readonly Arrival[] = [];
  const contextOf = (page: Plan): PlanContext => ({ type, plan: page, organisation, now: now(), today });

  for (const intent of story) {
    minute += 1;
    if (intent.kind === 'days') {
      today = addDays(today, 1 + (intent.a % 9));
      continue;
    }
    const page = pages[Math.max(0, pages.length - 1 - intent.ago)] ?? plan;
    const repeated = intent.kind === 'again' ? pick(arrivals, intent.a) : undefined;
    const planned = repeated ?? arrivalOf(contextOf(page), { intent, history, id: `a${minute}` });
    if (planned === null) continue;
    const reader = readerOf(organisation, planned.by);
    let looked = contextOf(page);
    let result = advance(looked, reader, planned);
    let retried = false;
    const before = plan;
    if (result.kind === 'moved' && saved(plan, result.write) === 'stale') {
      retried = true;
      looked = contextOf(plan);
      result = advance(looked, reader, planned);
    }
    if (result.kind === 'moved' && result.write.history.length > 0) {
      const next = saved(plan, result.write);
      if (next === 'stale') throw new Error('a decision about the plan as it is cannot be stale');
      plan = next;
      history = [...history, ...result.write.history];
      pages = [...pages, plan].slice(-8);
    }
    arrivals = [...arrivals, planned];
    look({
      by: planned.by,
      arrival: planned,
      result,
      context: looked,
      before,
      after: plan,
      retried,
      again: repeated !== undefined,
    });
  }
  return { plan, history, context: contextOf(plan) };
}

interface Reading {
  readonly intent: Intent;
  readonly history: readonly HistoryEntry[];
  readonly id: string;
}

function arrivalOf(context: PlanContext, reading: Reading): Arrival | null {
  const found = deedOf(context, reading);
  if (found === null || found.deed === null) return null;
  return { ...found.deed, id: reading.id, by: found.by } as Arrival;
}

function deedOf(context: PlanContext, { intent, history }: Reading): { by: string; deed: Deed | null } | null {
  if (intent.kind === 'go' || intent.kind === 'live') return likely(context, intent);
  const last = history.at(-1)?.by;
  if (intent.kind === 'undo' && intent.c % 4 > 0 && last !== undefined)
    return { by: last, deed: { kind: 'undo', entries: lastUndoable(history, { by: last, now: context.now }) } };
  // Half of the wild answers come from somebody who may write almost everywhere.
  const anyone = pick(context.organisation.members, intent.who)?.id ?? '';
  const by = intent.kind === 'answer' && intent.who % 2 === 0 ? 'baiba' : anyone;
  return { by, deed: unlikely(context, intent, { history, by }) };
}

/** What somebody would do who does what the bot asks of them. */
function likely(context: PlanContext, intent: Intent): { by: string; deed: Deed } | null {
  const { plan, type, organisation } = context;
  if (intent.kind === 'live') {
    // A plan that ends at once tells no story.
    const ends = intent.b % 16 === 0 ? [] : ['deactivate', 'suspend', 'close'];
    const steps = type.lifeCycle.transitions.filter(
      (one) => one.from.includes(plan.status) && !ends.includes(one.name),
    );
    const step = pick(steps, intent.a);
    const by = organisation.members.find((one) => one.roles.some((role) => step?.by.includes(role)))?.id;
    return step === undefined || by === undefined
      ? null
      : { by, deed: { kind: 'transition', name: step.name, reason: 'x' } };
  }
  const open = standings(context).filter((one) => isWorkable(one.standing));
  const section = pick(open, intent.a)?.section;
  if (section === undefined) return null;
  const by = pick(ownersOf({ organisation }, plan, section).members, intent.who)?.id ?? '';
  const position = walk(context, section);
  if (position.kind === 'carried')
    return { by, deed: { kind: 'carried', section: section.key, accept: intent.b % 3 > 0 } };
  if (position.kind === 'ready' || (position.kind === 'rows' && intent.b % 3 > 0))
    return { by, deed: { kind: 'finish', section: section.key } };
  if (position.kind === 'rows') {
    const answers = Object.fromEntries(
      (section.type.list?.steps ?? []).map((step) => [step.id, valuesFor(context, step, intent.c)]),
    );
    return { by, deed: { kind: 'add-row', section: section.key, answers } };
  }
  if (position.kind !== 'step') return null;
  const row = position.row === undefined ? {} : { row: position.row === 'new' ? 'new' : position.row.id };
  const values = valuesFor(context, position.step, intent.c);
  const seen = (typeof position.row === 'object' ? position.row : plan.sections[section.key])?.revision ?? 0;
  return {
    by,
    deed: { kind: 'answer', seen, answers: [{ section: section.key, step: position.step.id, values, ...row }] },
  };
}

/** What nobody should be asked to do, and might try. */
function unlikely(
  context: PlanContext,
  intent: Intent,
  { history, by }: { readonly history: readonly HistoryEntry[]; readonly by: string },
): Deed | null {
  const { plan, type } = context;
  const { a, b, c } = intent;
  const keys = [
    ...new Set([
      ...Object.keys(plan.sections),
      ...type.sections.map((one) => one.id),
      ...standings(context).map((one) => one.section.key),
    ]),
  ];
  const key = pick(keys, a) ?? '';
  const section = type.sections.find((one) => one.id === key.split(':')[0]);
  const row = pick(plan.rows, b)?.id ?? 'no-such-row';
  const inRow = section?.list !== undefined && c % 2 === 0;
  const step = pick(inRow ? (section?.list?.steps ?? []) : (section?.steps ?? []), b);
  const answer = step && {
    section: key,
    step: step.id,
    values: valuesFor(context, step, c),
    ...(inRow && { row: c % 4 === 0 ? 'new' : row }),
  };
  switch (intent.kind) {
    case 'answer':
      return answer === undefined ? null : { kind: 'answer', answers: [answer], seen: c % 7 };
    case 'finish':
      return { kind: 'finish', section: key };
    case 'return':
      return { kind: 'return-section', section: key, comment: c % 5 === 0 ? ' ' : 'Lūdzu, precizējiet.' };
    case 'carried':
      return { kind: 'carried', section: key, accept: c % 2 === 0 };
    case 'correct':
      return answer === undefined ? null : { kind: 'correct', answer, seen: c % 7, reason: c % 5 === 0 ? '' : 'Kļūda' };
    case 'row':
      return { kind: 'remove-row', row };
    case 'task':
      return { kind: 'task-state', row, done: c % 2 === 0 };
    case 'undo': {
      const own = lastUndoable(history, {
        by: c % 4 === 0 ? by : (history.at(-1 - (c % 2))?.by ?? by),
        now: context.now,
      });
      return { kind: 'undo', entries: b % 5 === 0 ? [pick(history, a)!] : own };
    }
    case 'transition':
      return { kind: 'transition', name: pick(everyTransition, a) ?? 'submit', ...(c % 2 === 0 && { reason: 'x' }) };
    case 'go':
    case 'live':
    case 'days':
    case 'again':
      return null;
    default:
      return intent.kind satisfies never;
  }
}
