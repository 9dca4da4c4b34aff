/** What a person did, each act by the button that takes it back; kept with the talk, so that "atsaukt" finds the very last. */
import type { Act, Conversation } from '../ports/conversation.ts';
import { type TapKind, type TapOf, tokenOf } from './tap.ts';

/** The buttons that take something back, whatever it was; `final` stands for what cannot be. */
export const undoKinds = [
  'plan-undo',
  'duty-undo',
  'order-withdraw',
  'order-again',
  'school-back',
  'document-withdraw',
  'intake-withdraw',
  'intake-reopen',
  'absence-end',
  'feed-end',
  'lesson-unread',
  'absence-again',
  'mute',
  'agreement-done',
  'agreement-open',
  'meeting-answer',
  'meeting-ask-back',
  'entry-undo',
  'entry-final',
  'final',
] as const satisfies readonly TapKind[];

type UndoKind = (typeof undoKinds)[number];

export type UndoTap = { [Kind in UndoKind]: TapOf<Kind> }[UndoKind];

interface Noted {
  /** The token of the button. */
  readonly undo: string;
  readonly isBack: boolean;
}

/** Notes what is done in a turn; whoever changes something says how it is taken back. */
export interface Acts {
  readonly did: (undo: UndoTap) => void;
  /** What that button takes back was taken back just now. */
  readonly undid: (undo: UndoTap) => void;
  readonly noted: () => readonly Noted[];
}

export function openActs(): Acts {
  const noted: Noted[] = [];
  const note = (undo: UndoTap, isBack: boolean): void => void noted.push({ undo: tokenOf(undo), isBack });
  return { did: (undo) => note(undo, false), undid: (undo) => note(undo, true), noted: () => noted };
}

/** Acts that are remembered of one person; cut to so many only when twice as many stand there, for a cut writes all of them. */
const kept = 20;

/** The talk with what was done in this turn as the last; the same arrival again adds nothing. */
export function withActs(conversation: Conversation, { noted }: Acts, arrival: string): Conversation {
  if (noted().length === 0) return conversation;
  const acts = noted().reduce<readonly Act[]>(
    (before, { undo, isBack }) => (isBack ? takenBack(before, undo, arrival) : added(before, undo)),
    conversation.acts ?? [],
  );
  return { ...conversation, acts: acts.length > 2 * kept ? acts.slice(-kept) : acts };
}

const added = (acts: readonly Act[], undo: string): readonly Act[] =>
  acts.at(-1)?.undo === undo ? acts : [...acts, { undo }];

/** @param undo of the act; @param by the arrival that took it back */
export const takenBack = (acts: readonly Act[], undo: string, by: string): readonly Act[] =>
  acts.map((act) => (act.undo === undo && act.undoneBy === undefined ? { ...act, undoneBy: by } : act));
