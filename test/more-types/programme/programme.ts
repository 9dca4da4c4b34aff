/** A plan about the organisation, for four years: activities that are there from the start, each with who answers for it. */
import type { LifeCycle } from '../../../src/domain/plan/life-cycle.ts';
import type { PlanType, SectionType } from '../../../src/domain/plan/plan-type.ts';
import en from './en.json' with { type: 'json' };
import lv from './lv.json' with { type: 'json' };

const lifeCycle: LifeCycle = {
  course: ['draft', 'at-council', 'in-implementation', 'closed'],
  statuses: {
    draft: { phase: 'drafting' },
    'at-council': { phase: 'deciding' },
    'in-implementation': { phase: 'working' },
    closed: { phase: 'over' },
    'under-revision': { phase: 'drafting', after: 'at-council' },
  },
  transitions: [
    {
      name: 'hand-to-council',
      from: ['draft', 'under-revision'],
      to: 'at-council',
      by: ['deputy-head'],
      needs: 'open-sections-done',
    },
    { name: 'return', from: ['at-council'], to: 'under-revision', by: ['director'] },
    { name: 'begin', from: ['at-council'], to: 'in-implementation', by: ['director'], needs: 'open-sections-done' },
    { name: 'revise', from: ['in-implementation'], to: 'under-revision', by: ['director'] },
    { name: 'close', from: ['in-implementation'], to: 'closed', by: ['director'] },
  ],
};

const aims: SectionType = {
  id: 'aims',
  owner: { kind: 'starter' },
  openIn: ['draft', 'under-revision'],
  readers: ['director', 'deputy-head'],
  workingDays: 10,
  steps: [
    { id: 'aim', fields: [{ id: 'aim', kind: 'long-text', longest: 500 }] },
    { id: 'money', fields: [{ id: 'money', kind: 'number', least: 0, decimals: 2, unit: 'eur' }] },
  ],
};

const activities: SectionType = {
  id: 'activities',
  owner: { kind: 'role', role: 'deputy-head' },
  openIn: ['draft', 'under-revision'],
  gates: [{ kind: 'sections-done', sections: ['aims'] }],
  readers: ['director'],
  workingDays: 10,
  steps: [],
  list: {
    id: 'activities',
    kind: 'task',
    least: 1,
    preset: [
      { id: 'safety', values: { activity: 'Droša skolas vide' } },
      { id: 'reading', values: { activity: 'Lasītprasme visos priekšmetos' } },
    ],
    steps: [
      { id: 'activity', fields: [{ id: 'activity', kind: 'text', longest: 200 }] },
      {
        id: 'duty',
        fields: [
          { id: 'responsible', kind: 'person' },
          { id: 'due', kind: 'date', carry: false },
        ],
      },
    ],
  },
};

const journal: SectionType = {
  id: 'journal',
  owner: { kind: 'role', role: 'deputy-head' },
  openIn: ['in-implementation'],
  readers: ['director'],
  workingDays: 30,
  steps: [{ id: 'year', fields: [{ id: 'year', kind: 'one', options: { kind: 'years' } }] }],
  list: {
    id: 'entries',
    kind: 'row',
    least: 1,
    closes: 'same-day',
    steps: [{ id: 'entry', fields: [{ id: 'entry', kind: 'long-text', longest: 500 }] }],
  },
};

export const programme: PlanType = {
  id: 'programme',
  version: 1,
  about: 'organisation',
  period: { kind: 'years', count: 4 },
  inWork: 'one-per-subject',
  start: ['director', 'deputy-head'],
  overseers: ['director', 'deputy-head'],
  correctors: ['director'],
  channel: 'status',
  sections: [aims, activities, journal],
  texts: { lv, en },
  lifeCycle,
  upgrades: {},
};
