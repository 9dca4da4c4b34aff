/** Whatever happens to a plan in whatever order: nothing is lost, nobody jumps a gate, nobody does what is not theirs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maySee } from '../../../src/domain/plan/access.ts';
import { advance } from '../../../src/domain/plan/arrivals/advance.ts';
import { neededSections } from '../../../src/domain/plan/on-path.ts';
import type { PlanType } from '../../../src/domain/plan/plan-type.ts';
import { iip } from '../../../src/domain/plan-types/iip/iip.ts';
import { type Cast, hasRole, mayDo } from './may-do.ts';
import { holders, oracle } from './oracle.ts';
import { replay, told, touched } from './replay.ts';
import { saved } from './saved.ts';
import { school, smallType } from './small-type.ts';
import { someType } from './some-type.ts';
import { type Happened, intents, play } from './story.ts';
import { all, approved, readerOf, written } from './table.ts';

const casts: readonly (readonly [string, fc.Arbitrary<PlanType>, number])[] = [
  ['random plan types', someType, 250],
  ['the small type', fc.constant(smallType), 120],
  ['the individual education plan', fc.constant(iip), 80],
];

/** A slow machine tries fewer stories rather than taking longer. */
const atMost = (numRuns: number) => ({ numRuns: Math.ceil(numRuns), interruptAfterTimeLimit: 8_000 });

function checkRevisions({ before, after }: Happened): void {
  expect(after.revision).toBeGreaterThanOrEqual(before.revision);
  for (const [key, state] of Object.entries(after.sections)) {
    const was = before.sections[key];
    if (state === was) continue;
    expect(state.revision, key).toBe((was?.revision ?? 0) + 1);
    for (const answer of Object.values(state.answers)) expect(answer.revision).toBeLessThanOrEqual(state.revision);
  }
  for (const key of Object.keys(before.sections)) expect(after.sections).toHaveProperty([key]);
  for (const row of before.rows) {
    const now = after.rows.find((one) => one.id === row.id);
    expect(now, row.id).toBeDefined();
    if (now !== row) expect(now?.revision).toBe(row.revision + 1);
  }
}

function checkPlaces({ arrival, context }: Happened): void {
  const allowed = oracle(context);
  if (arrival.kind === 'finish' || arrival.kind === 'carried') expect(allowed.keys()).toContain(arrival.section);
  if (arrival.kind !== 'answer') return;
  for (const { section, step, values, row: id } of arrival.answers) {
    const row = context.plan.rows.find((one) => one.id === (id === 'new' ? arrival.id : id));
    const made = {
      id: '',
      section,
      kind: 'row',
      revision: 0,
      answers: {},
      state: 'open',
      createdBy: '',
      createdAt: '',
    } as const;
    const scope = id === undefined ? undefined : (row ?? made);
    if (row !== undefined) expect(row.section).toBe(section);
    // Only what the person had before them is replaced.
    const stood = (row ?? context.plan.sections[section])?.answers[step];
    const isNew = stood !== undefined && JSON.stringify(stood.values) !== JSON.stringify(values);
    if (isNew && id !== 'new') expect(stood.revision).toBeLessThanOrEqual(arrival.seen);
    expect(allowed.mayBeAsked(section, step, scope), `${section} ${step}`).toBe(true);
  }
}

/** All that must be true of one thing that happened. */
function checkAll(cast: Cast, happened: Happened): void {
  const { result, before, after, arrival, context, by } = happened;
  const changed = result.kind === 'moved' && result.write.history.length > 0;
  // What is refused, or says nothing new, changes nothing.
  if (!changed) {
    expect(after).toBe(before);
    return;
  }
  expect(mayDo(cast, happened), `${by} may not ${arrival.kind}`).toBe(true);
  checkPlaces(happened);
  checkRevisions(happened);
  // The same arrival once more says nothing new.
  const twice = advance({ ...context, plan: after }, readerOf(school, by), arrival);
  if (twice.kind === 'moved') expect(twice.write.history).toEqual([]);
}

