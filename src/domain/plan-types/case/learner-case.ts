/** A case about a learner on the ladder from class to school to institutions, as a municipality's programme of prevention has it (table 2.1). */
import type { PlanType } from '../../plan/plan-type.ts';
import { classActions, outcome, reviews, schoolActions, tasks } from './actions.ts';
import { choices } from './choices.ts';
import en from './en.json' with { type: 'json' };
import { lifeCycle } from './levels.ts';
import lv from './lv.json' with { type: 'json' };
import { answers, notices } from './notices.ts';
import { parents, situations } from './situations.ts';

/** "Programme" in these files is that of a municipality for 2024-2028. Whoever only reported a learner may not begin one. */
export const learnerCase: PlanType = {
  id: 'case',
  version: 1,
  about: 'learner',
  chosen: true,
  series: 'G-',
  period: { kind: 'open' },
  inWork: 'one-per-subject',
  start: ['class-teacher', 'social-pedagogue', 'psychologist', 'support-head'],
  overseers: ['support-head', 'deputy-head', 'director', 'social-pedagogue', 'psychologist'],
  correctors: [],
  channel: 'never',
  taskAlone: true,
  sections: [situations, classActions, parents, schoolActions, tasks, reviews, notices, answers, outcome],
  lists: choices,
  texts: { lv, en },
  lifeCycle,
  upgrades: {},
};
