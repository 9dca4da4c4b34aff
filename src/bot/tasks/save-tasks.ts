/** Puts tasks into their plans: each is looked at once more, for its plan may have changed since it was shown. */
import type { Arrival } from '../../domain/plan/arrival.ts';
import type { SectionInstance } from '../../domain/plan/on-path.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { apply, openPlan } from '../plans/open-plan.ts';
import type { TaskDraft } from '../ports/conversation.ts';
import { type PlacedTask, placedIn, taskAnswers, taskSectionOf } from './place-task.ts';
import { withoutTasks } from './show-tasks.ts';
import { tasksSavedView } from './views/tasks-draft.ts';

interface InSection {
  readonly draft: TaskDraft;
  readonly section: SectionInstance;
}

export const taskArrival = (
  { member }: Pick<Turn, 'member'>,
  context: PlanContext,
  { draft, section }: InSection,
): Extract<Arrival, { kind: 'add-row' }> => ({
  kind: 'add-row',
  id: draft.id,
  by: member.id,
  section: section.key,
  answers: taskAnswers(context, draft),
});

/** One after the other; those that can no longer be saved are told. */
export async function saveTasks(turn: Turn, drafts: readonly TaskDraft[]): Promise<Reply> {
  const saved: PlacedTask[] = [];
  const left: TaskDraft[] = [];
  for (const draft of drafts) {
    const placed = await saveOne(turn, draft);
    if (placed === null) left.push(draft);
    else saved.push(placed);
  }
  return reply(turn, tasksSavedView(turn, saved, left), withoutTasks(turn.conversation));
}

async function saveOne(turn: Turn, draft: TaskDraft): Promise<PlacedTask | null> {
  const context = await openPlan(turn, draft.plan ?? '');
  if (context === null) return null;
  const placed = placedIn(turn, context, draft);
  const section = taskSectionOf(turn, context, placed.draft);
  if (!placed.isWhole || section === undefined) return null;
  const applied = await apply(turn, context, taskArrival(turn, context, { draft: placed.draft, section }));
  return applied.kind === 'moved' ? placed : null;
}
