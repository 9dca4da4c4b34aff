/** The life of a prevention programme: the head of the board agrees, the council approves, and each edition goes that way again (3.2). */
import type { LifeCycle } from '../../plan/life-cycle.ts';

/** A proposal: the programme names no day by which a stage is passed. */
const daysForAStage = 20;

export const lifeCycle: LifeCycle = {
  course: ['draft', 'in-approval', 'at-council', 'in-implementation', 'closed'],
  statuses: {
    draft: { phase: 'drafting' },
    'in-approval': { phase: 'deciding' },
    'at-council': { phase: 'deciding' },
    'in-implementation': { phase: 'working' },
    // A new edition begins in what is carried out, and is agreed on anew.
    'under-revision': { phase: 'drafting', after: 'at-council' },
    closed: { phase: 'over' },
  },
  transitions: [
    {
      name: 'submit',
      from: ['draft', 'under-revision'],
      to: 'in-approval',
      by: ['coordinator'],
      needs: 'open-sections-done',
    },
    { name: 'approve', from: ['in-approval'], to: 'at-council', by: ['director'], workingDays: daysForAStage },
    {
      name: 'approved-by-council',
      from: ['at-council'],
      to: 'in-implementation',
      by: ['coordinator', 'director'],
      needs: 'open-sections-done',
      workingDays: daysForAStage,
    },
    {
      name: 'return',
      from: ['in-approval', 'at-council'],
      to: 'under-revision',
      by: ['director', 'coordinator'],
      reason: 'required',
    },
    { name: 'revise', from: ['in-implementation'], to: 'under-revision', by: ['coordinator'] },
    { name: 'close', from: ['in-implementation'], to: 'closed', by: ['coordinator'] },
  ],
};
