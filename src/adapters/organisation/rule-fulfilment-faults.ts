/** Faults of what fulfils a duty: what cannot fulfil one of its kind, and sections that a plan does not have. */

import type { PlanType } from '../../domain/plan/plan-type.ts';
import type { Fault } from './file-fault.ts';
import { onlyOne } from './only-one.ts';
import { type AboutKind, aboutKind, planTypeOfRule, rowFieldFaults, unknownSections } from './rule-about-faults.ts';
import type { FileFulfilment, FileRule } from './rule-file.ts';

const ways = [
  'sections-done',
  'status',
  'month-covered',
  'row-renewed',
  'document',
  'report',
  'meeting',
  'meeting-arranged',
] as const;
type Way = (typeof ways)[number] | 'section-done' | 'task-done' | 'minutes' | 'taken' | 'decided' | 'done';

const ofSomething = ['school', 'classes', 'grades', 'members', 'groups', 'plans', 'sections', 'documents'] as const;

/** What a duty may be about that is fulfilled so; nothing: whatever there is. */
const goesWith: Readonly<Partial<Record<Way, readonly AboutKind[]>>> = {
  'section-done': ['sections'],
  'sections-done': ['plans'],
  status: ['plans', 'renewals', 'yearly-plans', 'needed-plans'],
  'month-covered': ['sections'],
  'row-renewed': ['rows-in'],
  'task-done': ['tasks-in'],
  minutes: ['meetings'],
  taken: ['steps'],
  decided: ['intake'],
  document: ofSomething,
  report: ofSomething,
  meeting: ofSomething,
  'meeting-arranged': ofSomething,
};

/** The faults of `fulfilled-by`, of a rule whose `about` has none. */
export function fulfilmentFaults({ about, 'fulfilled-by': by }: FileRule): readonly Fault[] {
  const at = ['fulfilled-by'];
  return Array.isArray(by)
    ? by.flatMap((each, place) => faultsOf(about, each, [...at, place]))
    : faultsOf(about, by, at);
}

function faultsOf(about: FileRule['about'], by: FileFulfilment, at: Fault['at']): readonly Fault[] {
  const way = typeof by === 'string' ? by : onlyOne(by, ways, at);
  if (typeof way !== 'string') return [way];
  const fitting = goesWith[way];
  const kind = aboutKind(about);
  const type = planTypeOfRule(about);
  const sections = typeof by === 'string' ? [] : (by['sections-done'] ?? []);
  return [
    ...(fitting === undefined || fitting.includes(kind)
      ? []
      : [
          {
            at,
            problem: `“${way}” fulfils no duty about ${kind}`,
            remedy: `Give another way, or make it about: ${fitting.join(', ')}.`,
          },
        ]),
    ...(type === undefined ? [] : unknownSections(type, sections, [...at, 'sections-done'])),
    ...(type === undefined || typeof by === 'string' ? [] : periodFaults(type, about, by, at)),
    ...(type === undefined || typeof by === 'string' ? [] : renewalFaults(type, about, by, at)),
  ];
}

/** A month is covered by rows of each section that the rule is about, by a period that they have. */
function periodFaults(type: PlanType, about: FileRule['about'], by: FileFulfilment, at: Fault['at']): readonly Fault[] {
  const field = typeof by === 'string' ? undefined : by['month-covered'];
  if (field === undefined || typeof about === 'string') return [];
  const without = (about.sections ?? []).filter((id) => {
    const steps = type.sections.find((one) => one.id === id)?.list?.steps ?? [];
    return !steps.some((step) => step.fields.some((one) => one.id === field && one.kind === 'span'));
  });
  return without.map((id) => ({
    at: [...at, 'month-covered'],
    problem: `the rows of “${id}” have no period “${field}”`,
    remedy: 'Give the id of a field that asks for a period.',
  }));
}

/** A row is renewed by what its own list asks. */
function renewalFaults(
  type: PlanType,
  about: FileRule['about'],
  by: Exclude<FileFulfilment, string>,
  at: Fault['at'],
): readonly Fault[] {
  const { same, later } = by['row-renewed'] ?? {};
  return [
    ...rowFieldFaults(type, about, { field: same, at: [...at, 'row-renewed', 'same'] }),
    ...rowFieldFaults(type, about, { field: later, at: [...at, 'row-renewed', 'later'], kind: 'date' }),
  ];
}
