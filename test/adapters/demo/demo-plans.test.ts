import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memberById } from '../../../src/domain/people/member-by-id.ts';
import { mayAnswer, mayStart, ownersOf } from '../../../src/domain/plan/access.ts';
import { readStepIn } from '../../../src/domain/plan/choices.ts';
import { neededSections, rowsOf } from '../../../src/domain/plan/on-path.ts';
import type { Answers, Plan, Value } from '../../../src/domain/plan/plan.ts';
import { standings } from '../../../src/domain/plan/standing.ts';
import { typeOf } from '../../../src/domain/plan-types/find-types.ts';
import { looksLikeDiagnosis } from '../../../src/domain/privacy/diagnosis.ts';
import { hideNames } from '../../../src/domain/privacy/names.ts';
import { memoryPlanStore } from '../../memory-stores/memory-plan-store.ts';
import { contextAt, demoFiles, everything, monday, school, seed } from './demo-school.ts';

const now = monday.toISOString();
const folder = mkdtempSync(join(tmpdir(), 'solis-demo-'));
afterAll(() => rmSync(folder, { recursive: true }));

const store = memoryPlanStore();
let all: readonly Plan[] = [];
beforeAll(async () => {
  await seed(store);
  all = await store.list(school.id, {});
});

const planOf = (id: string): Plan => {
  const plan = all.find((one) => one.id === id);
  if (plan === undefined) throw new Error(`no plan ${id}`);
  return plan;
};

const standingsOf = (id: string) =>
  Object.fromEntries(standings(contextAt(planOf(id), now)).map((one) => [one.section.key, one.standing.kind]));

/** Every answered step of a plan, in sections and rows. */
const answersOf = (plan: Plan) =>
  neededSections(typeOf(plan), plan).flatMap((section) => {
    const places: { inRow: boolean; answers: Answers }[] = [
      { inRow: false, answers: plan.sections[section.key]?.answers ?? {} },
      ...rowsOf(plan, section.key).map((row) => ({ inRow: true, answers: row.answers })),
    ];
    return places.flatMap(({ inRow, answers }) => {
      const steps = inRow ? (section.type.list?.steps ?? []) : section.type.steps;
      return Object.entries(answers).map(([id, answer]) => ({
        section,
        answer,
        step: steps.find((step) => step.id === id),
      }));
    });
  });

const rawOf = (value: Value) => (value === null ? '' : typeof value === 'number' ? String(value) : value);

test('every answer of the demo would be taken from a person as it stands, without a warning', () => {
  for (const plan of all) {
    for (const { section, step, answer } of answersOf(plan)) {
      if (step === undefined) throw new Error(`${plan.id}: ${section.key} has an answer to no step`);
      const context = contextAt(plan, answer.at);
      const raw = Object.fromEntries(Object.entries(answer.values).map(([field, value]) => [field, rawOf(value)]));
      const read = readStepIn({ context, section }, step, raw);
      expect([plan.id, section.key, step.id, read.problems, read.warnings]).toEqual([
        plan.id,
        section.key,
        step.id,
        {},
        {},
      ]);
      expect(read.values).toEqual(answer.values);
    }
  }
});

test('outside the specialists’ sections no text of the demo files looks like a diagnosis, and none names a learner', () => {
  const texts = all.flatMap((plan) => [
    plan.statusReason ?? '',
    ...Object.values(plan.sections).map((state) => state.returned?.comment ?? ''),
    ...answersOf(plan)
      .filter(({ section }) => section.type.sensitive !== true)
      .flatMap(({ answer }) => Object.values(answer.values))
      .filter((value) => typeof value === 'string'),
  ]);
  expect(texts.flatMap(looksLikeDiagnosis)).toEqual([]);
  for (const file of demoFiles) expect(hideNames(readFileSync(file, 'utf8'), school.learners).hidden).toBe(false);
});

test('whoever began a plan or handed a section over had the right to', () => {
  for (const plan of all) {
    const starter = memberById(school, plan.startedBy);
    expect(starter && mayStart({ organisation: school, member: starter }, typeOf(plan), plan.about)).toBe(true);
    for (const section of neededSections(typeOf(plan), plan)) {
      const by = plan.sections[section.key]?.finished?.by;
      if (by === undefined) continue;
      const member = memberById(school, by);
      expect(
        member !== null && mayAnswer({ organisation: school, member }, { type: typeOf(plan), plan }, section),
      ).toBe(true);
      expect(ownersOf({ organisation: school }, plan, section).members.map((one) => one.id)).toContain(by);
    }
  }
});

test('each plan has one history, in the order in which things happened', async () => {
  for (const [plan, history] of await everything(store)) {
    expect(history[0]?.kind).toBe('started');
    const statuses = history.filter((entry) => entry.kind === 'status');
    expect(statuses.at(-1)?.after ?? 'draft').toBe(plan.status);
  }
});

test('every section of every plan can be told how far it is, then as now', () => {
  for (const plan of all) {
    for (const at of [plan.startedAt, plan.statusAt, now]) {
      expect(standings(contextAt(plan, at)).length).toBe(neededSections(typeOf(plan), plan).length);
    }
  }
});

