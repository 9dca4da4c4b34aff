/** A deploy that adds, removes, moves or renames questions loses nothing: old records, kept as they were stored. */

import { describe, expect, test } from 'vitest';
import { advance } from '../../../src/domain/plan/arrivals/advance.ts';
import { startPlan } from '../../../src/domain/plan/carry-forward.ts';
import { neededSections } from '../../../src/domain/plan/on-path.ts';
import type { Plan, Row, SectionState } from '../../../src/domain/plan/plan.ts';
import type { PlanContext } from '../../../src/domain/plan/plan-context.ts';
import type { PlanType } from '../../../src/domain/plan/plan-type.ts';
import { standing } from '../../../src/domain/plan/standing.ts';
import { asOfNow, upgradeOf } from '../../../src/domain/plan/upgrade.ts';
import { walk } from '../../../src/domain/plan/walk.ts';
import { testStores } from '../../adapters/mongo/test-stores.ts';
import draftRecord from '../../fixtures/plan-types/small-1-draft.json' with { type: 'json' };
import submittedRecord from '../../fixtures/plan-types/small-1-submitted.json' with { type: 'json' };
import { memoryPlanStore } from '../../memory-stores/memory-plan-store.ts';
import { learner, schoolYear } from '../../subjects.ts';
import { school, smallType } from './small-type.ts';
import { readerOf } from './table.ts';

const draft = draftRecord as unknown as Plan;
const submitted = submittedRecord as unknown as Plan;
const at = '2026-11-24T07:00:00.000Z';

/** The next version: a question is new, one is gone, two changed places, one moved to another section under another name. */
const second: PlanType = {
  ...smallType,
  version: 2,
  sections: smallType.sections.map((section) => {
    const [reasons, absence] = section.steps;
    if (section.id === 'basis' && reasons && absence)
      return { ...section, steps: [{ id: 'contact', fields: [{ id: 'contact', kind: 'text' }] }, absence, reasons] };
    if (section.id === 'teaching')
      return {
        ...section,
        steps: [...section.steps, { id: 'remark', fields: [{ id: 'remark', kind: 'text', optional: true }] }],
      };
    if (section.id === 'tasks' && section.list) {
      const [, duty] = section.list.steps;
      const what = { id: 'what', fields: [{ id: 'what', kind: 'long-text' }] } as const;
      return { ...section, list: { ...section.list, steps: duty ? [what, duty] : [what] } };
    }
    return section;
  }),
  upgrades: {
    1: (plan) => {
      const { note, ...rest } = plan.sections.basis?.answers ?? {};
      const basis = plan.sections.basis;
      const teaching = plan.sections.teaching;
      if (basis === undefined || teaching === undefined || note === undefined) return plan;
      const remark = { ...note, values: { remark: note.values.note ?? null }, revision: 40 };
      const sections: Record<string, SectionState> = {
        ...plan.sections,
        basis: { ...basis, answers: rest },
        teaching: { ...teaching, answers: { ...teaching.answers, remark } },
      };
      return { ...plan, sections, rows: plan.rows.map(renamed) };
    },
  },
};

function renamed(row: Row): Row {
  const { task, ...rest } = row.answers;
  return task === undefined
    ? row
    : { ...row, answers: { what: { ...task, values: { what: task.values.task ?? null } }, ...rest } };
}

const contextOf = (type: PlanType, plan: Plan): PlanContext => ({
  type,
  plan,
  organisation: school,
  now: at,
  today: '2026-11-24',
});
const sectionOf = (type: PlanType, plan: Plan, key: string) =>
  neededSections(type, plan).find((section) => section.key === key)!;

const upgraded = () => upgradeOf(second, draft, at)!;

