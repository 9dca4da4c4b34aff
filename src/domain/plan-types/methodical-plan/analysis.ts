/** How methodical work was carried out, at the end of each half of the year: task by task, what follows from it, what comes next (rules 6.4). */
import type { SectionType } from '../../plan/plan-type.ts';

export const analysisOf = (semester: 1 | 2): SectionType => ({
  id: `analysis-${semester}`,
  owner: { kind: 'role', role: 'methodical-lead' },
  openIn: ['in-implementation'],
  gates: [{ kind: 'semester-ends', semester, daysBefore: 14 }],
  readers: ['director', 'deputy-head'],
  workingDays: 10,
  lookback: { semester, part: 'methodical' },
  steps: [
    {
      id: 'results',
      fields: [
        { id: 'results', kind: 'ratings', of: ['tasks'], semester, scale: ['done', 'partly', 'not'], carry: false },
      ],
    },
    {
      id: 'conclusion',
      fields: [
        { id: 'conclusion', kind: 'long-text', longest: 1000, carry: false },
        { id: 'next', kind: 'long-text', longest: 1000, optional: true, carry: false },
      ],
    },
  ],
});
