/** The registry of plan types: a folder for each, and one line here. */
import type { PlanType } from '../plan/plan-type.ts';
import { behaviourPlan } from './behaviour-plan/behaviour-plan.ts';
import { learnerCase } from './case/learner-case.ts';
import { developmentPlan } from './development-plan-3y/development-plan-3y.ts';
import { groupWork } from './group-work/group-work.ts';
import { iap } from './iap/iap.ts';
import { iipFifth, iipFirst, iipFourth, iipSecond, iipThird } from './iip/earlier.ts';
import { iip } from './iip/iip.ts';
import { methodicalPlan } from './methodical-plan/methodical-plan.ts';
import { observationPlan } from './observation-plan/observation-plan.ts';
import { prevention } from './prevention/prevention.ts';
import { research } from './research/research.ts';
import { supportRequest } from './support-request/support-request.ts';
import { teacherDevelopment } from './teacher-development/teacher-development.ts';

/** The newest version of each. */
export const planTypes = {
  iip,
  iap,
  prevention,
  'behaviour-plan': behaviourPlan,
  case: learnerCase,
  'development-plan-3y': developmentPlan,
  'group-work': groupWork,
  'methodical-plan': methodicalPlan,
  'observation-plan': observationPlan,
  research,
  'support-request': supportRequest,
  'teacher-development': teacherDevelopment,
} as const satisfies Readonly<Record<string, PlanType>>;

/** Older versions, each kept as long as a submitted plan may be of it: such a plan stays as it was agreed. */
export const earlierVersions: readonly PlanType[] = [iipFirst, iipSecond, iipThird, iipFourth, iipFifth];
