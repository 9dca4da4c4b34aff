/** What was done about a case at the level of the class, and of the school: each a form that the programme names, with what came of it. */
import type { ListType, SectionType } from '../../plan/plan-type.ts';
import { aboveClass, levels } from './levels.ts';
import { circleBesides, keepers } from './readers.ts';

const actionList = (id: string, forms: string): ListType => ({
  id,
  kind: 'row',
  least: 1,
  steps: [
    {
      id: 'done',
      fields: [
        { id: 'form', kind: 'one', options: { kind: 'list', list: forms }, carry: false },
        { id: 'date', kind: 'date', latest: 'today', suggest: 'today', carry: false },
        { id: 'who', kind: 'person', suggest: 'oneself', carry: false },
        { id: 'note', kind: 'long-text', longest: 500, meantFor: 'what-happened', carry: false },
        { id: 'result', kind: 'one', options: { kind: 'list', list: 'action-results' }, carry: false },
      ],
    },
    { id: 'well', fields: [{ id: 'well', kind: 'text', longest: 300, optional: true, carry: false }] },
  ],
});

export const classActions: SectionType = {
  id: 'class-actions',
  owner: { kind: 'class-teacher' },
  openIn: ['class-level'],
  sensitive: true,
  readers: circleBesides('class-teacher'),
  workingDays: 5,
  steps: [],
  list: actionList('class-actions', 'class-forms'),
};

export const schoolActions: SectionType = {
  id: 'school-actions',
  owner: { kind: 'role', role: 'support-head' },
  openIn: aboveClass,
  sensitive: true,
  readers: circleBesides('support-head'),
  workingDays: 5,
  steps: [],
  list: actionList('school-actions', 'school-forms'),
};

/** Whoever carries out a task reads that one alone. */
export const tasks: SectionType = {
  id: 'tasks',
  owner: keepers,
  openIn: aboveClass,
  readers: circleBesides('class-teacher'),
  workingDays: 5,
  steps: [],
  list: {
    id: 'tasks',
    kind: 'task',
    least: 1,
    openIn: levels,
    steps: [
      {
        id: 'task',
        fields: [{ id: 'task', kind: 'long-text', longest: 500, meantFor: 'what-happened', carry: false }],
      },
      {
        id: 'duty',
        fields: [
          { id: 'due', kind: 'date', carry: false },
          { id: 'responsible', kind: 'person', carry: false },
        ],
      },
    ],
  },
};

export const reviews: SectionType = {
  id: 'reviews',
  owner: { kind: 'role', role: 'support-head' },
  openIn: aboveClass,
  sensitive: true,
  readers: circleBesides('support-head'),
  // A proposal: the programme asks for control, and names no term.
  workingDays: 20,
  steps: [],
  list: {
    id: 'reviews',
    kind: 'row',
    least: 1,
    steps: [
      {
        id: 'review',
        fields: [
          { id: 'date', kind: 'date', latest: 'today', suggest: 'today', carry: false },
          { id: 'conclusion', kind: 'long-text', longest: 1000, meantFor: 'what-happened', carry: false },
          { id: 'well', kind: 'text', longest: 300, carry: false },
        ],
      },
    ],
  },
};

export const outcome: SectionType = {
  id: 'outcome',
  owner: keepers,
  openIn: ['closing'],
  sensitive: true,
  readers: circleBesides('class-teacher'),
  workingDays: 3,
  steps: [
    {
      id: 'outcome',
      fields: [
        {
          id: 'why',
          kind: 'one',
          options: { kind: 'fixed', ids: ['solved', 'with-institution', 'other-school'] },
          carry: false,
        },
        { id: 'helped', kind: 'long-text', longest: 600, meantFor: 'what-happened', carry: false },
      ],
    },
  ],
};
