/** The organisation's plan of professional development for three years: what it rests on, courses for all, and the four steps of each year. */
import type { PlanType } from '../../plan/plan-type.ts';
import { choices } from '../teacher-development/choices.ts';
import { administration } from '../teacher-development/readers.ts';
import { basis, courses } from './basis.ts';
import en from './en.json' with { type: 'json' };
import { lifeCycle } from './life-cycle.ts';
import lv from './lv.json' with { type: 'json' };
import { firstYear, secondYear, thirdYear } from './years.ts';

/** The rules of a preschool (10.10.2022) name the three years and the four steps; when each is done is a proposal. */
export const developmentPlan: PlanType = {
  id: 'development-plan-3y',
  version: 1,
  about: 'organisation',
  post: 'methodical-lead',
  period: { kind: 'years', count: 3 },
  inWork: 'one-per-period',
  start: administration,
  overseers: administration,
  correctors: ['methodical-lead'],
  channel: 'status',
  sections: [basis, firstYear, courses, secondYear, thirdYear],
  lists: choices,
  texts: { lv, en },
  lifeCycle,
  upgrades: {},
};
