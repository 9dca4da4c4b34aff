/** Ends one of several that were chosen, or takes that back, as if it were tapped alone; whoever asks for several tells of all at once. */
import { markDone } from '../../domain/duties/changes.ts';
import { takeBack } from '../../domain/duties/take-back.ts';
import { openActs, type UndoTap } from '../core/acts.ts';
import type { TapOf } from '../core/tap.ts';
import { reply, type Turn } from '../core/turn.ts';
import { markTask } from '../plans/mark-task.ts';
import { onPlanOfTask } from '../plans/tap-handler.ts';
import type { View } from '../ports/view.ts';
import type { ByTap } from './by-tap.ts';
import { changeObligation } from './change-obligation.ts';
import { setTask } from './do-task.ts';
import { findDuty, type OnDuty } from './show-duties.ts';
import { endingsOf } from './views/duty-actions.ts';

type End = ByTap['end'];

/** The button that takes it back; or why it was left as it is, in words. */
export type Ended =
  | { readonly kind: 'ended'; readonly undo: UndoTap }
  | { readonly kind: 'left'; readonly why: string };

/** @param from where the duty stands, for its button @param place among those that are ended at once */
export async function endByTap(turn: Turn, end: End, { from, place }: { from: string; place: number }): Promise<Ended> {
  const alone = apart(turn, place);
  if (end.kind === 'own-task')
    return endedUnless(await setOwnTask(alone, { ...end, done: true }), { ...end, done: false });
  const on = await findDuty(alone, end.duty);
  if (on === null) return { kind: 'left', why: turn.say('nothing.text') };
  const said = (key: 'already' | 'moved-on'): Ended => ({ kind: 'left', why: turn.say(`duties.several.${key}`) });
  if (on.duty.obligation.state !== 'open') return said('already');
  if (!on.mayAct) return said('moved-on');
  const kinds = endingsOf(on.duty).map(({ kind }) => kind);
  if (kinds.includes('task-done')) {
    const undo = { kind: 'duty-undo', duty: end.duty, what: 'task', seen: 0, from } as const;
    return endedUnless(await setTask(alone, on, true), undo);
  }
  return kinds.includes('done') ? endDuty(alone, on, from) : said('moved-on');
}

async function endDuty(turn: Turn, { duty }: OnDuty, from: string): Promise<Ended> {
  const { key } = duty.obligation;
  const changed = await changeObligation(turn, {
    ...{ key, what: 'duty-done', shownIn: from },
    to: (now, context) =>
      now.state === 'open' ? markDone(now, { on: turn.today, by: turn.member.id }, context) : null,
  });
  return changed.kind === 'changed'
    ? { kind: 'ended', undo: { kind: 'duty-undo', duty: key, what: 'done', seen: changed.now.revision, from } }
    : { kind: 'left', why: turn.say('duties.several.already') };
}

/** Whether it stands as it was before that button's act; not where something happened to it since. */
export async function takeBackOne(turn: Turn, undo: UndoTap, place: number): Promise<boolean> {
  const alone = apart(turn, place);
  if (undo.kind === 'own-task') return (await setOwnTask(alone, undo)) === null;
  const on = undo.kind === 'duty-undo' ? await findDuty(alone, undo.duty) : null;
  if (undo.kind !== 'duty-undo' || on === null) return false;
  const { duty: key, what, seen, from } = undo;
  if (what === 'task') return (await setTask(alone, on, false)) === null;
  const changed = await changeObligation(alone, {
    ...{ key, what: 'duty-undo', shownIn: from },
    to: (now, context) => (now.revision === seen ? takeBack(now, { what, by: turn.member.id }, context) : null),
  });
  return changed.kind === 'changed';
}

/** Each is an arrival of its own to the plan it changes, and the one that asks for all of them notes what was done. */
const apart = (turn: Turn, place: number): Turn => ({ ...turn, id: `${turn.id}.${place}`, acts: openActs() });

/** Null where the task is as it is to be. */
async function setOwnTask(turn: Turn, { plan, row, done }: TapOf<'own-task'>): Promise<View | null> {
  const { view } = await onPlanOfTask(turn, plan, (of) =>
    markTask(turn, of, { row, done, show: () => reply(turn, null) }),
  );
  return view;
}

const endedUnless = (refusal: View | null, undo: UndoTap): Ended =>
  refusal === null ? { kind: 'ended', undo } : { kind: 'left', why: whyIn(refusal) };

/** The sentence of a view that says why not. */
function whyIn({ title, blocks }: View): string {
  const said = blocks.find(({ kind }) => kind === 'text' || kind === 'notice');
  return said !== undefined && 'text' in said ? said.text : title;
}