test('the three drafts stand at their beginning, at the psychologist and at the subject teachers', () => {
  expect(standingsOf('demo-J-01')).toMatchObject({ basis: 'begun' });
  expect(standingsOf('demo-J-02')).toMatchObject({
    basis: 'done',
    'speech-therapist': 'done',
    psychologist: 'open',
    'class-teacher': 'waiting',
  });
  expect(standingsOf('demo-J-06')).toMatchObject({
    'tasks:matematika': 'done',
    'tasks:latviesu-valoda': 'done',
    'tasks:anglu-valoda': 'open',
    'tasks:vesture': 'begun',
  });
});

test('in J-06 the English teacher is late and the history teacher is not', () => {
  const { called } = planOf('demo-J-06');
  expect(called['tasks:anglu-valoda']?.due).toBe('2026-11-13');
  expect((called['tasks:vesture']?.due ?? '') > '2026-11-23').toBe(true);
});

test('J-03 waits for the support team’s review, and J-05 has a section back with a comment', () => {
  expect(standingsOf('demo-J-03')).toMatchObject({ review: 'open' });
  expect(standingsOf('demo-J-05')).toMatchObject({ 'tasks:anglu-valoda': 'returned', 'tasks:matematika': 'done' });
});

test('J-07 has tasks done, still open and late, in mathematics and in Latvian', () => {
  const { rows } = planOf('demo-J-07');
  const tasks = rows.filter((row) => row.section.startsWith('tasks:'));
  expect(new Set(tasks.map((row) => row.section))).toEqual(new Set(['tasks:matematika', 'tasks:latviesu-valoda']));
  const late = tasks.filter((row) => row.state === 'open' && String(row.answers.duty?.values.due) < '2026-11-23');
  expect(late.map((row) => row.answers.duty?.values.responsible)).toEqual(['valdis', 'inga']);
  expect(tasks.filter((row) => row.state === 'done').length).toBe(2);
  expect(tasks.filter((row) => String(row.answers.duty?.values.due) > '2026-11-23').length).toBe(2);
});

describe('a fault in the file is told with its place, and nothing is loaded', () => {
  const broken = async (find: string, replace: string): Promise<string> => {
    const texts = demoFiles.map((file) => readFileSync(file, 'utf8'));
    if (!texts.some((text) => text.includes(find))) throw new Error(`no file holds ${find}`);
    const files = texts.map((text, index) => {
      const file = join(folder, `${index}.yaml`);
      writeFileSync(file, text.replace(find, replace));
      return file;
    });
    const plans = memoryPlanStore();
    const told = await seed(plans, { files }).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(await plans.list(school.id, {})).toEqual([]);
    return told;
  };

  test('a key that is not known', async () => {
    expect(await broken('finish: true', 'finished: true')).toContain('plans > 2 > story > 1: Unrecognized key');
  });

  test('a question that is not asked there', async () => {
    expect(await broken('interests: Basketbols', 'hobiji: Basketbols')).toContain(
      'demo-J-03, entry 2: hobiji: not asked in class-teacher',
    );
  });

  test('an answer that a person would not get through', async () => {
    expect(await broken('subjects: [latviesu-valoda, vesture]', 'subjects: [latviesu-valoda, astronomija]')).toContain(
      'demo-J-03, entry 2: class-teacher, subjects: not-an-option',
    );
  });

  test('a text that looks like a diagnosis', async () => {
    expect(await broken('Prot lūgt palīdzību, ātri', 'Disleksija, ātri')).toContain('looks-like-diagnosis');
  });

  test('something that was not this person’s to do', async () => {
    expect(await broken('by: inga\n        day: -9 days', 'by: valdis\n        day: -9 days')).toContain(
      'demo-J-02, entry 2: {"why":"no-right"}',
    );
  });

  test('something that comes too early', async () => {
    expect(await broken('take: deactivate', 'take: approve')).toContain('demo-J-04-neaktivs, entry 2: {"why":"status"');
  });

  test('a session that nobody gives, or that does not fit into the plan', async () => {
    const session = 'day: -1 days, row: matematika';
    expect(await broken(session, 'day: -1 days, row: fizika')).toContain('valdis gives no measure fizika');
    expect(await broken(session, 'day: -16 days, row: matematika')).toContain('not-in-order');
    expect(await broken('topic: Darbību secība', 'topic: Darbību secība, confirmed: e-klase')).toContain('other-form');
  });

  test('a day that has not come', async () => {
    expect(await broken('day: -4 days\n        take: submit', 'day: +4 days\n        take: submit')).toContain(
      '+4 days has not come yet',
    );
  });

  test('a person or learner whom the school does not have', async () => {
    expect(await broken('by: dzintra', 'by: nezinamais')).toContain('nezinamais');
    expect(await broken('about: J-09', 'about: J-99')).toContain('demo-J-09: there is no learner J-99');
  });
});
