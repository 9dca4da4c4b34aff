/** The courses that a teacher plans and took, each with its certificate: what has no day of issue yet is planned. */
import type { SectionType } from '../../plan/plan-type.ts';
import { administration } from './readers.ts';

export const courses: SectionType = {
  id: 'courses',
  owner: { kind: 'subject' },
  openIn: ['draft'],
  readers: administration,
  workingDays: 10,
  steps: [],
  list: {
    id: 'courses',
    kind: 'row',
    least: 0,
    openIn: ['draft', 'in-implementation'],
    closes: 'never',
    numbered: 'K-',
    said: true,
    table: { by: 'area', sum: 'hours', until: 'valid-until', counts: 'issued' },
    steps: [
      {
        id: 'course',
        fields: [
          { id: 'course', kind: 'text', longest: 200 },
          { id: 'hours', kind: 'number', least: 0.5, most: 1000, decimals: 1, unit: 'hours' },
        ],
      },
      {
        id: 'certificate',
        fields: [
          { id: 'issued', kind: 'date', latest: 'today', optional: true },
          { id: 'valid-until', kind: 'date', optional: true },
        ],
      },
      { id: 'area', fields: [{ id: 'area', kind: 'one', options: { kind: 'list', list: 'development-areas' } }] },
      {
        id: 'use',
        fields: [
          { id: 'priority', kind: 'one', options: { kind: 'list', list: 'priorities' }, optional: true },
          { id: 'use', kind: 'long-text', longest: 500, optional: true },
        ],
      },
    ],
  },
};
