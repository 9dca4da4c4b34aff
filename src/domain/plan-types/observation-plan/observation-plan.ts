/** The organisation's plan of observing lessons for one school year: who observes whom with which aim, and what came of it. */
import type { PlanType } from '../../plan/plan-type.ts';
import { administration } from '../teacher-development/readers.ts';
import en from './en.json' with { type: 'json' };
import { lifeCycle } from './life-cycle.ts';
import lv from './lv.json' with { type: 'json' };
import { observations, suggestions } from './observations.ts';
import { record, summary, thoughts } from './records.ts';

/** "Rules" in these files are a preschool's on methodical support (10.10.2022); of the columns only the aim is theirs. */
export const observationPlan: PlanType = {
  id: 'observation-plan',
  version: 1,
  about: 'organisation',
  post: 'methodical-lead',
  period: { kind: 'school-year' },
  inWork: 'one-per-period',
  start: administration,
  overseers: administration,
  correctors: [],
  channel: 'never',
  sections: [suggestions, observations, record, thoughts, summary],
  texts: { lv, en },
  lifeCycle,
  upgrades: {},
};
