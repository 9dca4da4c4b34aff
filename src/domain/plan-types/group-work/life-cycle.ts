/** The life of a group's work in a school year: its goal is set, it meets and reflects, and ends with the year. */
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
      by: ['methodical-lead', 'deputy-head', 'director', 'subject'],
      needs: 'open-sections-done',
      workingDays: 5,
    },
    { name: 'close', from: ['in-implementation'], to: 'closed', by: ['subject', ...administration] },
  ],
};
