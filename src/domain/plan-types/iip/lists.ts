/** Rows of an individual education plan: tasks of a subject, agreements of the talk. */
import type { ListType } from '../../plan/plan-type.ts';

const mayGrowIn: ListType['openIn'] = ['draft', 'under-revision', 'approved', 'in-implementation'];

/** One task (rules 18): what for, what, when, how, and who sees to it. A task said in one chat message has no more than what, when and who. */
const taskSteps: ListType['steps'] = [
  {
    id: 'goal',
    fields: [
      { id: 'goal', kind: 'long-text', longest: 500, optional: true, meantFor: 'effect-on-learning', phrases: true },
    ],
  },
  {
    id: 'task',
    fields: [{ id: 'task', kind: 'long-text', longest: 2000, meantFor: 'effect-on-learning', phrases: true }],
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
    id: 'way',
    fields: [
      {
        id: 'measure',
        kind: 'long-text',
        longest: 1000,
        optional: true,
        meantFor: 'effect-on-learning',
        phrases: true,
      },
      {
        id: 'expected',
        kind: 'long-text',
        longest: 1000,
        optional: true,
        meantFor: 'effect-on-learning',
        phrases: true,
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
];

/** The tasks that a subject begins with: at least one. */
export const tasks: ListType = { id: 'tasks', kind: 'task', least: 1, openIn: mayGrowIn, steps: taskSteps };

/** The tasks that a specialist begins with: whether there are any, their findings say. */
export const setTasks: ListType = { ...tasks, least: 0 };

/** The measures that somebody gives again and again: what, who, how often, from when until when; the choices above say what is allowed every day. */
export const supportMeasures: ListType = {
  id: 'measures',
  kind: 'row',
  least: 0,
  openIn: mayGrowIn,
  steps: [
    {
      id: 'measure',
      fields: [
        { id: 'measure', kind: 'long-text', longest: 300, meantFor: 'effect-on-learning' },
        { id: 'provider', kind: 'person', suggest: 'oneself' },
        { id: 'times', kind: 'number', least: 1, most: 200, optional: true },
        { id: 'per', kind: 'one', options: { kind: 'fixed', ids: ['week', 'month', 'semester'] }, optional: true },
        { id: 'span', kind: 'span', carry: false },
      ],
    },
  ],
};

/** New tasks after an evaluation: only where the results ask for them (rules 23). */
export const newTasks: ListType = { id: 'tasks', kind: 'task', least: 0, steps: taskSteps };

/** What the talk agreed on. A guardian or learner may be the one to do it; a member of staff sees that it is done. */
export const agreements: ListType = {
  id: 'agreements',
  kind: 'task',
  least: 1,
  steps: [
    {
      id: 'agreement',
      fields: [
        { id: 'agreement', kind: 'long-text', longest: 1000, meantFor: 'effect-on-learning', phrases: true },
        {
          id: 'doer',
          kind: 'one',
          options: {
            kind: 'fixed',
            ids: ['learner', 'guardian', 'learner-and-guardian', 'teacher', 'support-staff'],
          },
        },
        // Those that the rules name themselves (rules 21).
        {
          id: 'kind',
          kind: 'one',
          options: { kind: 'fixed', ids: ['consultations', 'work-at-home', 'other'] },
          optional: true,
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
    { id: 'related', fields: [{ id: 'related-task', kind: 'reference', to: 'tasks', optional: true, carry: false }] },
  ],
};
