/** Faults of what starts a duty: what cannot start a duty of its kind, and fields that a plan does not have. */
import type { PlanType } from '../../domain/plan/plan-type.ts';
import type { Fault } from './file-fault.ts';
import { onlyOne } from './only-one.ts';
import { type AboutKind, aboutKind, planTypeOfRule, rowFieldFaults, unknownSection } from './rule-about-faults.ts';
import type { FileRule, FileSpan } from './rule-file.ts';

const ways = [
  'date',
  'semester',
  'answered',
  'status',
  'section-done',
  'times-a-year',
  'month',
  'before',
  'expires-in',
  'row',
  'document',
] as const;
type Way =
  | (typeof ways)[number]
  | 'called'
  | 'task'
  | 'meeting'
  | 'possible'
  | 'changed'
  | 'entered'
  | 'decided'
  | 'version';

const inPlan = ['plans', 'sections', 'rows-in'] as const;
const ofTheYear = ['school', 'classes', 'grades', 'members', 'groups', 'renewals', 'yearly-plans', ...inPlan] as const;

/** What a duty may be about that starts so. */
const goesWith: Readonly<Record<Way, readonly AboutKind[]>> = {
  called: ['sections'],
  task: ['tasks-in'],
  meeting: ['meetings'],
  possible: ['steps'],
  changed: ['plans'],
  entered: ['intake'],
  decided: ['needed-plans'],
  version: ['members'],
  date: ofTheYear,
  semester: ofTheYear,
  'times-a-year': ofTheYear,
  month: ofTheYear,
  before: ofTheYear,
  'expires-in': ['plans'],
  row: ['rows-in'],
  document: ['documents', 'steps'],
  answered: inPlan,
  status: inPlan,
  'section-done': inPlan,
};

/** The faults of `starts` and `within`, of a rule whose `about` has none. */
export function startFaults(rule: FileRule): readonly Fault[] {
  const { starts } = rule;
  const way = typeof starts === 'string' ? starts : onlyOne(starts, ways, ['starts']);
  if (typeof way !== 'string') return [way];
  return [
    ...pairFaults(starts),
    ...kindFaults(rule),
    ...misfits(way, aboutKind(rule.about)),
    ...pathFaults(rule),
    ...withinFaults(rule, way),
  ];
}

/** A step in the life of a plan is about no document: it names the kinds that start it. */
function kindFaults({ about, starts }: FileRule): readonly Fault[] {
  if (typeof starts === 'string') return [];
  const at = ['starts', 'of-kind'];
  const isOfStep = starts.document !== undefined && aboutKind(about) === 'steps';
  if (isOfStep === (starts['of-kind'] !== undefined)) return [];
  return isOfStep
    ? [{ at, problem: 'is missing', remedy: 'Give kinds of documents, such as [opinion].' }]
    : [{ at, problem: 'goes with document, of a rule about steps only', remedy: 'Take it out.' }];
}

/** What stands beside another key, and what it takes. */
const pairs = [
  ['semester', 'edge', 'Give start or end.'],
  ['before', 'by', 'Give how long before it, such as { weeks: 2 }.'],
  ['row', 'ahead', 'Give how long before that day, such as { days: 90 }.'],
] as const;

/** Faults of keys that stand in pairs, and of spans within `starts`. */
function pairFaults(starts: FileRule['starts']): readonly Fault[] {
  if (typeof starts === 'string') return [];
  const alone = pairs.flatMap(([key, beside, remedy]): readonly Fault[] => {
    const at = ['starts', beside];
    if ((starts[key] === undefined) === (starts[beside] === undefined)) return [];
    if (starts[beside] === undefined) return [{ at, problem: 'is missing', remedy }];
    return [{ at, problem: `goes with ${key} only`, remedy: `Take it out, or give ${key}.` }];
  });
  const spans = (['by', 'expires-in', 'ahead'] as const).flatMap((key) => spanFaults(starts[key], ['starts', key]));
  return [...alone, ...spans, ...summerFaults(starts.by)];
}

function spanFaults(span: FileSpan | undefined, at: Fault['at']): readonly Fault[] {
  const unit = span && onlyOne(span, ['days', 'working-days', 'weeks'], at);
  return typeof unit === 'object' ? [unit] : [];
}

/** A school year is spoken of from the day on which the one before is over. */
const longestBefore = { days: 84, 'working-days': 60, weeks: 12 } as const;

function summerFaults(by: FileSpan = {}): readonly Fault[] {
  return (['days', 'working-days', 'weeks'] as const)
    .filter((unit) => (by[unit] ?? 0) > longestBefore[unit])
    .map((unit) => ({
      at: ['starts', 'by', unit],
      problem: 'is longer than a summer: nobody would hear of it in time',
      remedy: `Give at most ${longestBefore[unit]}, or a date.`,
    }));
}

function misfits(way: Way, about: AboutKind): readonly Fault[] {
  const fitting = goesWith[way];
  if (fitting.includes(about)) return [];
  const remedy = `Give another start, or make it about: ${fitting.join(', ')}.`;
  return [{ at: ['starts'], problem: `“${way}” starts no duty about ${about}`, remedy }];
}

function pathFaults({ starts, about }: FileRule): readonly Fault[] {
  const type = planTypeOfRule(about);
  if (type !== undefined && starts === 'changed' && type.typedElsewhere === undefined)
    return [
      {
        at: ['starts'],
        problem: `a plan of the kind “${type.id}” is typed into no other system`,
        remedy: 'Give another start.',
      },
    ];
  if (type === undefined || typeof starts === 'string') return [];
  const done = starts['section-done'];
  const kind = aboutKind(about);
  const isKnown = done === undefined || type.sections.some((section) => section.id === done);
  return [
    ...(isKnown ? [] : [unknownSection(type, done, ['starts', 'section-done'])]),
    ...(starts.answered === undefined ? [] : fieldFaults(type, starts.answered, kind)),
    ...rowFieldFaults(type, about, { field: starts.row, at: ['starts', 'row'], kind: 'date' }),
  ];
}

function fieldFaults(type: PlanType, path: string, about: AboutKind): readonly Fault[] {
  const at = ['starts', 'answered'];
  const [sectionId = '', fieldId = ''] = path.split('.');
  const section = type.sections.find((one) => one.id === sectionId);
  if (section === undefined) return [unknownSection(type, sectionId, at)];
  const steps = [...section.steps, ...(about === 'rows-in' ? (section.list?.steps ?? []) : [])];
  const fields = steps.flatMap((step) => step.fields.map((field) => field.id));
  if (fields.includes(fieldId)) return [];
  const problem = `the section “${sectionId}” has no field “${fieldId}”`;
  const remedy = fields.length > 0 ? `Give one of: ${fields.join(', ')}.` : 'Give the field of another section.';
  return [{ at, problem, remedy }];
}

function withinFaults({ within }: FileRule, way: Way): readonly Fault[] {
  if (within === undefined) return [];
  const faults = spanFaults(within, ['within']);
  if (faults.length > 0) return faults;
  return way === 'task' || way === 'times-a-year' || way === 'before' || way === 'row'
    ? [{ at: ['within'], problem: `does not go with “${way}”, which has its own due dates`, remedy: 'Take it out.' }]
    : [];
}
