/** "Atsaukt": takes back the very last thing this person did, whatever it was; its own button does the work. */

import { type Acts, openActs, takenBack, type UndoTap, undoKinds } from './core/acts.ts';
import type { Command } from './core/command.ts';
import { commandAction } from './core/command-action.ts';
import { type Tap, type TapOf, tapOf, tokenOf } from './core/tap.ts';
import { type Reply, reply, type Turn } from './core/turn.ts';
import { messageView } from './core/views/message.ts';
import { documentTaps } from './documents/taps.ts';
import { dutyTaps } from './duties/taps.ts';
import { intakeTaps } from './intake/taps.ts';
import { lessonTaps } from './lessons/taps.ts';
import { logTaps } from './log/taps.ts';
import { callTaps } from './meetings/taps/call.ts';
import { meetingTaps } from './meetings/taps/meeting.ts';
import { orderTaps } from './orders/taps.ts';
import { organisationTaps } from './organisation/taps.ts';
import { sectionTaps } from './sections/taps.ts';
import { settingsTaps } from './settings/taps.ts';

type Ways = { readonly [Kind in UndoTap['kind']]: (turn: Turn, tap: TapOf<Kind>) => Promise<Reply> };

/** What each act is taken back by; the compiler names what is missing. */
const ways: Ways = {
  'plan-undo': sectionTaps['plan-undo'],
  'duty-undo': dutyTaps['duty-undo'],
  'own-task': dutyTaps['own-task'],
  'order-withdraw': orderTaps['order-withdraw'],
  'order-again': orderTaps['order-again'],
  'school-back': organisationTaps['school-back'],
  'document-withdraw': documentTaps['document-withdraw'],
  'intake-withdraw': intakeTaps['intake-withdraw'],
  'intake-reopen': intakeTaps['intake-reopen'],
  'absence-end': settingsTaps['absence-end'],
  'absence-again': settingsTaps['absence-again'],
  'feed-end': settingsTaps['feed-end'],
  'lesson-unread': lessonTaps['lesson-unread'],
  mute: settingsTaps.mute,
  'agreement-done': meetingTaps['agreement-done'],
  'agreement-open': meetingTaps['agreement-open'],
  'meeting-answer': meetingTaps['meeting-answer'],
  'meeting-ask-back': callTaps['meeting-ask-back'],
  'entry-undo': logTaps['entry-undo'],
  'entry-final': logTaps['entry-final'],
  final: (turn, tap) => showFinal(turn, tap),
};

export const undo: Command = async (turn) => {
  const acts = turn.conversation.acts ?? [];
  // The same message delivered again must not take back the act before as well.
  const last =
    acts.find(({ undoneBy }) => undoneBy === turn.id) ?? acts.findLast(({ undoneBy }) => undoneBy === undefined);
  const tap = last === undefined ? null : tapOf(last.undo);
  if (last === undefined || tap === null || !isUndo(tap)) return reply(turn, nothingView(turn));
  const inner = openActs();
  const alone = { ...turn, acts: inner };
  const { together: arrival } = last;
  const back = await (arrival === undefined ? takeBack(alone, tap) : severalBack(alone, arrival));
  const done = acts.filter((act) => act === last || (arrival !== undefined && act.together === arrival));
  return {
    ...back,
    conversation: {
      ...back.conversation,
      acts: isDone(inner) ? done.reduce((all, { undo }) => takenBack(all, undo, turn.id), acts) : acts,
    },
  };
};

/** What was done at once is taken back at once. */
const severalBack = (turn: Turn, arrival: string): Promise<Reply> =>
  dutyTaps['duty-several-undo'](turn, { kind: 'duty-several-undo', arrival, from: 'list' });

const isUndo = (tap: Tap): tap is UndoTap => undoKinds.some((kind) => kind === tap.kind);

const takeBack = (turn: Turn, tap: UndoTap): Promise<Reply> =>
  (ways[tap.kind] as (turn: Turn, tap: UndoTap) => Promise<Reply>)(turn, tap);

/** Whatever was taken back has noted a change. */
const isDone = ({ noted }: Acts): boolean => noted().length > 0;

/** What was done last cannot be taken back: where it can be put right is said instead. */
export async function showFinal(turn: Turn, { what, meeting }: TapOf<'final'>): Promise<Reply> {
  const { say } = turn;
  const open =
    meeting === undefined ? [] : [{ label: say('meetings.action.open'), token: tokenOf({ kind: 'meeting', meeting }) }];
  const actions = what === 'settings' ? [commandAction(say, 'settings')] : open;
  return reply(
    turn,
    messageView({ name: 'refused', title: say('undo.title'), text: say(`undo.cannot.${what}`), actions }),
  );
}

const nothingView = ({ say }: Turn) =>
  messageView({ name: 'refused', title: say('undo.title'), text: say('undo.nothing') });
