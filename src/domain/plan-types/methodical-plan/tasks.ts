/** What methodical work is to achieve in a year: needs, tasks with who carries them out by when, and the council's decision. */
import type { SectionType } from '../../plan/plan-type.ts';

const lead = { kind: 'role', role: 'methodical-lead' } as const;
const readers = ['director', 'deputy-head'] as const;
const writtenIn = ['draft', 'under-revision'] as const;

/** What teachers need, from which the tasks follow (rules 6.2). */
export const needs: SectionType = {
  id: 'needs',
  owner: lead,
  openIn: writtenIn,
  readers,
  workingDays: 10,
  steps: [{ id: 'needs', fields: [{ id: 'needs', kind: 'long-text', longest: 1000 }] }],
};

/** Whoever carries a task out reads that one. */
export const tasks: SectionType = {
  id: 'tasks',
  owner: lead,
  openIn: writtenIn,
  readers,
  workingDays: 10,
  steps: [],
  list: {
    id: 'tasks',
    kind: 'task',
    least: 1,
    openIn: [...writtenIn, 'in-implementation'],
    readers: 'row-people',
    numbered: 'M-',
    steps: [
      {
        id: 'task',
        fields: [
          { id: 'task', kind: 'long-text', longest: 500 },
          { id: 'result', kind: 'long-text', longest: 500, optional: true },
        ],
      },
      {
        id: 'way',
        fields: [
          { id: 'priority', kind: 'one', options: { kind: 'list', list: 'priorities' }, optional: true },
          { id: 'form', kind: 'one', options: { kind: 'list', list: 'cooperation-forms' }, optional: true },
        ],
      },
      {
        id: 'semester',
        fields: [
          {
            id: 'semester',
            kind: 'one',
            options: { kind: 'fixed', ids: ['semester-1', 'semester-2'] },
            suggest: 'semester',
            carry: false,
          },
        ],
      },
      {
        id: 'duty',
        fields: [
          { id: 'due', kind: 'date', suggest: 'semester-end', carry: false },
          { id: 'responsible', kind: 'person', suggest: 'oneself' },
        ],
      },
    ],
  },
};

export const council: SectionType = {
  id: 'council',
  owner: lead,
  openIn: ['at-council'],
  readers,
  workingDays: 10,
  steps: [
    {
      id: 'decision',
      fields: [
        { id: 'date', kind: 'date', latest: 'today', suggest: 'today', carry: false },
        { id: 'number', kind: 'text', longest: 60, carry: false },
      ],
    },
  ],
};
