/** A teacher's plan of professional development for one school year: who they are by training, what they aim at, and the courses they plan and took. */
import type { PlanType } from '../../plan/plan-type.ts';
import { choices } from './choices.ts';
import { courses } from './courses.ts';
import en from './en.json' with { type: 'json' };
import { lifeCycle } from './life-cycle.ts';
import lv from './lv.json' with { type: 'json' };
import { goals, qualification, signature } from './oneself.ts';
import { administration } from './readers.ts';

/** Follows the form of a preschool's rules on methodical support (10.10.2022); goals, use and priorities are proposals. */
export const teacherDevelopment: PlanType = {
  id: 'teacher-development',
  version: 1,
  about: 'member',
  post: 'methodical-lead',
  period: { kind: 'school-year' },
  inWork: 'one-per-period',
  start: ['subject'],
  overseers: administration,
  correctors: [],
  channel: 'never',
  sections: [qualification, goals, courses, signature],
  lists: choices,
  texts: { lv, en },
  lifeCycle,
  upgrades: {},
};
