/** What a change would do, that it was done, and why it cannot be. */
import type { OrganisationChange } from '../../../domain/people/organisation-change.ts';
import { commandAction } from '../../core/command-action.ts';
import { type TapOf, tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import type { VersionNote, VersionReason } from '../../ports/versions.ts';
import type { View } from '../../ports/view.ts';
import { byWords, changeWords, differenceWords, reasonWords } from './change-words.ts';

export function confirmView(turn: Turn, change: OrganisationChange): View {
  const { say, services } = turn;
  const { now, next } = differenceWords(turn, change);
  const token = tokenOf({ kind: 'school-change', change, seen: services.version.number });
  return messageView({
    name: 'settings',
    title: changeWords(turn, change),
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: say('organisation.now'), value: now },
          { label: say('organisation.then'), value: next },
        ],
      },
      { kind: 'text', text: say('organisation.confirm') },
    ],
    actions: [
      { label: say('organisation.make'), token, style: 'primary' },
      { label: say('action.correct'), token: tokenOf({ kind: 'school-form', part: change.kind }) },
      { ...commandAction(say, 'change-school'), label: say('action.back') },
    ],
  });
}

export function doneView(turn: Turn, why: VersionReason, undo: TapOf<'school-back'>): View {
  const { say } = turn;
  return messageView({
    name: 'notice',
    title: why.kind === 'change' ? changeWords(turn, why.change) : say('organisation.back-done'),
    text: say('organisation.done'),
    actions: [
      { label: say('duties.action.undo'), token: tokenOf(undo) },
      commandAction(say, 'change-school'),
      commandAction(say, 'school-changes'),
    ],
  });
}

export const problemView = ({ say }: Turn, lines: readonly string[]): View =>
  messageView({
    name: 'refused',
    title: say('organisation.not-changed'),
    text: lines,
    actions: [commandAction(say, 'change-school')],
  });

/** Another change came since: it is told, for going back would lose it. @param notes newest first */
export function sinceView(turn: Turn, notes: readonly VersionNote[]): View {
  const [last] = notes;
  const noteOf = (number: number) => notes.find((note) => note.number === number);
  return messageView({
    name: 'refused',
    title: turn.say('organisation.not-changed'),
    text: [
      turn.say('organisation.problem.since'),
      ...(last === undefined ? [] : [`${reasonWords(turn, last.why, noteOf)} (${byWords(turn, last)})`]),
    ],
    actions: [commandAction(turn.say, 'school-changes')],
  });
}
