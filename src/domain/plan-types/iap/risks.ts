/** What an individual support plan rests on: whom it is for, and the risks of leaving school early. */
import type { Gate, SectionType } from '../../plan/plan-type.ts';
import { confidants, planCircle } from './readers.ts';

/** Nothing is written without consent. */
export const withConsent: Gate = { kind: 'sections-done', sections: ['consent'] };

export const basis: SectionType = {
  id: 'basis',
  owner: { kind: 'starter' },
  openIn: ['draft', 'under-revision'],
  gates: [withConsent],
  readers: planCircle,
  workingDays: 5,
  steps: [
    {
      id: 'monitor',
      fields: [{ id: 'monitor', kind: 'person', suggest: { holder: 'iap-monitor' } }],
    },
    {
      id: 'strengths',
      fields: [
        { id: 'level', kind: 'one', options: { kind: 'list', list: 'prevention-levels' }, optional: true },
        { id: 'strengths', kind: 'long-text', longest: 1000, optional: true, meantFor: 'effect-on-learning' },
      ],
    },
  ],
};

export const risks: SectionType = {
  id: 'risks',
  owner: { kind: 'starter' },
  openIn: ['draft', 'under-revision'],
  gates: [withConsent],
  sensitive: true,
  readers: confidants,
  workingDays: 5,
  steps: [],
  list: {
    id: 'risks',
    kind: 'row',
    least: 1,
    numbered: 'R-',
    steps: [
      {
        id: 'risk',
        fields: [
          { id: 'group', kind: 'one', options: { kind: 'list', list: 'risk-groups' } },
          { id: 'risk', kind: 'one', options: { kind: 'list', list: 'risks' } },
          { id: 'reason', kind: 'long-text', longest: 1000, meantFor: 'effect-on-learning', phrases: true },
        ],
      },
    ],
  },
};
