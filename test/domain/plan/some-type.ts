/** Random small plan types that hold together: conditions and gates look back, lists and subjects now and then. */

import fc from 'fast-check';
import type { Condition } from '../../../src/domain/plan/condition.ts';
import type { FieldType } from '../../../src/domain/plan/field-type.ts';
import type { Owner } from '../../../src/domain/plan/owner.ts';
import type { Gate, ListType, PlanType, SectionType, StepType } from '../../../src/domain/plan/plan-type.ts';
import { lifeCycle } from '../../../src/domain/plan-types/iip/life-cycle.ts';

const owners: readonly Owner[] = [
  { kind: 'starter' },
  { kind: 'class-teacher' },
  { kind: 'role', role: 'psychologist' },
  { kind: 'role', role: 'special-educator' },
  { kind: 'person', member: 'guntis' },
];
const times = [
  ['draft', 'under-revision'],
  ['draft', 'under-revision'],
  ['in-approval'],
  ['in-implementation'],
] as const;

/** What one section is made from; each number is read as a choice among what may stand there. */
const draft = fc.record({
  owner: fc.nat(4),
  time: fc.nat(3),
  steps: fc.array(fc.record({ kind: fc.nat(5), optional: fc.boolean(), when: fc.nat(8), gate: fc.nat(8) }), {
    minLength: 1,
    maxLength: 3,
  }),
  when: fc.nat(6),
  gates: fc.array(fc.nat(3), { maxLength: 2 }),
  each: fc.nat(3),
  list: fc.nat(3),
  sensitive: fc.boolean(),
});

/** Types of two to four sections after a first one that asks for reasons and subjects. */
export const someType: fc.Arbitrary<PlanType> = fc.array(draft, { minLength: 1, maxLength: 3 }).map((drafts) => {
  const sections: SectionType[] = [first];
  drafts.forEach((one, index) => {
    sections.push(sectionOf(`s${index}`, one, sections));
  });
  return {
    id: 'random',
    version: 1,
    about: 'learner',
    period: { kind: 'school-year' },
    inWork: 'one-per-subject',
    correctors: ['support-head'],
    channel: 'status',
    start: ['class-teacher'],
    overseers: ['support-head'],
    sections,
    texts: { lv: {}, en: {} },
    lifeCycle,
    upgrades: {},
  };
});

const ids = ['a', 'b', 'c'];
const reasons: FieldType = { id: 'reasons', kind: 'several', options: { kind: 'fixed', ids } };

const first: SectionType = {
  id: 'first',
  owner: { kind: 'starter' },
  openIn: ['draft', 'under-revision'],
  readers: ['support-head'],
  workingDays: 3,
  steps: [
    { id: 'reasons', fields: [reasons] },
    {
      id: 'subjects',
      when: because('a'),
      fields: [{ id: 'subjects', kind: 'several', options: { kind: 'subjects' } }],
    },
    { id: 'day', when: because('b'), fields: [{ id: 'day', kind: 'date' }] },
  ],
  list: {
    id: 'notes',
    kind: 'row',
    least: 0,
    steps: [{ id: 'note', fields: [{ id: 'note', kind: 'one', options: { kind: 'fixed', ids } }] }],
  },
};

function because(...any: readonly string[]): Condition {
  return { kind: 'includes', section: 'first', field: 'reasons', any };
}

const noted: Condition = { kind: 'rows', list: 'notes', field: 'note', any: ['a', 'b'], least: 1 };

const conditions: readonly Condition[] = [
  noted,
  because('a'),
  because('b', 'c'),
  { kind: 'not', of: because('c') },
  { kind: 'answered', section: 'first', field: 'day' },
  { kind: 'any', of: [because('a'), { kind: 'all', of: [because('b'), because('c')] }] },
];

type Draft = typeof draft extends fc.Arbitrary<infer T> ? T : never;

function sectionOf(id: string, one: Draft, before: readonly SectionType[]): SectionType {
  const when = conditions[one.when];
  const gates = one.gates.flatMap((gate): readonly Gate[] => {
    const earlier = before[gate];
    return earlier === undefined || earlier.openIn[0] === 'in-implementation'
      ? []
      : [{ kind: 'sections-done', sections: [earlier.id] }];
  });
  const isOfSubject = one.each === 0;
  return {
    id,
    owner: isOfSubject ? { kind: 'subject-teacher' } : owners[one.owner]!,
    openIn: times[one.time]!,
    readers: one.sensitive ? ['support-head'] : ['support-head', 'class-teacher', 'subject-teacher'],
    workingDays: 3,
    steps: one.steps.map((step, index) => stepOf(`${id}-${index}`, step)),
    ...(when && { when }),
    ...(isOfSubject && { each: { section: 'first', field: 'subjects' } }),
    ...(gates.length > 0 && { gates }),
    ...(one.sensitive && { sensitive: true as const }),
    ...(one.list > 1 && { list: listOf(one.list - 2) }),
  };
}

function stepOf(id: string, step: Draft['steps'][number]): StepType {
  const fields: readonly FieldType[] = [
    { id, kind: 'text' },
    { id, kind: 'several', options: { kind: 'fixed', ids } },
    { id, kind: 'date' },
    { id, kind: 'one', options: { kind: 'fixed', ids } },
    { id, kind: 'number' },
    { id, kind: 'long-text', carry: false },
  ];
  const when = conditions[step.when];
  const field = fields[step.kind]!;
  return {
    id,
    fields: [step.optional ? { ...field, optional: true } : field],
    ...(when && { when }),
    ...(step.gate === 0 && { gates: [{ kind: 'day-come', section: 'first', field: 'day' }] }),
    ...(step.gate === 2 && { gates: [{ kind: 'holds', id: 'noted', condition: noted }] }),
    ...(step.gate === 1 && { gates: [{ kind: 'semester-ends', semester: 1, daysBefore: 14 }] }),
  };
}

const listOf = (least: number): ListType => ({
  id: 'rows',
  kind: 'task',
  least,
  openIn: ['draft', 'under-revision', 'approved', 'in-implementation'],
  steps: [
    { id: 'what', fields: [{ id: 'what', kind: 'text' }] },
    { id: 'why', when: because('b'), fields: [{ id: 'why', kind: 'text', optional: true }] },
    {
      id: 'duty',
      fields: [
        { id: 'due', kind: 'date', carry: false },
        { id: 'responsible', kind: 'person' },
      ],
    },
  ],
});
