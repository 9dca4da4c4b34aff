/** A second plan about a learner, beside the education plan: what is to be done at home and at school, with tasks said in the chat. */
import type { LifeCycle } from '../../../src/domain/plan/life-cycle.ts';
import type { PlanType } from '../../../src/domain/plan/plan-type.ts';
import en from './en.json' with { type: 'json' };
import lv from './lv.json' with { type: 'json' };

const lifeCycle: LifeCycle = {
  course: ['draft', 'in-implementation', 'closed'],
  statuses: {
    draft: { phase: 'drafting' },
    'in-implementation': { phase: 'working' },
    closed: { phase: 'over' },
  },
  transitions: [
    {
      name: 'begin',
      from: ['draft'],
      to: 'in-implementation',
      by: ['social-pedagogue', 'support-head'],
      needs: 'open-sections-done',
    },
    { name: 'close', from: ['in-implementation'], to: 'closed', by: ['social-pedagogue', 'support-head'] },
  ],
};

export const care: PlanType = {
  id: 'care',
  version: 1,
  about: 'learner',
  period: { kind: 'semester' },
  inWork: 'one-per-period',
  start: ['social-pedagogue', 'support-head'],
  overseers: ['support-head', 'social-pedagogue'],
  correctors: ['support-head'],
  channel: 'never',
  task: {
    sections: ['measures'],
    answers: ({ text, due, responsible }) => ({ step: { step: text }, duty: { due, responsible } }),
  },
  sections: [
    {
      id: 'measures',
      owner: { kind: 'starter' },
      openIn: ['draft'],
      readers: ['support-head', 'social-pedagogue', 'class-teacher'],
      workingDays: 5,
      steps: [{ id: 'why', fields: [{ id: 'why', kind: 'long-text', longest: 500 }] }],
      list: {
        id: 'measures',
        kind: 'task',
        least: 1,
        openIn: ['draft', 'in-implementation'],
        steps: [
          { id: 'step', fields: [{ id: 'step', kind: 'long-text', longest: 500 }] },
          {
            id: 'duty',
            fields: [
              { id: 'due', kind: 'date', carry: false },
              { id: 'responsible', kind: 'person' },
            ],
          },
        ],
      },
    },
  ],
  texts: { lv, en },
  lifeCycle,
  upgrades: {},
};
