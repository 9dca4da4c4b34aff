/** Finds plan types: by id, by version, by what their plans are about; and what all of them together know. */
import type { Organisation } from '../people/organisation.ts';
import type { SubjectKind } from '../people/subject.ts';
import { isUsed } from '../plan/is-used.ts';
import { isInWork, type PlanStatus, statusesInWork, type TransitionName } from '../plan/life-cycle.ts';
import { type Plan, type SectionKey, sectionIdOf } from '../plan/plan.ts';
import type { PlanType } from '../plan/plan-type.ts';
import { earlierVersions, planTypes } from './registry.ts';

/** Every version that a plan may be of. */
export const everyVersion: readonly PlanType[] = [...Object.values<PlanType>(planTypes), ...earlierVersions];

/** The very version of a plan type that a plan is of; undefined where there is none. */
export const planTypeOf = (id: string, version: number): PlanType | undefined =>
  everyVersion.find((type) => type.id === id && type.version === version);

/** The newest version of a plan type, by the id that plans store; undefined where there is none of that name. */
export const newestOf = (id: string): PlanType | undefined =>
  Object.values<PlanType>(planTypes).find((type) => type.id === id);

/** The newest version of the type that a plan is of. Throws for a type that there is not. */
export function typeOf({ type }: Pick<Plan, 'type'>): PlanType {
  const newest = newestOf(type);
  if (newest === undefined) throw new Error(`no kind of plan is called "${type}"`);
  return newest;
}

/** The newest versions of the types that an organisation uses. */
export const typesUsed = (organisation: Organisation): readonly PlanType[] =>
  Object.values<PlanType>(planTypes).filter((type) => isUsed(type, organisation));

/** Those of them whose plans are about such subjects. */
export const typesAbout = (kind: SubjectKind, organisation: Organisation): readonly PlanType[] =>
  typesUsed(organisation).filter(({ about }) => about === kind);

/** Every status that a plan of some type can be in. */
export const everyStatus: readonly PlanStatus[] = [
  ...new Set(everyVersion.flatMap(({ lifeCycle }) => Object.keys(lifeCycle.statuses))),
];

/** Every step from one status to another that some type knows. */
export const everyTransition: readonly TransitionName[] = [
  ...new Set(everyVersion.flatMap(({ lifeCycle }) => lifeCycle.transitions.map(({ name }) => name))),
];

/** Every status in which somebody still works on a plan of some type, or will. */
export const everyStatusInWork: readonly PlanStatus[] = [...new Set(everyVersion.flatMap(statusesInWork))];

const decidingStatuses: readonly PlanStatus[] = [
  ...new Set(
    everyVersion.flatMap(({ lifeCycle }) =>
      Object.entries(lifeCycle.statuses).flatMap(([status, { phase }]) => (phase === 'deciding' ? status : [])),
    ),
  ),
];

/** What people mean by a status: that one, or every stage of an approval where it is one of them. */
export const stagesMeant = (status: PlanStatus): readonly PlanStatus[] =>
  decidingStatuses.includes(status) ? decidingStatuses : [status];

/** Whether a plan is one that somebody still works on, or will; by an outline too. */
export function isPlanInWork({ type, status }: Pick<Plan, 'type' | 'status'>): boolean {
  const newest = newestOf(type);
  return newest !== undefined && isInWork(newest, status);
}

/**
 * Whether a section of a plan type, by their ids, is sensitive: then nothing typed about it may be kept in a chat. Where
 * it is not known of which type it is, the section is sensitive once it is so in any.
 */
export function isSensitive(type: string | undefined, section: SectionKey): boolean {
  const versions = everyVersion.filter(({ id }) => id === type);
  return (versions.length === 0 ? everyVersion : versions).some(({ sections }) =>
    sections.some(({ id, sensitive }) => id === sectionIdOf(section) && sensitive === true),
  );
}