describe('a draft of an older version', () => {
  test('keeps every answer, wherever it is asked for now', () => {
    const { plan } = upgraded();
    expect(plan.version).toBe(2);
    expect(plan.sections.basis?.answers).toEqual({
      reasons: draft.sections.basis?.answers.reasons,
      absence: draft.sections.basis?.answers.absence,
    });
    expect(plan.sections.teaching?.answers.remark).toMatchObject({ values: { remark: null }, by: 'anna' });
    expect(plan.rows.map((row) => row.answers.what?.values)).toEqual([{ what: 'Reizrēķins' }, { what: 'Reizrēķins' }]);
  });
  test('is asked only what is new, and whoever must answer it is called', () => {
    const { plan } = upgraded();
    const context = contextOf(second, plan);
    expect(walk(context, sectionOf(second, plan, 'basis'))).toMatchObject({ kind: 'step', step: { id: 'contact' } });
    expect(standing(context, sectionOf(second, plan, 'tasks:matematika')).kind).toBe('done');
    const answers = [{ section: 'teaching', step: 'remark', values: { remark: 'x' } }];
    const arrival = {
      kind: 'answer',
      id: 'a',
      by: 'baiba',
      answers,
      seen: plan.sections.teaching?.revision ?? 0,
    } as const;
    const result = advance(context, readerOf(school, 'baiba'), arrival);
    if (result.kind !== 'moved') throw new Error('not taken');
    expect(result.write.notices).toContainEqual(
      expect.objectContaining({ kind: 'called', to: 'anna', section: 'basis' }),
    );
  });
  test('can be answered on from the page of the upgraded plan: an answer that moved is none from the future', () => {
    const { plan } = upgraded();
    for (const state of Object.values(plan.sections))
      for (const answer of Object.values(state.answers)) expect(answer.revision).toBeLessThanOrEqual(state.revision);
  });
  test('keeps the answers to a question that is gone', () => {
    const withoutUpgrade: PlanType = { ...second, upgrades: {} };
    const change = upgradeOf(withoutUpgrade, draft, at)!;
    expect(change.plan.sections.basis?.answers.note).toEqual(draft.sections.basis?.answers.note);
    expect(change.plan.rows.map((row) => row.answers.task)).toEqual(draft.rows.map((row) => row.answers.task));
  });
  test('keeps a row that an upgrade forgot', () => {
    const careless: PlanType = { ...second, upgrades: { 1: (plan) => ({ ...plan, rows: [] }) } };
    expect(upgradeOf(careless, draft, at)?.plan.rows.map((row) => row.id)).toEqual(draft.rows.map((row) => row.id));
  });
  test('is written whole, a revision on, with an entry in its history', () => {
    const change = upgraded();
    expect(Object.keys(change.sections).sort()).toEqual(Object.keys(draft.sections).sort());
    expect(Object.keys(change.rows)).toEqual(draft.rows.map((row) => row.id));
    expect(change.plan.revision).toBe(draft.revision + 1);
    expect(change.history).toMatchObject([{ kind: 'upgraded', from: 1, to: 2 }]);
  });
  test('goes through every version in between', () => {
    const third: PlanType = {
      ...second,
      version: 3,
      upgrades: { ...second.upgrades, 2: (plan) => ({ ...plan, statusReason: `from ${plan.version}` }) },
    };
    expect(upgradeOf(third, draft, at)?.plan).toMatchObject({ version: 3, statusReason: 'from 2' });
  });
  test('needs no upgrade twice', () => {
    expect(upgradeOf(second, upgraded().plan, at)).toBeNull();
    expect(upgradeOf(smallType, draft, at)).toBeNull();
  });
  test('is read in the newest shape where it is only listed', () => {
    expect(asOfNow(second, draft)).toMatchObject({ version: 2, revision: draft.revision });
  });
});

