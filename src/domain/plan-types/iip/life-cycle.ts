/** The life of an individual education plan, and who may take it from one status to the next. */
import type { LifeCycle, Transition } from '../../plan/life-cycle.ts';
import { supportCircle } from './readers.ts';

/** A proposal, like the days of the sections: the rules name no day by which a step is to be taken. */
const daysForAStep = 5;

const transitions: readonly Transition[] = [
  {
    name: 'submit',
    from: ['draft', 'under-revision'],
    to: 'in-approval',
    by: ['class-teacher', 'social-pedagogue', 'support-head'],
    needs: 'open-sections-done',
    workingDays: daysForAStep,
  },
  // Corrections, after which every approval is gone through again.
  { name: 'return', from: ['in-approval'], to: 'under-revision', by: ['support-head', 'deputy-head', 'director'] },
  {
    name: 'approve',
    from: ['in-approval'],
    to: 'approved',
    by: ['support-head', 'deputy-head', 'director'],
    needs: 'open-sections-done',
    workingDays: daysForAStep,
  },
  {
    name: 'begin',
    from: ['approved'],
    to: 'in-implementation',
    by: ['social-pedagogue', 'support-head', 'deputy-head'],
    workingDays: daysForAStep,
  },
  {
    name: 'revise',
    from: ['approved', 'in-implementation'],
    to: 'under-revision',
    by: ['social-pedagogue', 'support-head', 'deputy-head'],
  },
  {
    name: 'suspend',
    // A learner may leave while the plan is being revised, when it cannot be handed in for approval.
    from: ['in-approval', 'approved', 'in-implementation', 'under-revision'],
    to: 'suspended',
    by: ['support-head', 'deputy-head'],
    reason: 'required',
  },
  // Back from a pause the whole approval is gone through again.
  { name: 'resume', from: ['suspended'], to: 'under-revision', by: ['support-head', 'deputy-head'] },
  // A learner who does not come back leaves a suspended plan, which ends as well.
  { name: 'close', from: ['in-implementation', 'suspended'], to: 'closed', by: ['support-head', 'deputy-head'] },
  {
    name: 'deactivate',
    from: ['draft', 'in-approval', 'approved'],
    to: 'inactive',
    by: ['support-head', 'deputy-head'],
    reason: 'required',
  },
];

export const lifeCycle: LifeCycle = {
  reasonReaders: supportCircle,
  course: ['draft', 'in-approval', 'approved', 'in-implementation', 'closed'],
  statuses: {
    draft: { phase: 'drafting' },
    'in-approval': { phase: 'deciding' },
    approved: { phase: 'agreed' },
    'in-implementation': { phase: 'working' },
    // It comes there from its approval at the earliest.
    'under-revision': { phase: 'drafting', after: 'in-approval' },
    suspended: { phase: 'resting', after: 'in-approval' },
    closed: { phase: 'over' },
    inactive: { phase: 'over' },
  },
  transitions,
};