describe.each(casts)('%s', (_, types, runs) => {
  const stories = (most: number) => [types, intents(most), fc.constantFrom('anna', 'baiba')] as const;
  const castOf = (type: PlanType, startedBy: string): Cast => ({ type, organisation: school, startedBy });

  test('a story of any length keeps every promise', () => {
    const property = fc.property(...stories(90), fc.boolean(), (type, story, startedBy, again) => {
      const cast = castOf(type, startedBy);
      const look = (happened: Happened) => checkAll(cast, happened);
      const end = play(cast, story, look);
      expect(touched(replay(end.history))).toEqual(told(end.plan));
      if (!again) return;
      const next = play({ ...cast, last: end.plan }, story.toReversed(), look);
      expect(touched(replay(next.history))).toEqual(told(next.plan));
    });
    fc.assert(property, atMost(runs));
  });

  test('every answer that was taken is in the plan or in the history', () => {
    const property = fc.property(...stories(60), (type, story, startedBy) => {
      const given: string[] = [];
      const end = play(castOf(type, startedBy), story, ({ arrival, result }) => {
        if (arrival.kind !== 'answer' || result.kind !== 'moved' || result.write.history.length === 0) return;
        for (const answer of arrival.answers) given.push(JSON.stringify([answer.section, answer.step, answer.values]));
      });
      const kept = end.history.flatMap((entry) =>
        entry.kind === 'answered' ? [JSON.stringify([entry.section, entry.step, entry.after])] : [],
      );
      for (const answer of given) expect(kept).toContain(answer);
      for (const entry of end.history) {
        if (entry.kind !== 'answered' || entry.row !== undefined) continue;
        expect(end.plan.sections).toHaveProperty([entry.section]);
      }
    });
    fc.assert(property, atMost(runs / 2));
  });

  test('what is taken back is exactly what was before', () => {
    const property = fc.property(...stories(60), (type, story, startedBy) => {
      play(castOf(type, startedBy), story, ({ arrival, result, after }) => {
        if (arrival.kind !== 'undo' || result.kind !== 'moved') return;
        const oldest = new Map<string, unknown>();
        for (const entry of arrival.entries) {
          if (entry.kind === 'answered') oldest.set(JSON.stringify([entry.section, entry.row, entry.step]), entry);
        }
        for (const entry of oldest.values() as Iterable<
          Extract<(typeof arrival.entries)[number], { kind: 'answered' }>
        >) {
          const place =
            entry.row === undefined ? after.sections[entry.section] : after.rows.find((row) => row.id === entry.row);
          const now = place?.answers[entry.step];
          expect(now?.values ?? null).toEqual(entry.before);
          if (entry.was) expect(now).toMatchObject(entry.was);
        }
      });
    });
    fc.assert(property, atMost(runs / 2));
  });

  test('two people in different sections never get into each other’s way', () => {
    const property = fc.property(
      ...stories(50),
      fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 6 }),
      (type, story, startedBy, pairs) => {
        const cast = castOf(type, startedBy);
        const seen: Happened[] = [];
        play(cast, story, (happened) => {
          const { arrival, result } = happened;
          if (arrival.kind === 'answer' && result.kind === 'moved' && result.write.history.length > 0)
            seen.push(happened);
        });
        for (const [one, other] of pairs) {
          const a = seen[one % Math.max(seen.length, 1)];
          if (a === undefined || a.arrival.kind !== 'answer' || a.result.kind !== 'moved') continue;
          const mine = a.arrival.answers[0]?.section;
          // Somebody who looks at the same page and answers in another section.
          const open = neededSections(type, a.context.plan).filter((section) => section.key !== mine);
          const section = open[other % Math.max(open.length, 1)];
          const step = section?.type.steps[0];
          if (section === undefined || step === undefined) continue;
          const values = Object.fromEntries(step.fields.map((field) => [field.id, 'z']));
          const by = holders(school, type, a.context.plan, section.key)[0] ?? '';
          const arrival = {
            kind: 'answer',
            id: 'other',
            by,
            seen: a.context.plan.sections[section.key]?.revision ?? 0,
          } as const;
          const theirs = { ...arrival, answers: [{ section: section.key, step: step.id, values }] };
          const first = advance(a.context, readerOf(school, by), theirs);
          if (first.kind !== 'moved') continue;
          const after = saved(a.context.plan, a.result.write);
          if (after === 'stale') throw new Error('the first of two is never stale');
          const second = saved(after, first.write);
          // Only calls of the relay, which are plan-wide, may make the second look again; it is never told of a conflict.
          const result =
            second === 'stale' ? advance({ ...a.context, plan: after }, readerOf(school, by), theirs) : first;
          expect(result.kind).not.toBe('conflict');
          if (second === 'stale') expect(first.write.planRevision ?? a.result.write.planRevision).toBeDefined();
        }
      },
    );
    fc.assert(property, atMost(runs / 2));
  });

  test('a sensitive section is seen by its holder and the named readers only', () => {
    const property = fc.property(...stories(40), (type, story, startedBy) => {
      const cast = castOf(type, startedBy);
      const { plan } = play(cast, story, () => {});
      for (const section of neededSections(type, plan).filter((one) => one.type.sensitive)) {
        for (const { id } of school.members) {
          const isNamed =
            holders(school, type, plan, section.key).includes(id) ||
            section.type.readers.some((role) => hasRole(cast, id, role, plan));
          expect(maySee(readerOf(school, id), plan, section), `${id} ${section.key}`).toBe(isNamed);
        }
      }
    });
    fc.assert(property, atMost(runs / 4));
  });
});

describe.each([
  ['submitted', () => submitted()],
  ['approved', () => approved()],
  ['in implementation', () => begun()],
] as const)('a plan that is %s', (_, start) => {
  test('keeps every promise, whatever happens to it from there', () => {
    const property = fc.property(intents(60), (story) => {
      const table = start();
      const cast: Cast = { type: smallType, organisation: school, startedBy: 'anna' };
      const from = { plan: table.plan(), history: table.history() };
      const end = play({ ...cast, from }, story, (happened) => checkAll(cast, happened));
      expect(touched(replay(end.history))).toEqual(told(end.plan));
    });
    fc.assert(property, atMost(60));
  });
  test('keeps what was agreed, but for corrections with a reason, until it is revised', () => {
    const property = fc.property(intents(60), (story) => {
      const table = start();
      const from = { plan: table.plan(), history: table.history() };
      play({ type: smallType, organisation: school, startedBy: 'anna', from }, story, ({ arrival, before, result }) => {
        if (result.kind !== 'moved' || !['approved', 'in-implementation'].includes(before.status)) return;
        for (const entry of result.write.history) {
          if (entry.kind !== 'answered' || arrival.kind === 'correct') continue;
          const isDraft = !['review', 'ending'].includes(entry.section);
          if (!isDraft) continue;
          expect(entry.row).toBeDefined();
          if (entry.was) expect(entry.was.at >= before.statusAt).toBe(true);
        }
      });
    });
    fc.assert(property, atMost(60));
  });
});

function submitted() {
  const table = written();
  all(table.takes('anna', 'submit'));
  return table;
}

function begun() {
  const table = approved();
  all(table.takes('baiba', 'begin'));
  return table;
}
