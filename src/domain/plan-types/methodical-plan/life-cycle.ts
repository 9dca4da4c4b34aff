/** The life of a plan of methodical work: written, decided on by the pedagogical council, carried out until the year is over. */
import type { LifeCycle } from '../../plan/life-cycle.ts';

/** A proposal: the rules name no day. */
const daysForCouncil = 10;

export const lifeCycle: LifeCycle = {
  course: ['draft', 'at-council', 'in-implementation', 'closed'],
  statuses: {
    draft: { phase: 'drafting' },
    'at-council': { phase: 'deciding' },
    'in-implementation': { phase: 'working' },
    'under-revision': { phase: 'drafting', after: 'at-council' },
    closed: { phase: 'over' },
  },
  transitions: [
    {
      name: 'submit',
      from: ['draft', 'under-revision'],
      to: 'at-council',
      by: ['methodical-lead'],
      needs: 'open-sections-done',
      workingDays: 5,
    },
    {
      name: 'approved-by-council',
      from: ['at-council'],
      to: 'in-implementation',
      by: ['methodical-lead', 'director'],
      needs: 'open-sections-done',
      workingDays: daysForCouncil,
    },
    {
      name: 'return',
      from: ['at-council'],
      to: 'under-revision',
      by: ['methodical-lead', 'director'],
      reason: 'required',
    },
    { name: 'revise', from: ['in-implementation'], to: 'under-revision', by: ['methodical-lead', 'director'] },
    { name: 'close', from: ['in-implementation'], to: 'closed', by: ['methodical-lead', 'director'] },
  ],
};
