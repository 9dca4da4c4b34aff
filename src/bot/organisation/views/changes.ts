/** The last changes of the school, and the question before it becomes again what it was. */
import { mayGoBack } from '../../../domain/people/may-change.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import type { VersionNote } from '../../ports/versions.ts';
import type { Item, View } from '../../ports/view.ts';
import { byWords, reasonWords, whenChanged } from './change-words.ts';

/** More would not be read on one screen. */
const most = 10;

/** @param notes newest first */
export function changesView(turn: Turn, notes: readonly VersionNote[]): View {
  const { say } = turn;
  const [newest] = notes;
  const items = notes.slice(0, most).map((note): Item => {
    const isEarlier = newest !== undefined && note.number < newest.number;
    const back = isEarlier && mayGoBack(turn);
    return {
      ...itemOf(turn, note, notes),
      ...(back && {
        action: {
          label: say('organisation.back'),
          token: tokenOf({ kind: 'school-ask-back', to: note.number, seen: newest.number }),
        },
      }),
    };
  });
  return messageView({
    name: 'overview',
    title: say('organisation.changes'),
    ...(notes.length > most && { text: say('organisation.changes-more', { most, count: notes.length }) }),
    blocks: [{ kind: 'items', items }],
    actions: [commandAction(say, 'change-school')],
  });
}

const itemOf = (turn: Turn, note: VersionNote, notes: readonly VersionNote[]): Item => ({
  title: reasonWords(turn, note.why, (number) => notes.find((one) => one.number === number)),
  detail: byWords(turn, note),
});

/** @param to the version that is to count again; what came after it is listed, for it would count no more */
export function askBackView(turn: Turn, notes: readonly VersionNote[], to: number): View {
  const { say } = turn;
  const lost = notes.filter(({ number }) => number > to);
  const chosen = notes.find(({ number }) => number === to);
  const token = tokenOf({ kind: 'school-back', to, seen: notes[0]?.number ?? 0 });
  return messageView({
    name: 'settings',
    title: say('organisation.back-ask', { when: chosen === undefined ? '' : whenChanged(turn, chosen.at) }),
    text: say('organisation.back-lost'),
    blocks: [{ kind: 'items', items: lost.map((note) => itemOf(turn, note, notes)) }],
    actions: [
      { label: say('organisation.back'), token, style: 'danger' },
      { ...commandAction(say, 'school-changes'), label: say('action.back') },
    ],
  });
}
