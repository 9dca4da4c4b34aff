/** What a person did, each act by the button that takes it back; kept with the talk, so that "atsaukt" finds the very last. */
import { defined } from '../../shared/defined.ts';
import type { Act, Conversation } from '../ports/conversation.ts';
import { type TapKind, type TapOf, tokenOf } from './tap.ts';

/** The buttons that take something back, whatever it was; `final` stands for what cannot be. */
export const undoKinds = [
  'plan-undo',
  'duty-undo',
  'own-task',
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
  readonly together?: string;
}

/** Notes what is done in a turn; whoever changes something says how it is taken back. */
export interface Acts {
  /** @param together the arrival that does several things, where it does: they are taken back together, too */
  readonly did: (undo: UndoTap, together?: string) => void;
  /** What that button takes back was taken back just now. */
  readonly undid: (undo: UndoTap) => void;
  readonly noted: () => readonly Noted[];
}

export function openActs(): Acts {
  const noted: Noted[] = [];
  const note = (undo: UndoTap, more: Omit<Noted, 'undo'>): void => void noted.push({ undo: tokenOf(undo), ...more });
  return {
    did: (undo, together) => note(undo, { isBack: false, ...defined({ together }) }),
    undid: (undo) => note(undo, { isBack: true }),
    noted: () => noted,
  };
}

/** Acts that are remembered of one person; cut to so many only when twice as many stand there, for a cut writes all of them. */
const kept = 20;

/** The talk with what was done in this turn as the last; the same arrival again adds nothing. */
export function withActs(conversation: Conversation, { noted }: Acts, arrival: string): Conversation {
  if (noted().length === 0) return conversation;
  const acts = noted().reduce<readonly Act[]>(
    (before, { isBack, ...act }) => (isBack ? takenBack(before, act.undo, arrival) : added(before, act)),
    conversation.acts ?? [],
  );
  return { ...conversation, acts: acts.length > 2 * kept ? acts.slice(-kept) : acts };
}

const added = (acts: readonly Act[], act: Act): readonly Act[] =>
  acts.at(-1)?.undo === act.undo ? acts : [...acts, act];

/** @param undo of the act; @param by the arrival that took it back */
export const takenBack = (acts: readonly Act[], undo: string, by: string): readonly Act[] =>
  acts.map((act) => (act.undo === undo && act.undoneBy === undefined ? { ...act, undoneBy: by } : act));
