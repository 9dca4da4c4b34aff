/** A section has been handed over: thanks, and who was called next. */
import { findSection, type SectionInstance } from '../../../domain/plan/on-path.ts';
import type { Speaking } from '../../plans/views/plan-words.ts';
import { sectionHeading, statusAction, undoAction } from '../../plans/views/section-parts.ts';
import { sectionTitle } from '../../plans/views/section-title.ts';
import type { Action, Item, View } from '../../ports/view.ts';
import { missedNotice } from './missed-notice.ts';

interface NextOnes {
  readonly called: readonly { readonly section: string; readonly names: string }[];
  /** What waits in this plan for the person who handed over. */
  readonly mine: readonly Item[];
  /** The next step in the life of the plan, where all it needs is done. */
  readonly steps: readonly Action[];
}

export function handedOverView(to: Speaking, section: SectionInstance, { called, mine, steps }: NextOnes): View {
  const items = called.map((one): Item => {
    const next = findSection(to.context.type, to.context.plan, one.section);
    return { title: next === undefined ? one.section : sectionTitle(to, next), detail: one.names };
  });
  return {
    name: 'section-done',
    surface: 'message',
    title: sectionHeading(to, section),
    blocks: [
      { kind: 'notice', tone: 'success', text: to.say('section.handed-over') },
      ...missedNotice(to, section),
      ...(items.length === 0
        ? []
        : ([
            { kind: 'text', text: to.say('section.called', { count: items.length }) },
            { kind: 'items', items },
          ] as const)),
      ...(mine.length === 0
        ? []
        : ([
            { kind: 'text', text: to.say('section.yours', { count: mine.length }) },
            { kind: 'items', items: mine },
          ] as const)),
    ],
    actions: [...steps, statusAction(to), undoAction(to)],
  };
}
