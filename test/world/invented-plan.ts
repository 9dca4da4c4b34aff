/** Invented plans as they stand at different times of the school year, with the history that leads there. */
import type { HistoryEntry } from '../../src/domain/plan/history.ts';
import type { Answers, Plan, Row, SectionKey, SectionState, Values } from '../../src/domain/plan/plan.ts';
import { planTypes } from '../../src/domain/plan-types/registry.ts';

/** `findings`: the class teacher is to write; `tasks`: the subjects are at their tasks; then it is carried out, then closed. */
export type Stage = 'findings' | 'tasks' | 'carried-out' | 'closed';

export interface Invention {
  readonly id: string;
  readonly organisation: string;
  readonly learner: string;
  readonly class: string;
  readonly stage: Stage;
  /** Who began it and wrote its first sections. */
  readonly by: string;
  /** Subject with its teacher. */
  readonly subjects: readonly (readonly [subject: string, teacher: string])[];
  /** Tasks of all subjects together. */
  readonly tasks: number;
  /** Answers given before those that stand now, which are only in the history. */
  readonly earlier?: number;
  readonly wording?: Readonly<Record<string, string>>;
}

export interface InventedPlan {
  readonly plan: Plan;
  readonly history: readonly HistoryEntry[];
  /** By the row's id. */
  readonly rowHistory: Readonly<Record<string, readonly HistoryEntry[]>>;
}

const paragraph =
  'Stundās strādā labprāt, ja uzdevums ir sadalīts īsos soļos un pirmo soli parāda skolotājs. Garākos tekstus lasa lēni ' +
  'un mēdz pazaudēt domu, tāpēc palīdz izcelti atslēgas vārdi, papildu laiks un iespēja atbildēt mutiski. Mājās gatavojas ' +
  'regulāri, bet pierakstus kārto grūti; vienojāmies, ka stundas beigās kopā pārskatām, kas jāizdara.';

const day = (n: number): string => new Date(Date.UTC(2026, 8, 7, 7, 30 + n)).toISOString();

/** The plan with its rows; the same invention gives the same plan. */
export function inventedPlan(invention: Invention): InventedPlan {
  const { id, organisation, learner, stage } = invention;
  const rows = stage === 'findings' ? [] : taskRows(invention);
  const sections = sectionsOf(invention);
  const plan: Plan = {
    ...{ id, organisation, type: 'iip', version: planTypes.iip.version },
    about: { kind: 'learner', learner, class: invention.class },
    period: { kind: 'school-year', year: stage === 'closed' ? '2025/2026' : '2026/2027' },
    status: stage === 'closed' ? 'closed' : stage === 'carried-out' ? 'in-implementation' : 'draft',
    ...{
      statusAt: day(40),
      revision: 8,
      startedBy: invention.by,
      startedAt: stage === 'closed' ? '2025-09-08T07:30:00.000Z' : day(0),
    },
    sections,
    called: Object.fromEntries(calledKeys(invention).map((key) => [key, { at: day(1), due: '2026-11-13' }])),
    writing: {},
    ...(stage === 'carried-out' && invention.wording && { wording: invention.wording }),
    rows,
  };
  return {
    plan,
    history: historyOf(invention, sections),
    rowHistory: Object.fromEntries(rows.map((row) => [row.id, rowEntries(row)])),
  };
}

type Given = Readonly<Record<string, Values>>;

const basis: Given = {
  reasons: { reasons: ['ilgstosi_kavejumi'] },
  absence: { 'absence-kinds': ['illness'], 'lessons-missed': 140 },
  'extra-specialists': { 'extra-specialists': null },
  period: { period: ['semester-1', 'semester-2'] },
};

const measures: Given = {
  organisation: { organisation: ['extended-time', 'breaks', 'seat'], 'organisation-more': paragraph },
  content: { content: ['cue-cards', 'split-task'], 'content-more': paragraph },
  aids: { aids: ['calculator'], 'aids-more': null },
  staff: { staff: ['social-pedagogue'], 'staff-more': null },
};

const review: Given = {
  minutes: { date: '2026-10-05', 'minutes-number': 'A/7' },
  conclusion: { conclusion: paragraph },
};

