/** An invented plan type with one of everything, small enough to read in a test. */
import type { Organisation } from '../../../src/domain/people/organisation.ts';
import type { PlanType, SectionType } from '../../../src/domain/plan/plan-type.ts';
import { lifeCycle } from '../../../src/domain/plan-types/iip/life-cycle.ts';
import { school as people } from '../people/school.ts';

const sure = (date: string) => ({ date, confirmed: true });
const estimated = (date: string) => ({ date, confirmed: false });

/** The invented school with a calendar (the first semester's end is only estimated) and a channel. */
export const school: Organisation = {
  ...people,
  channels: [{ id: 'komanda', name: 'Komanda', addresses: {} }],
  schoolYears: [
    {
      id: '2026/2027',
      semesters: [
        { start: sure('2026-09-01'), end: estimated('2026-12-18') },
        { start: sure('2027-01-04'), end: sure('2027-05-31') },
      ],
      holidays: [{ start: sure('2026-12-21'), end: sure('2027-01-01') }],
    },
  ],
};

const drafting = ['draft', 'under-revision'] as const;

const basis: SectionType = {
  id: 'basis',
  owner: { kind: 'starter' },
  openIn: drafting,
  readers: ['support-head', 'class-teacher'],
  workingDays: 5,
  steps: [
    {
      id: 'reasons',
      fields: [{ id: 'reasons', kind: 'several', options: { kind: 'fixed', ids: ['absence', 'opinion'] } }],
    },
    {
      id: 'absence',
      when: { kind: 'includes', section: 'basis', field: 'reasons', any: ['absence'] },
      fields: [{ id: 'lessons', kind: 'number', least: 1, carry: false }],
    },
    { id: 'note', fields: [{ id: 'note', kind: 'text', optional: true }] },
  ],
};

const findings: SectionType = {
  id: 'findings',
  owner: { kind: 'role', role: 'psychologist' },
  openIn: drafting,
  when: { kind: 'includes', section: 'basis', field: 'reasons', any: ['opinion'] },
  gates: [{ kind: 'sections-done', sections: ['basis'] }],
  sensitive: true,
  readers: ['support-head'],
  workingDays: 15,
  steps: [
    { id: 'told', fields: [{ id: 'told', kind: 'date', carry: false }] },
    {
      id: 'text',
      gates: [{ kind: 'day-come', section: 'findings', field: 'told' }],
      fields: [{ id: 'text', kind: 'long-text' }],
    },
  ],
};

const teaching: SectionType = {
  id: 'teaching',
  owner: { kind: 'class-teacher' },
  openIn: drafting,
  gates: [{ kind: 'sections-done', sections: ['basis', 'findings'] }],
  readers: ['support-head', 'class-teacher', 'subject-teacher'],
  workingDays: 5,
  steps: [{ id: 'subjects', fields: [{ id: 'subjects', kind: 'several', options: { kind: 'subjects' } }] }],
};

const tasks: SectionType = {
  id: 'tasks',
  owner: { kind: 'subject-teacher' },
  openIn: drafting,
  each: { section: 'teaching', field: 'subjects' },
  gates: [{ kind: 'sections-done', sections: ['teaching'] }],
  readers: ['support-head', 'class-teacher', 'subject-teacher'],
  workingDays: 5,
  steps: [],
  list: {
    id: 'tasks',
    kind: 'task',
    least: 1,
    openIn: ['draft', 'under-revision', 'approved', 'in-implementation'],
    steps: [
      { id: 'task', fields: [{ id: 'task', kind: 'long-text' }] },
      {
        id: 'duty',
        fields: [
          { id: 'due', kind: 'date', carry: false },
          { id: 'responsible', kind: 'person' },
        ],
      },
    ],
  },
};

const review: SectionType = {
  id: 'review',
  owner: { kind: 'role', role: 'support-head' },
  openIn: ['in-approval'],
  readers: ['support-head', 'deputy-head'],
  workingDays: 5,
  steps: [
    { id: 'minutes', fields: [{ id: 'number', kind: 'text', carry: false }] },
    { id: 'conclusion', fields: [{ id: 'conclusion', kind: 'long-text' }] },
  ],
};

const ending: SectionType = {
  id: 'ending',
  owner: { kind: 'class-teacher' },
  openIn: ['in-implementation'],
  gates: [{ kind: 'semester-ends', semester: 1, daysBefore: 14 }],
  readers: ['support-head'],
  workingDays: 10,
  steps: [{ id: 'dynamics', fields: [{ id: 'dynamics', kind: 'long-text', carry: false }] }],
  list: { id: 'more', kind: 'row', least: 0, steps: [{ id: 'more', fields: [{ id: 'more', kind: 'text' }] }] },
};

export const smallType: PlanType = {
  id: 'small',
  version: 1,
  about: 'learner',
  period: { kind: 'school-year' },
  inWork: 'one-per-subject',
  correctors: ['support-head'],
  channel: 'status',
  start: ['support-head', 'class-teacher'],
  overseers: ['support-head', 'deputy-head', 'director'],
  sections: [basis, findings, teaching, tasks, review, ending],
  texts: { lv: {}, en: {} },
  lifeCycle,
  upgrades: {},
};

/** The small type with some of its sections changed. */
export const smallTypeWith = (change: (section: SectionType) => SectionType): PlanType => ({
  ...smallType,
  sections: smallType.sections.map(change),
});
