/** The life of a teacher's development plan: written and signed by the teacher, added to all year, closed when the year is over. */
import type { LifeCycle } from '../../plan/life-cycle.ts';

export const lifeCycle: LifeCycle = {
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
      by: ['subject'],
      needs: 'open-sections-done',
      workingDays: 5,
    },
    { name: 'close', from: ['in-implementation'], to: 'closed', by: ['subject', 'methodical-lead', 'director'] },
  ],
};