const held: Given = {
  date: { date: '2026-10-12' },
  participants: { participants: ['learner', 'guardian'] },
};

function sectionsOf(invention: Invention): Readonly<Record<SectionKey, SectionState>> {
  const findings: Given = {
    findings: { findings: paragraph },
    strengths: { strengths: paragraph, interests: 'Zīmēšana un suņi.' },
    subjects: { subjects: invention.subjects.map(([subject]) => subject) },
  };
  const first = { basis: section(invention, basis) };
  if (invention.stage === 'findings') return first;
  const begun = { ...first, 'class-teacher': section(invention, findings), measures: section(invention, measures) };
  if (invention.stage === 'tasks') return begun;
  const handedOver = invention.subjects.map(([subject]) => [`tasks:${subject}`, section(invention, {})]);
  // The talk was held; what was agreed on is still to be written down.
  const { finished: _, ...talk } = section(invention, held);
  return {
    ...begun,
    ...Object.fromEntries(handedOver),
    review: section(invention, review),
    talk,
  };
}

const section = ({ by }: Invention, given: Given): SectionState => ({
  revision: Object.keys(given).length + 1,
  answers: answersOf(by, given),
  finished: { by, at: day(30) },
});

const answersOf = (by: string, given: Given): Answers =>
  Object.fromEntries(
    Object.entries(given).map(([step, values], index) => [step, { values, by, at: day(index), revision: index + 1 }]),
  );

const calledKeys = ({ stage, subjects }: Invention): readonly SectionKey[] => {
  const first = ['basis', 'class-teacher'];
  const tasks = ['measures', ...subjects.map(([subject]) => `tasks:${subject}`)];
  if (stage === 'findings') return first;
  return stage === 'tasks' ? [...first, ...tasks] : [...first, ...tasks, 'review', 'talk', 'signatures'];
};

/** All rows are complete but for those of the plans that are still at their tasks: there the last one has no more than its goal. */
function taskRows({ id, subjects, tasks, stage }: Invention): readonly Row[] {
  return Array.from({ length: tasks }, (_, index): Row => {
    const [subject, teacher] = subjects[index % subjects.length]!;
    const given: Given = {
      goal: { goal: 'Prot izmantot apgūto jaunā situācijā.' },
      task: { task: `${index + 1}. uzdevums. ${paragraph.slice(0, 160)}` },
      semester: { semester: 'semester-1' },
      way: { measure: paragraph.slice(0, 120), expected: 'Strādā patstāvīgi 15 minūtes.' },
      duty: { due: index % 4 === 0 ? '2026-11-16' : '2026-12-11', responsible: teacher },
    };
    const lacks = stage === 'tasks' && index === tasks - 1;
    return {
      ...{ id: `${id}-r${index}`, section: `tasks:${subject}`, kind: 'task', revision: 4 },
      answers: answersOf(teacher, lacks ? { goal: given.goal! } : given),
      ...{ state: index % 5 === 4 ? 'done' : 'open', createdBy: teacher, createdAt: day(50 + index) },
    };
  });
}

function historyOf(invention: Invention, sections: Plan['sections']): readonly HistoryEntry[] {
  const { by, earlier = 0 } = invention;
  const given = Object.entries(sections).flatMap(([key, { answers }]) => entriesOf(key, answers));
  const before = Array.from({ length: earlier }, (_, index): HistoryEntry => {
    const place = { section: 'class-teacher', step: 'findings', arrival: `web-${index}` };
    return {
      kind: 'answered',
      at: day(index),
      by,
      ...place,
      before: { findings: paragraph },
      after: { findings: `${paragraph} ${index}` },
    };
  });
  return [{ kind: 'started', at: day(0), by, arrival: invention.id }, ...before, ...given];
}

const rowEntries = (row: Row): readonly HistoryEntry[] => entriesOf(row.section, row.answers, row.id);

const entriesOf = (key: SectionKey, answers: Answers, row?: string): readonly HistoryEntry[] =>
  Object.entries(answers).map(([step, { at, by, values }]) => {
    const place = { section: key, step, ...(row !== undefined && { row }) };
    return { kind: 'answered', at, by, arrival: `web-${key}-${step}`, ...place, before: null, after: values };
  });
