/** The work of a group of teachers in one school year: its goal and slot in the rota, its meetings, and a reflection after each. */
import type { PlanType } from '../../plan/plan-type.ts';
import { administration } from '../teacher-development/readers.ts';
import en from './en.json' with { type: 'json' };
import { lifeCycle } from './life-cycle.ts';
import lv from './lv.json' with { type: 'json' };
import { goal, meetings, reflection } from './sections.ts';

/** After a preschool's rules (10.10.2022, points 10. and 11.): need, goal and reflection are theirs, the questions a proposal. */
export const groupWork: PlanType = {
  id: 'group-work',
  version: 1,
  about: 'group',
  post: 'methodical-lead',
  period: { kind: 'school-year' },
  inWork: 'one-per-period',
  start: ['subject', ...administration],
  overseers: administration,
  correctors: [],
  channel: 'never',
  sections: [goal, meetings, reflection],
  texts: { lv, en },
  lifeCycle,
  upgrades: {},
};
