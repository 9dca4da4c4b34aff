/** The life of a plan for behaviour: put together with the parents, carried out, looked back on and closed. */
import type { LifeCycle } from '../../plan/life-cycle.ts';

export const lifeCycle: LifeCycle = {
  course: ['draft', 'in-implementation', 'closed'],
  statuses: {
    draft: { phase: 'drafting' },
    'in-implementation': { phase: 'working' },
    'under-revision': { phase: 'drafting', after: 'in-implementation' },
    closed: { phase: 'over' },
  },
  transitions: [
    {
      name: 'begin',
      from: ['draft', 'under-revision'],
      to: 'in-implementation',
      by: ['starter'],
      needs: 'open-sections-done',
      workingDays: 5,
    },
    { name: 'revise', from: ['in-implementation'], to: 'under-revision', by: ['starter', 'psychologist'] },
    { name: 'close', from: ['in-implementation'], to: 'closed', by: ['starter', 'support-head'] },
  ],
};
