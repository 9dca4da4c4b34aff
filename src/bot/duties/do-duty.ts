/** Does what a holder says of a duty, by a tap or by typing, and shows where it stood with what was done and the way back. */

import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { dispute, markDone, notYet, snooze } from '../../domain/duties/changes.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import { type TakenBack, takeBack } from '../../domain/duties/take-back.ts';
import { tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { untilWords } from '../core/views/due-words.ts';
import { deciderWords } from '../core/views/role-words.ts';
import { type Change, changeObligation } from './change-obligation.ts';
import { doTask, setTask } from './do-task.ts';
import { type OnDuty, showAt } from './show-duties.ts';
import { showMarked } from './show-marked.ts';
import { endingsOf } from './views/duty-actions.ts';
import { dutyTitle } from './views/duty-words.ts';

/** A plain "done", or that of the task that the duty is about; what ends otherwise is not ended by words. */
export async function doDone(turn: Turn, on: OnDuty, from: string): Promise<Reply> {
  const { duty } = on;
  const kinds = endingsOf(duty).map(({ kind }) => kind);
  if (kinds.includes('task-done')) return doTask(turn, on, { from, done: true });
  if (!kinds.includes('done')) {
    const text = turn.say('duties.find.not-by-saying', { duty: dutyTitle(on.to, duty) });
    return showAt(turn, { from, key: duty.obligation.key }, { text, tone: 'warning' });
  }
  const change = (now: Obligation, context: Parameters<Change['to']>[1]) =>
    now.state === 'open' ? markDone(now, { on: turn.today, by: turn.member.id }, context) : null;
  return doIt(turn, on, { from, what: 'done', to: change, words: () => turn.say('duties.said.done', titleOf(on)) });
}

export interface Doing {
  readonly from: string;
  readonly what: TakenBack;
  readonly to: Change['to'];
  readonly words: (now: Obligation) => string;
  /** What follows once it is written. */
  readonly after?: () => Promise<void>;
}

const titleOf = ({ to, duty }: OnDuty) => ({ duty: dutyTitle(to, duty) });

/** Does it to an open duty, with the way back; where somebody was faster it says so. */
export async function doIt(turn: Turn, on: OnDuty, { from, what, to, words, after }: Doing): Promise<Reply> {
  const { key } = on.duty.obligation;
  const open: Change['to'] = (now, context) => (now.state === 'open' ? to(now, context) : null);
  const changed = await changeObligation(turn, { key, to: open, what: `duty-${what}`, shownIn: from });
  const place = { from, key };
  switch (changed.kind) {
    case 'gone':
      return showAt(turn, place);
    case 'same':
      return showAt(turn, place, { text: turn.say('duties.said.already', titleOf(on)), tone: 'warning' });
    case 'changed': {
      await after?.();
      const undo = { kind: 'duty-undo', duty: key, what, seen: changed.now.revision, from } as const;
      turn.acts.did(undo);
      const label = turn.say('duties.action.undo');
      const title = dutyTitle(on.to, on.duty);
      return showAt(turn, place, {
        text: words(changed.now),
        title,
        isOver: changed.now.state !== 'open',
        undo: { label, token: tokenOf(undo) },
      });
    }
    default:
      return changed satisfies never;
  }
}

interface Written {
  readonly text: string;
  readonly from: string;
}

export function doNotYet(turn: Turn, on: OnDuty, { text, from }: Written): Promise<Reply> {
  const remark = { by: turn.member.id, at: turn.now, text };
  const words = () => turn.say('duties.said.not-yet', titleOf(on));
  return doIt(turn, on, { from, what: 'not-yet', to: (now, context) => notYet(now, remark, context), words });
}

export function doDispute(turn: Turn, on: OnDuty, { text, from }: Written): Promise<Reply> {
  const remark = { by: turn.member.id, at: turn.now, text };
  const words = () => turn.say('duties.said.wrong', { ...titleOf(on), who: deciderWords(turn) });
  return doIt(turn, on, { from, what: 'wrong', to: (now, context) => dispute(now, remark, context), words });
}

export function doSnooze(
  turn: Turn,
  on: OnDuty,
  { until, from }: { readonly until: LocalDate; readonly from: string },
): Promise<Reply> {
  const words = ({ snoozeAsked, snoozed }: Obligation) =>
    snoozeAsked === undefined
      ? turn.say('duties.said.snoozed', { ...titleOf(on), until: untilWords(turn, snoozed?.until ?? until) })
      : turn.say('duties.said.snooze-asked', {
          ...titleOf(on),
          until: untilWords(turn, snoozeAsked.until),
          who: deciderWords(turn),
        });
  const to: Change['to'] = (now, context) => snooze(now, { until, by: turn.member.id }, context);
  return doIt(turn, on, { from, what: 'snooze', to, words });
}

interface Undoing {
  readonly what: TakenBack | 'task';
  readonly seen: number;
  readonly from: string;
}

/** Only as long as nothing happened to the duty since. */
export async function doUndo(turn: Turn, on: OnDuty, { what, seen, from }: Undoing): Promise<Reply> {
  const { key } = on.duty.obligation;
  if (what === 'task') {
    const refusal = await setTask(turn, on, false);
    if (refusal !== null) return reply(turn, refusal);
    turn.acts.undid({ kind: 'duty-undo', duty: key, what, seen, from });
    return showMarked(turn, on, { from, done: false });
  }
  const to: Change['to'] = (now, context) =>
    now.revision !== seen ? null : takeBack(now, { what, by: turn.member.id }, context);
  const changed = await changeObligation(turn, { key, to, what: 'duty-undo', shownIn: from });
  const isDone = changed.kind === 'changed';
  if (isDone) {
    turn.services.standIns.changed();
    turn.acts.undid({ kind: 'duty-undo', duty: key, what, seen, from });
  }
  const text = turn.say(isDone ? undoneWords(what) : 'duties.said.moved-on', titleOf(on));
  return showAt(turn, { from, key }, { text, tone: isDone ? 'success' : 'warning' });
}

function undoneWords(what: TakenBack) {
  switch (what) {
    case 'hand-over':
      return 'duties.said.withdrawn';
    case 'take-over':
    case 'decline':
      return 'duties.said.asked-again';
    default:
      return 'duties.said.undone';
  }
}