describe('a submitted plan', () => {
  test('stays on its version with its questions as they were', () => {
    expect(upgradeOf(second, submitted, at)).toBeNull();
    expect(asOfNow(second, submitted)).toBe(submitted);
    expect(submitted.wording).toEqual({ 'basis.note': 'Piezīme' });
  });
  test('stays there under revision as well', () => {
    expect(upgradeOf(second, { ...submitted, status: 'under-revision' }, at)).toBeNull();
  });
  test('gives its answers to a new plan in the newest shape', () => {
    const start = {
      organisation: 'school',
      about: learner('J-07'),
      period: schoolYear('2027/2028'),
      by: 'anna',
      at,
      arrival: 'b',
    };
    const { plan } = startPlan({ ...start, type: second, last: { ...submitted, status: 'closed' } });
    expect(plan.version).toBe(2);
    expect(plan.sections.teaching?.carried).toMatchObject({ remark: { remark: null } });
    expect(plan.sections['tasks:matematika']?.carriedRows?.[0]).toMatchObject({ what: { what: 'Reizrēķins' } });
  });
});

const mongo = testStores();

describe.each([
  ['in the database', () => mongo.stores().plans],
  ['in its twin in memory', () => memoryPlanStore()],
] as const)('the upgrade %s', (_, storeOf) => {
  const first = { kind: 'started', at, by: 'anna', arrival: 'start' } as const;
  const kept = (organisation: string): Plan => ({ ...draft, organisation });

  test('is saved once, by whichever of two processes is first', async () => {
    const store = storeOf();
    await store.add('one', kept('one'), first);
    const load = async () => (await store.load('one', 'plan-1'))!;
    const [mine, theirs] = [await load(), await load()];
    const saved = await Promise.all([
      store.save('one', upgradeOf(second, mine, at)!),
      store.save('one', upgradeOf(second, theirs, at)!),
    ]);
    expect(saved.toSorted()).toEqual(['repeated', 'saved']);
    const now = await load();
    expect(now).toEqual({ ...upgraded().plan, organisation: 'one' });
    expect(upgradeOf(second, now, at)).toBeNull();
    const entries = await store.history('one', 'plan-1');
    expect(entries.filter((entry) => entry.kind === 'upgraded')).toHaveLength(1);
  });
  test('gives way to an answer that was saved in between, and is then made again with it', async () => {
    const store = storeOf();
    await store.add('two', kept('two'), first);
    const stored = (await store.load('two', 'plan-1'))!;
    const late = upgradeOf(second, stored, at)!;
    const answers = [{ section: 'basis', step: 'note', values: { note: 'Pēdējā brīdī' } }];
    const arrival = { kind: 'answer', id: 'a', by: 'anna', answers, seen: 99 } as const;
    const answered = advance(contextOf(smallType, stored), readerOf(school, 'anna'), arrival);
    if (answered.kind !== 'moved') throw new Error('not taken');
    expect(await store.save('two', answered.write)).toBe('saved');
    expect(await store.save('two', late)).toBe('stale');
    const again = upgradeOf(second, (await store.load('two', 'plan-1'))!, at)!;
    expect(await store.save('two', again)).toBe('saved');
    const now = (await store.load('two', 'plan-1'))!;
    expect(now.sections.teaching?.answers.remark?.values).toEqual({ remark: 'Pēdējā brīdī' });
  });
  test('makes an answer from a page of the older version too late', async () => {
    const store = storeOf();
    await store.add('three', kept('three'), first);
    const stored = (await store.load('three', 'plan-1'))!;
    const answers = [{ section: 'basis', step: 'note', values: { note: 'x' } }];
    const arrival = { kind: 'answer', id: 'a', by: 'anna', answers, seen: 99 } as const;
    const answered = advance(contextOf(smallType, stored), readerOf(school, 'anna'), arrival);
    if (answered.kind !== 'moved') throw new Error('not taken');
    expect(await store.save('three', upgradeOf(second, stored, at)!)).toBe('saved');
    expect(await store.save('three', answered.write)).toBe('stale');
  });
  test('of a plan in which nothing is written yet is saved as well', async () => {
    const store = storeOf();
    const empty: Plan = { ...kept('four'), sections: {}, rows: [], called: {} };
    await store.add('four', empty, first);
    expect(await store.save('four', upgradeOf(second, empty, at)!)).toBe('saved');
    expect((await store.load('four', 'plan-1'))?.version).toBe(2);
  });
});
