/** A teacher's own research in one school year: topic, question, what is done and noticed, and the result that is shown to colleagues. */
import type { PlanType } from '../../plan/plan-type.ts';
import { administration } from '../teacher-development/readers.ts';
import en from './en.json' with { type: 'json' };
import { lifeCycle } from './life-cycle.ts';
import lv from './lv.json' with { type: 'json' };
import { activities, presentation, result, topic } from './sections.ts';

/** The rules of a preschool (10.10.2022) name topic, research and the session; the questions are a proposal. */
export const research: PlanType = {
  id: 'research',
  version: 1,
  about: 'member',
  post: 'methodical-lead',
  period: { kind: 'school-year' },
  inWork: 'one-per-period',
  start: ['subject'],
  overseers: administration,
  correctors: [],
  channel: 'never',
  sections: [topic, activities, result, presentation],
  texts: { lv, en },
  lifeCycle,
  upgrades: {},
};
