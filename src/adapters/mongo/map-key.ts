/** Keys inside a stored document: a dot would start a new level and a dollar sign an operator. */
import { StoreFault } from './store-fault.ts';

/** Keys of sections are slugs of the plan type and stay as they are. Throws `bad-write` for one that cannot be stored. */
export const sectionPath = (section: string): string => {
  if (section === '' || /[.$\0]/.test(section))
    throw new StoreFault('bad-write', `"${section}" cannot be the key of a section.`);
  return section;
};

/** Ids of members come from the organisation's file and may hold anything ("anna.berzina"). */
export const memberPath = (member: string): string => encodeURIComponent(member).replaceAll('.', '%2E');

export const memberOfPath = (path: string): string => decodeURIComponent(path);
