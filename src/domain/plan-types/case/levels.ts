/** The life of a case on the ladder from class to school to institutions: its level is what people last decided, and nothing else says it. */
import type { LifeCycle, PlanRole, PlanStatus } from '../../plan/life-cycle.ts';

export const levels: readonly PlanStatus[] = ['class-level', 'school-level', 'institution-level'];

/** From where the support team sees to a case. */
export const aboveClass: readonly PlanStatus[] = ['school-level', 'institution-level'];

const supportTeam: readonly PlanRole[] = ['support-head', 'social-pedagogue', 'director'];

/** The terms are proposals: the programme names none. */
export const lifeCycle: LifeCycle = {
  course: ['class-level', 'closing', 'closed'],
  statuses: {
    'class-level': { phase: 'working' },
    'handed-over': { phase: 'deciding', after: 'class-level' },
    'school-level': { phase: 'working', after: 'class-level' },
    'institution-level': { phase: 'working', after: 'class-level' },
    closing: { phase: 'working' },
    closed: { phase: 'over' },
  },
  transitions: [
    {
      name: 'hand-over',
      from: ['class-level'],
      to: 'handed-over',
      by: ['class-teacher', 'starter'],
      needs: 'open-sections-done',
    },
    { name: 'accept', from: ['handed-over'], to: 'school-level', by: ['support-head'], workingDays: 2 },
    { name: 'return', from: ['handed-over'], to: 'class-level', by: ['support-head'], reason: 'required' },
    { name: 'to-institutions', from: ['school-level'], to: 'institution-level', by: supportTeam },
    { name: 'to-school', from: ['institution-level'], to: 'school-level', by: supportTeam },
    { name: 'conclude', from: ['class-level'], to: 'closing', by: ['class-teacher', 'starter'] },
    { name: 'conclude', from: aboveClass, to: 'closing', by: ['support-head'] },
    // It keeps its number.
    { name: 'reopen', from: ['closing'], to: 'school-level', by: ['support-head'] },
    {
      name: 'close',
      from: ['closing'],
      to: 'closed',
      by: ['support-head', 'class-teacher'],
      needs: 'open-sections-done',
      workingDays: 3,
    },
  ],
};
