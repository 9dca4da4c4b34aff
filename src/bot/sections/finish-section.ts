/** A section is handed over: who is called next, and what waits now for whoever handed it over. */
import { ownersOf } from '../../domain/plan/access.ts';
import type { Notice } from '../../domain/plan/notice.ts';
import { findSection } from '../../domain/plan/on-path.ts';
import type { SectionKey } from '../../domain/plan/plan.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { apply } from '../plans/open-plan.ts';
import { sectionAt } from '../plans/tap-handler.ts';
import { movedOnView, refusalView } from '../plans/views/closed.ts';
import { lifeActions } from '../plans/views/life-actions.ts';
import { mySections } from '../plans/views/plan-lists.ts';
import { membersWords, type Speaking } from '../plans/views/plan-words.ts';
import { enterSection } from './enter-section.ts';
import { handedOverView } from './views/handed-over.ts';

/** Hands over a section of a plan that was loaded in this turn. */
export async function finishSection(turn: Turn, to: Speaking, section: SectionKey): Promise<Reply> {
  if (sectionAt(turn, to, section) === undefined) return reply(turn, movedOnView(to));
  const arrival = { kind: 'finish', id: turn.id, by: turn.member.id, section } as const;
  const applied = await apply(turn, to.context, arrival);
  const now = { ...to, context: applied.context };
  if (applied.kind === 'refused') return reply(turn, refusalView(turn, now, applied.refusal));
  const { type, plan } = now.context;
  const done = findSection(type, plan, section);
  if (applied.kind === 'conflict' || done === undefined) return enterSection(turn, now.context, section);
  const view = handedOverView(now, done, {
    called: calledBy(turn, now, applied.notices),
    mine: mySections(turn, now.context).map(({ item }) => item),
    steps: lifeActions(turn, now).filter((action) => action.style === 'primary'),
  });
  // Undo finds the section there.
  return reply(turn, view, { ...turn.conversation, focus: { plan: plan.id, type: type.id, section } });
}

/** Whom the relay has just called, in the order of the sections: who named the specialists hears that they were called. */
function calledBy(
  turn: Turn,
  to: Speaking,
  notices: readonly Notice[],
): readonly { readonly section: string; readonly names: string }[] {
  const sections = [...new Set(notices.flatMap((notice) => (notice.kind === 'called' ? [notice.section] : [])))];
  return sections.flatMap((key) => {
    const found = findSection(to.context.type, to.context.plan, key);
    if (found === undefined) return [];
    const owners = ownersOf(turn, to.context.plan, found).members;
    return [{ section: key, names: membersWords(to, owners) }];
  });
}
