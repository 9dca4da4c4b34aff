/** Takes back what one arrival of this person did in a plan, names it, or says why it cannot. */
import type { Refusal } from '../../domain/plan/advance-result.ts';
import { isUndoable, type Undoable, writtenBy } from '../../domain/plan/arrivals/undo.ts';
import { liveRow } from '../../domain/plan/guard.ts';
import type { HistoryEntry } from '../../domain/plan/history.ts';
import { isInWork } from '../../domain/plan/life-cycle.ts';
import { inTheWay } from '../../domain/plan/place-in-work.ts';
import type { Row, SectionKey } from '../../domain/plan/plan.ts';
import { defined } from '../../shared/defined.ts';
import { type TapOf, tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';
import { withNotice } from '../core/with-notice.ts';
import { apply } from '../plans/open-plan.ts';
import { onPlanOfTask } from '../plans/tap-handler.ts';
import { refusalView } from '../plans/views/closed.ts';
import { planCode, type Speaking } from '../plans/views/plan-words.ts';
import { statusAction, statusAfterTask } from '../plans/views/section-parts.ts';
import { statusView } from '../plans/views/status.ts';
import { rowTitle } from '../plans/views/value-words.ts';
import type { View } from '../ports/view.ts';
import { enterSection } from './enter-section.ts';

export const takeBackInPlan = (turn: Turn, tap: TapOf<'plan-undo'>): Promise<Reply> =>
  onPlanOfTask(turn, tap.plan, async (to) => {
    const history = await turn.services.plans.history(turn.organisation.id, tap.plan);
    const entries = writtenBy(history, { arrival: tap.arrival, by: turn.member.id });
    const first = entries.at(-1);
    if (first === undefined) return reply(turn, backView(to, to.say('undo.nothing')));
    if (!isUndoable(first, turn.now)) return reply(turn, backView(to, to.say(`undo.cannot.${first.kind}`)));
    // The same message delivered again is answered as it was.
    if (history.some((entry) => entry.arrival === turn.id)) return shownAgain(turn, to, first);
    if (overtakenIn(history, first)) return reply(turn, refusedView(turn, to, { act: first }));
    if (await isPlaceTaken(turn, to, first)) return reply(turn, backView(to, to.say('undo.other-plan')));
    const applied = await apply(turn, to.context, { kind: 'undo', id: turn.id, by: turn.member.id, entries });
    const now = { ...to, context: applied.context };
    if (applied.kind === 'moved') return shownAgain(turn, now, first, to);
    return reply(turn, refusedView(turn, now, { act: first, ...(applied.kind === 'refused' && applied) }));
  });

/** A task was marked again since; what else overtakes an act is seen in what stands there. */
const overtakenIn = (history: readonly HistoryEntry[], act: Undoable): boolean =>
  act.kind === 'task-state' && history.findLast((one) => one.kind === act.kind && one.row === act.row) !== act;

/** A plan that was over for some minutes left its place to another, which has been begun since. */
async function isPlaceTaken({ services, organisation }: Turn, { context }: Speaking, act: Undoable): Promise<boolean> {
  const { type, plan } = context;
  if (act.kind !== 'status' || isInWork(type, plan.status)) return false;
  const plans = await services.plans.ofSubject(organisation.id, plan.about);
  return inTheWay(type, plan, plans) !== undefined;
}

/**
 * The person is back where they were before the act; a task that was marked, or added to a section that is handed over,
 * is only named.
 */
function shownAgain(turn: Turn, to: Speaking, act: Undoable, before: Speaking = to): Reply {
  if (act.kind === 'task-state') return reply(turn, backView(to, stateWords(to, act)));
  if (act.kind === 'status' || act.kind === 'returned')
    return withNotice(reply(turn, statusView(turn, to)), turn.say(`undo.${act.kind}`));
  if (isHandedOver(to, act.section) && 'row' in act && act.row !== undefined) {
    const isGone = liveRow(to.context, act.row) === undefined;
    const name = nameOfRow(isGone ? before : to, act.row) ?? '…';
    return reply(turn, backView(to, to.say(`undo.named.${isGone ? 'row-added' : act.kind}`, { name })));
  }
  const place = act.kind === 'answered' ? { step: act.step, ...defined({ row: act.row }) } : {};
  return withNotice(enterSection(turn, to.context, act.section, place), turn.say(`undo.${act.kind}`));
}

const stateWords = (to: Speaking, act: Extract<Undoable, { kind: 'task-state' }>): string =>
  to.say(act.done ? 'undo.task-open' : 'undo.task-done', { task: nameOfRow(to, act.row) ?? '…' });

const overtaken: Refusal = { why: 'nothing-to-undo' };

/** @param refusal without it, somebody has changed what was done */
function refusedView(
  turn: Turn,
  to: Speaking,
  { act, refusal = overtaken }: { readonly act: Undoable; readonly refusal?: Refusal },
): View {
  if (act.kind === 'status' && refusal.why === 'nothing-to-undo') return backView(to, to.say('undo.gone-on'));
  const name = 'row' in act && act.row !== undefined ? nameOfRow(to, act.row) : undefined;
  if (name === undefined || refusal.why !== 'nothing-to-undo') return refusalView(turn, to, refusal);
  return backView(to, to.say('undo.overtaken', { name }));
}

function nameOfRow(to: Speaking, id: string): string | undefined {
  const row = to.context.plan.rows.find((one) => one.id === id);
  return row && rowTitle(to, row);
}

const backView = (to: Speaking, text: string): View =>
  messageView({
    name: 'notice',
    title: `${planCode(to)} · ${to.say('undo.title')}`,
    text,
    actions: statusAfterTask(to),
  });

/** A row was taken out: it is named, with the way to bring it back; the section that is still worked in stays. */
export function rowRemoved(turn: Turn, to: Speaking, row: Row): Reply {
  const text = to.say('undo.named.row-added', { name: rowTitle(to, row) });
  const token = tokenOf({ kind: 'plan-undo', plan: to.context.plan.id, arrival: turn.id });
  const restore = { label: to.say('undo.restore'), token };
  if (isHandedOver(to, row.section))
    return reply(
      turn,
      messageView({ name: 'notice', title: planCode(to), text, actions: [restore, statusAction(to)] }),
    );
  const shown = withNotice(enterSection(turn, to.context, row.section), text);
  return shown.view === null ? shown : { ...shown, view: { ...shown.view, actions: [restore, ...shown.view.actions] } };
}

const isHandedOver = ({ context }: Speaking, section: SectionKey): boolean =>
  context.plan.sections[section]?.finished !== undefined;
