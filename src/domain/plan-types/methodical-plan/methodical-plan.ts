/** The organisation's plan of methodical work for one school year: tasks with their results, the council's decision, and an analysis twice a year. */
import type { PlanType } from '../../plan/plan-type.ts';
import { analysisOf } from './analysis.ts';
import { choices } from './choices.ts';
import en from './en.json' with { type: 'json' };
import { lifeCycle } from './life-cycle.ts';
import lv from './lv.json' with { type: 'json' };
import { council, needs, tasks } from './tasks.ts';

/** "Rules" in these files are a preschool's on methodical support (10.10.2022), by their points; they give the plan no form. */
export const methodicalPlan: PlanType = {
  id: 'methodical-plan',
  version: 1,
  about: 'organisation',
  post: 'methodical-lead',
  period: { kind: 'school-year' },
  inWork: 'one-per-period',
  start: ['methodical-lead', 'deputy-head', 'director'],
  overseers: ['director', 'deputy-head', 'methodical-lead'],
  correctors: ['methodical-lead'],
  channel: 'status',
  task: {
    sections: ['tasks'],
    answers: ({ text, due, responsible, semester }) => ({
      task: { task: text, result: null },
      way: { priority: null, form: null },
      semester: { semester: `semester-${semester}` },
      duty: { due, responsible },
    }),
  },
  sections: [needs, tasks, council, analysisOf(1), analysisOf(2)],
  lists: choices,
  texts: { lv, en },
  lifeCycle,
  upgrades: {},
};
