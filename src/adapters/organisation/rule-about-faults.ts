/** Faults of what a rule is about: kinds of plan and sections that there are not. */
import type { FieldType } from '../../domain/plan/field-type.ts';
import type { PlanType, SectionType } from '../../domain/plan/plan-type.ts';
import { newestOf } from '../../domain/plan-types/find-types.ts';
import { planTypes } from '../../domain/plan-types/registry.ts';
import type { Fault } from './file-fault.ts';
import { onlyOne } from './only-one.ts';
import type { FileRule } from './rule-file.ts';

const kinds = [
  'grades',
  'members',
  'groups',
  'renewals',
  'yearly-plans',
  'needed-plans',
  'plans',
  'sections',
  'tasks-in',
  'rows-in',
  'steps',
  'meetings',
  'documents',
] as const;
const partsOfPlans: readonly string[] = ['sections', 'tasks-in', 'rows-in', 'steps'];
export type AboutKind = 'school' | 'classes' | 'intake' | (typeof kinds)[number];

export function aboutFaults(about: FileRule['about']): readonly Fault[] {
  if (typeof about === 'string') return [];
  const kind = onlyOne(about, kinds, ['about']);
  if (typeof kind !== 'string') return [kind];
  const needsType = partsOfPlans.includes(kind);
  if (needsType && about.of === undefined)
    return [{ at: ['about', 'of'], problem: 'is missing', remedy: `Give ${typesInWords()}.` }];
  if (!needsType && about.of !== undefined)
    return [{ at: ['about', 'of'], problem: `does not go with ${kind}`, remedy: 'Take it out.' }];
  return [...typeFaults(about), ...sectionFaults(about)];
}

/** What a rule without faults in `about` is about. */
export function aboutKind(about: FileRule['about']): AboutKind {
  if (typeof about === 'string') return about;
  return kinds.find((kind) => about[kind] !== undefined) ?? 'school';
}

/** The kind of plan that a rule speaks of; undefined where it speaks of none. */
export function planTypeOfRule(about: FileRule['about']): PlanType | undefined {
  const id =
    typeof about === 'string'
      ? undefined
      : (about.of ?? about.plans ?? about.renewals ?? about['yearly-plans'] ?? about['needed-plans']);
  return id === undefined ? undefined : newestOf(id);
}

/** The sections that a kind of plan does not have, told at the places where they stand. */
export function unknownSections(type: PlanType, ids: readonly string[], at: Fault['at']): readonly Fault[] {
  return ids.flatMap((id, place) =>
    type.sections.some((section) => section.id === id) ? [] : [unknownSection(type, id, [...at, place])],
  );
}

/** @param at where the id stands */
export const unknownSection = (type: PlanType, id: string, at: Fault['at']): Fault => ({
  at,
  problem: `a plan of the kind “${type.id}” has no section “${id}”`,
  remedy: `Give one of: ${type.sections.map((section) => section.id).join(', ')}.`,
});

type AboutMap = Exclude<FileRule['about'], string>;

function typeFaults(about: AboutMap): readonly Fault[] {
  return (['of', 'plans', 'renewals', 'yearly-plans', 'needed-plans'] as const).flatMap((key) => {
    const id = about[key];
    if (id === undefined || newestOf(id) !== undefined) return [];
    return [{ at: ['about', key], problem: `“${id}” is not a kind of plan`, remedy: `Give ${typesInWords()}.` }];
  });
}

function sectionFaults(about: AboutMap): readonly Fault[] {
  const type = planTypeOfRule(about);
  if (type === undefined) return [];
  const steps = [...new Set(type.lifeCycle.transitions.map(({ name }) => name))];
  return [
    ...unknownSections(type, about.sections ?? [], ['about', 'sections']),
    ...listFaults(type, about, { key: 'tasks-in', what: 'tasks', holds: ({ list }) => list?.kind === 'task' }),
    ...listFaults(type, about, { key: 'rows-in', what: 'rows', holds: ({ list }) => list !== undefined }),
    ...(about.steps ?? []).flatMap((step, place) =>
      steps.includes(step)
        ? []
        : [
            {
              at: ['about', 'steps', place],
              problem: `“${step}” is no step in the life of a plan of the kind “${type.id}”`,
              remedy: `Give one of: ${steps.join(', ')}.`,
            },
          ],
    ),
  ];
}

interface RowField {
  /** Nothing is wrong where none is given. */
  readonly field: string | undefined;
  readonly at: Fault['at'];
  readonly kind?: FieldType['kind'];
}

/** Where the rows that a rule is about do not ask for that field. */
export function rowFieldFaults(
  type: PlanType,
  about: FileRule['about'],
  { field, at, kind }: RowField,
): readonly Fault[] {
  if (field === undefined || typeof about === 'string') return [];
  const fieldsOf = (id: string): readonly string[] =>
    (type.sections.find((one) => one.id === id)?.list?.steps ?? [])
      .flatMap((step) => step.fields)
      .flatMap((one) => (kind === undefined || one.kind === kind ? [one.id] : []));
  return (about['rows-in'] ?? [])
    .filter((id) => !fieldsOf(id).includes(field))
    .map((id) => ({
      at,
      problem: `the rows of “${id}” have no field “${field}”${kind === undefined ? '' : ` for a ${kind}`}`,
      remedy: `Give one of: ${fieldsOf(id).join(', ')}.`,
    }));
}

interface ListsNamed {
  readonly key: 'tasks-in' | 'rows-in';
  /** What such a section holds, in a word. */
  readonly what: string;
  readonly holds: (section: SectionType) => boolean;
}

function listFaults(type: PlanType, about: AboutMap, { key, what, holds }: ListsNamed): readonly Fault[] {
  const lists = about[key] ?? [];
  const without = lists.flatMap((id, place) => {
    const section = type.sections.find((one) => one.id === id);
    if (section === undefined || holds(section)) return [];
    const holding = type.sections.filter(holds).map((one) => one.id);
    const at = ['about', key, place];
    return [{ at, problem: `the section “${id}” holds no ${what}`, remedy: `Give one of: ${holding.join(', ')}.` }];
  });
  return [...unknownSections(type, lists, ['about', key]), ...without];
}

const typesInWords = (): string => `the id of a kind of plan: ${Object.keys(planTypes).join(', ')}`;
