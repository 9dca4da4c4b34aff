/** What the form of a section rests on: the act or the conditions behind it. */
import type { SectionInstance } from '../../../domain/plan/on-path.ts';
import { type Speaking, sectionOrigin } from '../../plans/views/plan-words.ts';
import type { Block } from '../../ports/view.ts';

/** Nothing where its type names nothing. */
export function originBlock(to: Speaking, section: SectionInstance): readonly Block[] {
  const origin = sectionOrigin(to, section);
  return origin === null ? [] : [{ kind: 'notice', tone: 'info', text: origin }];
}
