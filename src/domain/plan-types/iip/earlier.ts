/** The versions of the individual education plan before the present one. */
import type { FieldType, PlanType, SectionType } from '../../plan/plan-type.ts';
import { iip } from './iip.ts';
import { signatures } from './team.ts';

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

/** A row for each signature, by whose it is and without a name; one was enough. */
const signaturesInRows: SectionType = {
  ...signatures,
  steps: [],
  list: {
    id: 'signatures',
    kind: 'row',
    least: 1,
    steps: [
      {
        id: 'signature',
        fields: [
          {
            id: 'signer',
            kind: 'one',
            carry: false,
            options: {
              kind: 'fixed',
              ids: [
                'guardian',
                'learner-of-age',
                'class-teacher',
                'subject-teacher',
                'specialist',
                'support-head',
                'head',
              ],
            },
          },
          { id: 'way', kind: 'one', options: { kind: 'fixed', ids: ['paper', 'e-signature'] }, carry: false },
          { id: 'date', kind: 'date', latest: 'today', suggest: 'today', carry: false },
        ],
      },
    ],
  },
};

export const iipFourth: PlanType = {
  ...iip,
  version: 4,
  sections: iip.sections.map((section) => (section === signatures ? signaturesInRows : section)),
  upgrades: {},
};

/** Version 3 asks subject teachers for their tasks, and not for the level that they rest on. */
export const iipThird: PlanType = before(iipFourth, 3, ({ id }) => id === 'level');

/** Version 2 has the date on which the results of an assessment were told, and not to whom. */
export const iipSecond: PlanType = before(iipThird, 2, ({ id }) => id === 'told-whom');

/** In version 1 a semester is evaluated in words alone, without a result for each task. */
export const iipFirst: PlanType = before(iipSecond, 1, ({ kind }) => kind === 'ratings');
