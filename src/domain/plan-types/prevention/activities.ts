/** The activities of a prevention programme, as table 3.1 has them, and what came of each, half-year by half-year. */

import type { Condition } from '../../plan/condition.ts';
import type { SectionType } from '../../plan/plan-type.ts';
import { presetActivities } from './preset-activities.ts';
import { asItGoes, asWritten } from './when-open.ts';

export const activities: SectionType = {
  id: 'activities',
  ...asWritten,
  steps: [],
  list: {
    id: 'activities',
    kind: 'row',
    least: 1,
    preset: presetActivities,
    steps: [
      {
        id: 'activity',
        fields: [
          { id: 'activity', kind: 'text', longest: 250 },
          { id: 'links', kind: 'text', longest: 60, optional: true },
        ],
      },
      { id: 'tier', fields: [{ id: 'tier', kind: 'one', options: { kind: 'list', list: 'programme-tiers' } }] },
      {
        id: 'goal',
        fields: [
          {
            id: 'goal',
            kind: 'one',
            options: { kind: 'list', list: 'programme-goals', of: { section: 'activities', field: 'tier' } },
          },
        ],
      },
      {
        id: 'who',
        fields: [
          { id: 'responsible-bodies', kind: 'several', options: { kind: 'list', list: 'bodies' } },
          { id: 'involved', kind: 'several', options: { kind: 'list', list: 'bodies' }, optional: true },
        ],
      },
      {
        id: 'money',
        fields: [
          { id: 'funding', kind: 'several', options: { kind: 'list', list: 'funding' } },
          { id: 'amount', kind: 'number', least: 0, decimals: 2, unit: 'eur', optional: true },
        ],
      },
      {
        id: 'years',
        fields: [
          { id: 'from', kind: 'one', options: { kind: 'years' } },
          { id: 'to', kind: 'one', options: { kind: 'years' } },
        ],
      },
    ],
  },
};

const isCancelled: Condition = { kind: 'includes', section: 'progress', field: 'state', any: ['cancelled'] };

/** Programme, 3.2: whether and how activities are carried out. Half-years are a proposal. */
export const progress: SectionType = {
  id: 'progress',
  ...asItGoes,
  list: {
    id: 'progress',
    kind: 'row',
    least: 0,
    steps: [
      {
        id: 'state',
        fields: [
          { id: 'activity', kind: 'reference', to: 'activities' },
          { id: 'year', kind: 'one', options: { kind: 'years' } },
          { id: 'half', kind: 'one', options: { kind: 'fixed', ids: ['first', 'second'] } },
          { id: 'state', kind: 'one', options: { kind: 'list', list: 'activity-states' } },
        ],
      },
      { id: 'why', when: isCancelled, fields: [{ id: 'why', kind: 'text', longest: 300 }] },
      {
        id: 'what',
        fields: [
          { id: 'what', kind: 'long-text', longest: 500, optional: true },
          { id: 'events', kind: 'number', least: 0, optional: true },
          { id: 'participants', kind: 'number', least: 0, optional: true },
          { id: 'obstacles', kind: 'text', longest: 300, optional: true },
          { id: 'next', kind: 'text', longest: 300, optional: true },
        ],
      },
    ],
  },
};
