/** The versions of the individual education plan before the present one. */
import type { FieldType } from '../../plan/field-type.ts';
import type { ListType, PlanType, SectionType } from '../../plan/plan-type.ts';
import { iip } from './iip.ts';
import { agreements } from './lists.ts';
import { specialEducatorTasks, speechTherapistTasks } from './specialists.ts';
import { measures } from './teaching.ts';
import { signatures, talk } from './team.ts';

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

/** Measures are ticked in four groups, and are no rows. */
function measuresInTicks(): SectionType {
  const { list: _, ...ticked } = measures;
  return ticked;
}

/** Specialists set tasks at the end of a semester only, and give no feedback of their own. */
function evaluatedAlone(section: SectionType): SectionType {
  const [results, dynamics, feedback] = section.steps;
  const field = results?.fields[0];
  if (results === undefined || dynamics === undefined || feedback === undefined || field?.kind !== 'ratings')
    return section;
  const of = field.of.filter((id) => !id.endsWith('-tasks'));
  return {
    ...section,
    steps: of.length === 0 ? [dynamics] : [{ ...results, fields: [{ ...field, of }] }, dynamics],
  };
}

function asOfFifth(section: SectionType): SectionType {
  if (section === measures) return measuresInTicks();
  if (section === talk) return { ...talk, list: withoutFields(agreements, ['kind']) };
  return section.lookback?.part === 'speech-therapist' || section.lookback?.part === 'special-educator'
    ? evaluatedAlone(section)
    : section;
}

const withoutFields = (list: ListType, ids: readonly string[]): ListType => ({
  ...list,
  steps: list.steps.map((step) => ({ ...step, fields: step.fields.filter(({ id }) => !ids.includes(id)) })),
});

const ownTasks: readonly SectionType[] = [speechTherapistTasks, specialEducatorTasks];

/** Version 5 has no tasks of specialists from the start, no measures in rows, nothing of state tests, and no kinds of agreements. */
export const iipFifth: PlanType = {
  ...before(
    { ...iip, sections: iip.sections.filter((section) => !ownTasks.includes(section)).map(asOfFifth) },
    5,
    ({ id }) => id === 'state-tests' || id === 'state-tests-opinion',
  ),
  talk: {
    section: 'talk',
    held: ({ date, participants }) => ({ date: { date }, participants: { participants } }),
    agreed: ({ text, doer = 'teacher', due, holder }) => ({
      agreement: { agreement: text, doer },
      duty: { due, responsible: holder },
      related: { 'related-task': null },
    }),
  },
};

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
  ...iipFifth,
  version: 4,
  sections: iipFifth.sections.map((section) => (section.id === signatures.id ? signaturesInRows : section)),
  upgrades: {},
};

/** Version 3 asks subject teachers for their tasks, and not for the level that they rest on. */
export const iipThird: PlanType = before(iipFourth, 3, ({ id }) => id === 'level');

/** Version 2 has the date on which the results of an assessment were told, and not to whom. */
export const iipSecond: PlanType = before(iipThird, 2, ({ id }) => id === 'told-whom');

/** In version 1 a semester is evaluated in words alone, without a result for each task. */
export const iipFirst: PlanType = before(iipSecond, 1, ({ kind }) => kind === 'ratings');
