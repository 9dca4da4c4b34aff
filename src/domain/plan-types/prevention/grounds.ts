/** On what a prevention programme rests, what the council decided, and what is thought of for its next edition. */
import type { SectionType } from '../../plan/plan-type.ts';
import { asDecided, asItGoes, asWritten } from './when-open.ts';

export const grounds: SectionType = {
  id: 'grounds',
  ...asWritten,
  steps: [
    {
      id: 'grounds',
      fields: [
        { id: 'name', kind: 'text', longest: 200 },
        { id: 'strategy', kind: 'text', longest: 200, optional: true },
        { id: 'authors', kind: 'long-text', longest: 500, optional: true },
      ],
    },
    { id: 'reason', fields: [{ id: 'reason', kind: 'long-text', longest: 2000 }] },
    {
      id: 'situation',
      fields: [
        { id: 'situation', kind: 'long-text', longest: 2000, optional: true },
        { id: 'cooperation', kind: 'long-text', longest: 2000, optional: true },
      ],
    },
  ],
};

export const council: SectionType = {
  id: 'council',
  ...asDecided,
  steps: [
    {
      id: 'decision',
      fields: [
        { id: 'date', kind: 'date', latest: 'today', suggest: 'today', carry: false },
        { id: 'number', kind: 'text', longest: 40, carry: false },
      ],
    },
  ],
};

export const ideas: SectionType = {
  id: 'ideas',
  ...asItGoes,
  list: {
    id: 'ideas',
    kind: 'row',
    least: 0,
    steps: [{ id: 'idea', fields: [{ id: 'idea', kind: 'long-text', longest: 500 }] }],
  },
};
