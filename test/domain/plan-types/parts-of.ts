/** Takes a plan type apart for its checks: every field with where it stands, and every text it needs. */

import type { Condition } from '../../../src/domain/plan/condition.ts';
import type { FieldType } from '../../../src/domain/plan/field-type.ts';
import type { Gate, PlanType, SectionType, StepType } from '../../../src/domain/plan/plan-type.ts';

/** Every list of a type; those that share an id appear once for each section. */
export const listsOf = (type: PlanType) =>
  type.sections.flatMap((section) => (section.list === undefined ? [] : [{ section, list: section.list }]));

interface PlacedStep {
  readonly place: string;
  readonly section: SectionType;
  readonly step: StepType;
  /** Steps before it in the same section or row. */
  readonly before: readonly StepType[];
  readonly list?: string;
}

export function stepsOf(type: PlanType): readonly PlacedStep[] {
  return type.sections.flatMap((section) => [
    ...section.steps.map((step, index) => ({
      place: `${section.id} > ${step.id}`,
      section,
      step,
      before: section.steps.slice(0, index),
    })),
    ...(section.list?.steps ?? []).map((step, index, all) => ({
      place: `${section.id} > rows > ${step.id}`,
      section,
      step,
      before: all.slice(0, index),
      list: section.list?.id ?? '',
    })),
  ]);
}

type Looking = Exclude<Condition, { kind: 'not' | 'any' | 'all' }>;

const looksIn = (condition: Condition): readonly Looking[] => {
  switch (condition.kind) {
    case 'includes':
    case 'answered':
    case 'rows':
      return [condition];
    case 'not':
      return looksIn(condition.of);
    case 'any':
    case 'all':
      return condition.of.flatMap(looksIn);
    default:
      return condition satisfies never;
  }
};

/** What a condition looks at: answers of sections. */
export const conditionsIn = (condition: Condition) => looksIn(condition).filter((one) => one.kind !== 'rows');

/** ... and rows. */
export const rowConditionsIn = (condition: Condition) => looksIn(condition).filter((one) => one.kind === 'rows');

/** Every condition of a section or step: when it is asked, and what its gates wait for. */
export const conditionsOf = ({ when, gates = [] }: { readonly when?: Condition; readonly gates?: readonly Gate[] }) => [
  ...(when === undefined ? [] : [when]),
  ...gates.flatMap((gate) => (gate.kind === 'holds' ? [gate.condition] : [])),
];

/** What the gates of a section or step name: sections, and dates that must have come. */
export const namedByGates = (gates: readonly Gate[] = []) => ({
  sections: gates.flatMap((gate) => (gate.kind === 'sections-done' ? gate.sections : [])),
  dates: gates.flatMap((gate) => (gate.kind === 'day-come' ? [gate] : [])),
});

export const optionsOf = (field: FieldType): readonly string[] =>
  field.kind === 'ratings'
    ? field.scale
    : (field.kind === 'one' || field.kind === 'several') && field.options.kind === 'fixed'
      ? field.options.ids
      : [];

function fieldKeys(prefix: string, field: FieldType): readonly string[] {
  return [
    `${prefix}.label`,
    `${prefix}.hint`,
    ...optionsOf(field).map((id) => `${prefix}.options.${id}`),
    ...(field.kind === 'one' ? (field.refused ?? []).map((id) => `${prefix}.refused.${id}`) : []),
    ...(field.kind === 'long-text' && field.phrases ? [`${prefix}.phrases`] : []),
  ];
}

/** The keys that a type's texts may have besides: its own words for statuses and steps of its life. */
export const ownWords = ({ lifeCycle }: PlanType): readonly string[] => [
  ...Object.keys(lifeCycle.statuses).map((status) => `statuses.${status}`),
  ...lifeCycle.transitions.map(({ name }) => `transitions.${name}`),
];

/** The keys that a type's texts must have, in each language. */
export function textKeys(type: PlanType): readonly string[] {
  const all = type.sections.flatMap((section) => [
    ...['title', 'short', 'expected'].map((key) => `sections.${section.id}.${key}`),
    ...section.steps.map((step) => `steps.${section.id}.${step.id}`),
    ...section.steps
      .flatMap((step) => step.fields)
      .flatMap((field) => fieldKeys(`fields.${section.id}.${field.id}`, field)),
  ]);
  const rows = listsOf(type).flatMap(({ list }) => [
    `lists.${list.id}.title`,
    `lists.${list.id}.one`,
    ...list.steps.map((step) => `lists.${list.id}.steps.${step.id}`),
    ...list.steps
      .flatMap((step) => step.fields)
      .flatMap((field) => fieldKeys(`lists.${list.id}.fields.${field.id}`, field)),
  ]);
  const gates = [...type.sections, ...stepsOf(type).map(({ step }) => step)].flatMap((one) =>
    (one.gates ?? []).flatMap((gate) => (gate.kind === 'holds' ? [`gates.${gate.id}`] : [])),
  );
  const parts = type.sections.flatMap(({ lookback, each }) =>
    lookback === undefined || each !== undefined ? [] : [`parts.${lookback.part}`],
  );
  const grades = type.grades === undefined ? [] : ['grades'];
  const { signers = [], byHand = [] } = type.paper ?? {};
  const paper = [...signers.map((key) => `paper.signers.${key}`), ...byHand.map((key) => `paper.by-hand.${key}`)];
  return [...new Set(['name', 'short', ...grades, ...parts, ...all, ...rows, ...gates, ...paper])];
}
