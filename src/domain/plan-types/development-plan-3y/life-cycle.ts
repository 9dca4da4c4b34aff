/** The life of a plan of professional development for three years: written, carried out year by year, closed when they are over. */
import type { LifeCycle } from '../../plan/life-cycle.ts';
import { administration } from '../teacher-development/readers.ts';

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
      by: ['methodical-lead', 'deputy-head', 'director'],
      needs: 'open-sections-done',
      workingDays: 5,
    },
    { name: 'close', from: ['in-implementation'], to: 'closed', by: administration },
  ],
};
