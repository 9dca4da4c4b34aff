/** What three years of professional development rest on, and when the second and the third of them are planned (rules 8.1., 8.2.). */
import type { SectionType } from '../../plan/plan-type.ts';

export const lead = { kind: 'role', role: 'methodical-lead' } as const;
export const readers = ['director', 'deputy-head'] as const;

export const basis: SectionType = {
  id: 'basis',
  owner: lead,
  openIn: ['draft'],
  readers,
  workingDays: 10,
  steps: [
    { id: 'needs', fields: [{ id: 'needs', kind: 'long-text', longest: 1000, carry: false }] },
    {
      id: 'priorities',
      fields: [{ id: 'priorities', kind: 'several', options: { kind: 'list', list: 'priorities' } }],
    },
    {
      id: 'years',
      fields: [
        { id: 'second-year', kind: 'date', carry: false },
        { id: 'third-year', kind: 'date', carry: false },
      ],
    },
  ],
};

/** Courses for all teachers; who leads one is often nobody of the staff, and is a name only. */
export const courses: SectionType = {
  id: 'courses',
  owner: lead,
  openIn: ['draft'],
  gates: [{ kind: 'sections-done', sections: ['basis'] }],
  readers,
  workingDays: 10,
  steps: [],
  list: {
    id: 'courses',
    kind: 'row',
    least: 0,
    openIn: ['draft', 'in-implementation'],
    closes: 'never',
    numbered: 'K-',
    steps: [
      {
        id: 'course',
        fields: [
          { id: 'topic', kind: 'text', longest: 200 },
          { id: 'area', kind: 'one', options: { kind: 'list', list: 'development-areas' } },
        ],
      },
      {
        id: 'when',
        fields: [
          { id: 'month', kind: 'date', carry: false },
          { id: 'lecturer', kind: 'text', longest: 120, optional: true, carry: false },
          { id: 'hours', kind: 'number', least: 0.5, most: 1000, decimals: 1, unit: 'hours', optional: true },
        ],
      },
    ],
  },
};
