/** The end of an individual support plan's semester: each who gave a measure says what came of it, then it is decided how to go on. */
import type { Gate, SectionType } from '../../plan/plan-type.ts';
import { planCircle } from './readers.ts';

const nearTheEnd: Gate = { kind: 'semester-ends', semester: 'own', daysBefore: 14 };

export const evaluation: SectionType = {
  id: 'evaluation',
  owner: { kind: 'row-person', field: 'provider' },
  openIn: ['in-implementation'],
  each: { rowsOf: 'measures' },
  gates: [nearTheEnd],
  readers: planCircle,
  workingDays: 10,
  steps: [
    {
      id: 'result',
      fields: [
        {
          id: 'result',
          kind: 'one',
          options: { kind: 'list', list: 'effects' },
          carry: false,
        },
      ],
    },
    {
      id: 'change',
      fields: [{ id: 'change', kind: 'long-text', carry: false, meantFor: 'effect-on-learning', phrases: true }],
    },
  ],
};

export const decision: SectionType = {
  id: 'decision',
  owner: { kind: 'starter' },
  openIn: ['in-implementation'],
  gates: [nearTheEnd, { kind: 'sections-done', sections: ['evaluation'] }],
  readers: planCircle,
  workingDays: 5,
  steps: [
    {
      id: 'decision',
      fields: [
        {
          id: 'decision',
          kind: 'one',
          options: { kind: 'fixed', ids: ['go-on', 'finish', 'go-on-changed'] },
          carry: false,
        },
        { id: 'why', kind: 'text', longest: 500, carry: false },
      ],
    },
  ],
};
