/** What a plan for behaviour is made of: what is seen, what is to come in its place, who does what, and that parents and learner agree. */
import type { SectionType } from '../../plan/plan-type.ts';
import { circle, starter } from './readers.ts';

const writtenIn = ['draft', 'under-revision'] as const;

/** What stands before the behaviour and what follows it is looked for, not what is wrong with a child. */
export const observed: SectionType = {
  id: 'observed',
  owner: starter,
  openIn: writtenIn,
  sensitive: true,
  readers: circle,
  workingDays: 5,
  steps: [
    {
      id: 'seen',
      fields: [
        { id: 'seen', kind: 'long-text', longest: 1000, meantFor: 'what-happened', carry: false },
        { id: 'often', kind: 'text', longest: 120, carry: false },
      ],
    },
    {
      id: 'around',
      fields: [
        { id: 'before', kind: 'long-text', longest: 600, meantFor: 'what-happened', carry: false },
        { id: 'after', kind: 'long-text', longest: 600, meantFor: 'what-happened', carry: false },
      ],
    },
    { id: 'strengths', fields: [{ id: 'strengths', kind: 'long-text', longest: 600, carry: false }] },
  ],
};

export const goals: SectionType = {
  id: 'goals',
  owner: starter,
  openIn: writtenIn,
  gates: [{ kind: 'sections-done', sections: ['observed'] }],
  readers: [...circle, 'director'],
  workingDays: 5,
  steps: [],
  list: {
    id: 'goals',
    kind: 'row',
    least: 1,
    numbered: 'M-',
    steps: [
      {
        id: 'goal',
        fields: [
          { id: 'goal', kind: 'text', longest: 300, carry: false },
          { id: 'sign', kind: 'text', longest: 300, carry: false },
        ],
      },
    ],
  },
};

/** Whoever carries one out reads that one. */
export const measures: SectionType = {
  id: 'measures',
  owner: starter,
  openIn: writtenIn,
  gates: [{ kind: 'sections-done', sections: ['goals'] }],
  readers: [...circle, 'director'],
  workingDays: 5,
  steps: [],
  list: {
    id: 'measures',
    kind: 'task',
    least: 1,
    openIn: [...writtenIn, 'in-implementation'],
    readers: 'row-people',
    steps: [
      {
        id: 'measure',
        fields: [
          { id: 'task', kind: 'long-text', longest: 500, meantFor: 'what-happened', carry: false },
          { id: 'goal', kind: 'reference', to: 'goals', many: true, every: true, carry: false },
        ],
      },
      {
        id: 'duty',
        fields: [
          { id: 'due', kind: 'date', suggest: 'semester-end', carry: false },
          { id: 'responsible', kind: 'person', carry: false },
        ],
      },
    ],
  },
};

export const agreement: SectionType = {
  id: 'agreement',
  owner: starter,
  openIn: writtenIn,
  gates: [{ kind: 'sections-done', sections: ['measures'] }],
  readers: circle,
  workingDays: 10,
  steps: [
    {
      id: 'agreed',
      fields: [
        { id: 'date', kind: 'date', latest: 'today', suggest: 'today', carry: false },
        {
          id: 'with',
          kind: 'several',
          options: { kind: 'fixed', ids: ['learner', 'parents'] },
          expected: ['learner', 'parents'],
          carry: false,
        },
        { id: 'home', kind: 'long-text', longest: 600, optional: true, meantFor: 'what-happened', carry: false },
      ],
    },
  ],
};
