/** What the team does with a plan that has been written: the review, the individual talk, the signatures. */
import type { SectionType } from '../../plan/plan-type.ts';
import { agreements } from './lists.ts';
import { supportCircle, wholeTeam } from './readers.ts';

/** The support team goes through the plan (rules 19); its decision stands in minutes with a number. */
export const review: SectionType = {
  id: 'review',
  owner: { kind: 'role', role: 'support-head' },
  openIn: ['in-approval'],
  readers: wholeTeam,
  workingDays: 5,
  steps: [
    {
      id: 'minutes',
      fields: [
        { id: 'date', kind: 'date', latest: 'today', suggest: 'today', carry: false },
        { id: 'minutes-number', kind: 'text', longest: 60, carry: false },
      ],
    },
    {
      id: 'conclusion',
      fields: [{ id: 'conclusion', kind: 'long-text', carry: false, meantFor: 'effect-on-learning', phrases: true }],
    },
  ],
};

/** First a day is agreed with the guardians, after it what was agreed is written down (rules 20-21). */
export const talk: SectionType = {
  id: 'talk',
  owner: { kind: 'role', role: 'social-pedagogue' },
  openIn: ['approved', 'in-implementation'],
  readers: wholeTeam,
  workingDays: 10,
  steps: [
    { id: 'date', fields: [{ id: 'date', kind: 'date', carry: false }] },
    {
      id: 'participants',
      gates: [{ kind: 'day-come', section: 'talk', field: 'date' }],
      fields: [
        {
          id: 'participants',
          kind: 'several',
          carry: false,
          // Without them there was no such talk (rules 20-21).
          expected: ['learner', 'guardian'],
          options: {
            kind: 'fixed',
            ids: [
              'learner',
              'guardian',
              'class-teacher',
              'subject-teachers',
              'support-staff',
              'administration',
              'other',
            ],
          },
        },
      ],
    },
  ],
  list: agreements,
};

/**
 * A signature is given elsewhere; here stands who gave it, when and in what way. Both sides sign; who besides them does,
 * the school says.
 */
export const signatures: SectionType = {
  id: 'signatures',
  owner: { kind: 'role', role: 'support-head' },
  openIn: ['approved', 'in-implementation'],
  readers: supportCircle,
  workingDays: 10,
  steps: [
    {
      id: 'guardian',
      fields: [
        { id: 'guardian', kind: 'text', longest: 100, carry: false },
        { id: 'guardian-date', kind: 'date', latest: 'today', suggest: 'today', carry: false },
      ],
    },
    {
      id: 'head',
      fields: [
        { id: 'head', kind: 'person', suggest: { holder: 'director' }, carry: false },
        { id: 'head-date', kind: 'date', latest: 'today', suggest: 'today', carry: false },
      ],
    },
    {
      id: 'way',
      fields: [
        { id: 'ways', kind: 'several', options: { kind: 'fixed', ids: ['paper', 'e-signature'] }, carry: false },
        { id: 'others', kind: 'long-text', longest: 500, optional: true, carry: false },
      ],
    },
  ],
};
