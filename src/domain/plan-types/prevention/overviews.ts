/** The overview of each year, presented before the school year, and what of it was published (3.2). */
import type { SectionType } from '../../plan/plan-type.ts';
import { asItGoes } from './when-open.ts';

export const overviews: SectionType = {
  id: 'overviews',
  ...asItGoes,
  list: {
    id: 'overviews',
    kind: 'row',
    least: 0,
    steps: [
      {
        id: 'overview',
        fields: [
          { id: 'school-year', kind: 'text', longest: 9 },
          { id: 'conclusions', kind: 'long-text', longest: 2000 },
        ],
      },
      {
        id: 'next',
        fields: [
          { id: 'changes', kind: 'long-text', longest: 1000, optional: true },
          { id: 'new-measures', kind: 'long-text', longest: 1000, optional: true },
        ],
      },
      { id: 'presented', fields: [{ id: 'presented', kind: 'date', latest: 'today', suggest: 'today' }] },
    ],
  },
};

export const publications: SectionType = {
  id: 'publications',
  ...asItGoes,
  list: {
    id: 'publications',
    kind: 'row',
    least: 0,
    steps: [
      {
        id: 'publication',
        fields: [
          { id: 'date', kind: 'date', latest: 'today', suggest: 'today' },
          { id: 'place', kind: 'text', longest: 200 },
        ],
      },
    ],
  },
};
