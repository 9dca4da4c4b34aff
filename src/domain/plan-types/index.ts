/** The registry of plan types: one file for each, one line here. */
import type { PlanType } from '../plan/plan-type.ts';
import { iip } from './iip.ts';

export const planTypes = { iip } as const satisfies Readonly<Record<string, PlanType>>;

/** A plan type by the id that plans store; undefined where there is none of that name. */
export const planTypeOf = (id: string): PlanType | undefined =>
  Object.values<PlanType>(planTypes).find((type) => type.id === id);

/** Whether a section of some plan type, by its key, is sensitive: then nothing typed about it may be kept in a chat. */
export const isSensitive = (key: string): boolean =>
  Object.values<PlanType>(planTypes).some((type) =>
    type.sections.some((section) => section.id === key.split(':')[0] && section.sensitive === true),
  );
