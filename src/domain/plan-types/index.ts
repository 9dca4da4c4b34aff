/** The registry of plan types: one file for each, one line here. */
import { sectionIdOf } from '../plan/plan.ts';
import type { PlanType } from '../plan/plan-type.ts';
import { iipFirst } from './iip/first.ts';
import { iip } from './iip/iip.ts';

/** The newest version of each. */
export const planTypes = { iip } as const satisfies Readonly<Record<string, PlanType>>;

/** Older versions, each kept as long as a submitted plan may be of it: such a plan stays as it was agreed. */
const earlierVersions: readonly PlanType[] = [iipFirst];

/** Every version that a plan may be of. */
export const everyVersion: readonly PlanType[] = [...Object.values<PlanType>(planTypes), ...earlierVersions];

/** The very version of a plan type that a plan is of; undefined where there is none. */
export const planTypeOf = (id: string, version: number): PlanType | undefined =>
  everyVersion.find((type) => type.id === id && type.version === version);

/** The newest version of a plan type, by the id that plans store; undefined where there is none of that name. */
export const newestOf = (id: string): PlanType | undefined =>
  Object.values<PlanType>(planTypes).find((type) => type.id === id);

/** Whether a section of some plan type, by its key, is sensitive: then nothing typed about it may be kept in a chat. */
export const isSensitive = (key: string): boolean =>
  everyVersion.some((type) =>
    type.sections.some((section) => section.id === sectionIdOf(key) && section.sensitive === true),
  );
