/** The life of a teacher's research: a topic is chosen, looked into during the year, and ends when its result was shown to colleagues. */
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
      by: ['subject'],
      needs: 'open-sections-done',
      workingDays: 5,
    },
    { name: 'close', from: ['in-implementation'], to: 'closed', by: ['subject', ...administration] },
  ],
};
