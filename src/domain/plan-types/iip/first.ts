/** Version 1 of the individual education plan: a semester is evaluated in words alone, without a result for each task. */
import type { PlanType } from '../../plan/plan-type.ts';
import { iip } from './iip.ts';

export const iipFirst: PlanType = {
  ...iip,
  version: 1,
  sections: iip.sections.map((section) => ({
    ...section,
    steps: section.steps.filter((step) => step.fields.every((field) => field.kind !== 'ratings')),
  })),
  upgrades: {},
};
