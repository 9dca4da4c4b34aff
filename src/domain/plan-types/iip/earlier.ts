/** The versions of the individual education plan before the present one. */
import type { FieldType, PlanType } from '../../plan/plan-type.ts';
import { iip } from './iip.ts';

/** The type as it was before it asked for these fields. */
const before = (type: PlanType, version: number, isNew: (field: FieldType) => boolean): PlanType => ({
  ...type,
  version,
  sections: type.sections.map((section) => ({
    ...section,
    steps: section.steps
      .map((step) => ({ ...step, fields: step.fields.filter((field) => !isNew(field)) }))
      .filter(({ fields }) => fields.length > 0),
  })),
  upgrades: {},
});

/** Version 3 asks subject teachers for their tasks, and not for the level that they rest on. */
export const iipThird: PlanType = before(iip, 3, ({ id }) => id === 'level');

/** Version 2 has the date on which the results of an assessment were told, and not to whom. */
export const iipSecond: PlanType = before(iipThird, 2, ({ id }) => id === 'told-whom');

/** In version 1 a semester is evaluated in words alone, without a result for each task. */
export const iipFirst: PlanType = before(iipSecond, 1, ({ kind }) => kind === 'ratings');
