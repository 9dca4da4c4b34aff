/** The life of an individual support plan: head, municipality and the state's quality service agree to it, one after another. */
import type { LifeCycle, PlanRole, Transition } from '../../plan/life-cycle.ts';
import { confidants } from './readers.ts';

const preparers: readonly PlanRole[] = ['starter', 'iap-preparer'];

/** Records what was decided outside Solis. */
const recorders: readonly PlanRole[] = ['starter', 'school-coordinator', 'iap-preparer'];

const stoppers: readonly PlanRole[] = [...preparers, 'director'];

const stages = ['in-approval', 'at-municipality', 'at-ikvd'] as const;

/** A proposal: the conditions of the project name no day by which a stage is passed. */
const daysForAStage = 3;

const approval: readonly Transition[] = [
  {
    name: 'submit',
    from: ['draft', 'under-revision'],
    to: 'in-approval',
    by: preparers,
    needs: 'open-sections-done',
    workingDays: daysForAStage,
  },
  { name: 'approve', from: ['in-approval'], to: 'at-municipality', by: ['director'], workingDays: daysForAStage },
  {
    name: 'approved-by-municipality',
    from: ['at-municipality'],
    to: 'at-ikvd',
    by: recorders,
    needs: 'open-sections-done',
    workingDays: daysForAStage,
  },
  {
    name: 'approved-by-ikvd',
    from: ['at-ikvd'],
    to: 'approved',
    by: recorders,
    needs: 'open-sections-done',
    workingDays: daysForAStage,
  },
  // From whatever stage it comes back, all of them are gone through again.
  { name: 'return', from: ['in-approval'], to: 'under-revision', by: ['director'], reason: 'required' },
  {
    name: 'return',
    from: ['at-municipality', 'at-ikvd'],
    to: 'under-revision',
    by: recorders,
    reason: 'required',
  },
];

const course: readonly Transition[] = [
  {
    name: 'begin',
    from: ['approved'],
    to: 'in-implementation',
    by: ['iap-monitor', ...preparers],
    workingDays: daysForAStage,
  },
  { name: 'revise', from: ['approved', 'in-implementation'], to: 'under-revision', by: stoppers },
  {
    name: 'suspend',
    from: [...stages, 'approved', 'in-implementation', 'under-revision'],
    to: 'suspended',
    by: stoppers,
    reason: 'required',
  },
  { name: 'resume', from: ['suspended'], to: 'under-revision', by: stoppers, needs: 'same-period' },
  { name: 'close', from: ['in-implementation'], to: 'closed', by: preparers, needs: 'open-sections-done' },
  // Whoever does not come back within the semester leaves a suspended plan.
  { name: 'close', from: ['suspended'], to: 'closed', by: stoppers },
  {
    name: 'deactivate',
    from: ['draft', ...stages, 'approved', 'in-implementation', 'under-revision'],
    to: 'inactive',
    by: stoppers,
    reason: 'required',
    needs: 'nothing-evidenced',
  },
];

export const lifeCycle: LifeCycle = {
  reasonReaders: [...confidants, 'school-coordinator'],
  course: ['draft', ...stages, 'approved', 'in-implementation', 'closed'],
  statuses: {
    draft: { phase: 'drafting' },
    'in-approval': { phase: 'deciding' },
    'at-municipality': { phase: 'deciding' },
    'at-ikvd': { phase: 'deciding' },
    approved: { phase: 'agreed' },
    'in-implementation': { phase: 'working' },
    // It comes there from its first stage at the earliest.
    'under-revision': { phase: 'drafting', after: 'in-approval' },
    suspended: { phase: 'resting', after: 'in-approval' },
    closed: { phase: 'over' },
    inactive: { phase: 'over' },
  },
  transitions: [...approval, ...course],
};
