/** Whether a command to the database says of whose organisation it speaks. */
import type { Document } from 'mongodb';

/** What belongs to no organisation. */
const shared: readonly unknown[] = ['migrations'];

/** Either at its top, or in each of the alternatives of which it consists. */
const names = (filter: Document | undefined): boolean =>
  typeof filter?.organisation === 'string' || (Array.isArray(filter?.$or) && filter.$or.every(names));

/** The first stage says it, and so does that of each pipeline within; what is joined without one is held against it, or against what it found, by the very next stage. */
const pipelineNames = ([first, ...more]: readonly Document[]): boolean =>
  names(first?.$match) &&
  more.every((stage, place) => {
    const within = (stage.$lookup ?? stage.$unionWith)?.pipeline as readonly Document[] | undefined;
    if (within !== undefined) return pipelineNames(within);
    return !('$unionWith' in stage) && (!('$lookup' in stage) || keepsOurs(more[place + 1], stage.$lookup.as));
  });

const keepsOurs = (stage: Document | undefined, name: string): boolean => {
  const [field, organisation] = stage?.$set?.[name]?.$filter?.cond?.$eq ?? [];
  return (
    field === '$$this.organisation' && (organisation === '$organisation' || typeof organisation?.$literal === 'string')
  );
};

const asked: Readonly<Record<string, (command: Document) => boolean>> = {
  find: ({ filter }) => names(filter),
  count: ({ query }) => names(query),
  distinct: ({ query }) => names(query),
  findAndModify: ({ query }) => names(query),
  aggregate: ({ pipeline }) => pipelineNames(pipeline),
  update: ({ updates }) => updates.every(({ q }: Document) => names(q)),
  delete: ({ deletes }) => deletes.every(({ q }: Document) => names(q)),
};

/** @returns false for a command that would reach documents of any organisation */
export const namesOrganisation = (name: string, command: Document): boolean =>
  shared.includes(command[name]) || (asked[name]?.(command) ?? true);
