/** What a section is called: with the subject, or the row, that it is asked for where there are several. */
import type { SectionInstance } from '../../../domain/plan/on-path.ts';
import { subjectName } from './option-words.ts';
import { key, type Speaking } from './plan-words.ts';
import { rowTitle } from './value-words.ts';

export function sectionTitle(to: Speaking, { type, subject, about }: SectionInstance): string {
  const title = to.say(key(to, `sections.${type.id}.title`));
  if (about !== undefined) return `${title}: ${rowTitle(to, about)}`;
  return subject === undefined ? title : `${title}: ${subjectName(to, subject)}`;
}
