/** Documents: which are due, which are recorded about somebody, and that one is recorded or withdrawn. */

import type { DocumentRecord } from '../../../domain/documents/document.ts';
import { documentTypeOf } from '../../../domain/documents/document-kinds.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { subjectLabel } from '../../../domain/plan/subject-kinds.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { dayIn } from '../../core/views/due-words.ts';
import { messageView } from '../../core/views/message.ts';
import { documentList } from '../../plans/views/document-items.ts';
import type { Action, Block, Fact, Item, View } from '../../ports/view.ts';
import type { SaidDocument } from '../said-document.ts';
import { type DocumentAbout, refusalWords } from './document-form.ts';

/** The documents that are due from somebody, each with the button to its form. */
export const documentsDue = ({ say }: Turn, due: readonly DocumentAbout[]): View =>
  messageView({
    name: 'document',
    title: say('documents.choose-title'),
    text: say(due.length > 0 ? 'documents.choose' : 'documents.none-due', { count: due.length }),
    blocks: dueBlocks(say, due),
    actions: [commandAction(say, 'my-plans')],
  });

function dueBlocks(say: Turn['say'], due: readonly DocumentAbout[]): readonly Block[] {
  const label = say('documents.record');
  const items = due.map(({ title, opens }): Item => ({ title, action: { label, token: opens, style: 'primary' } }));
  return items.length === 0 ? [] : [{ kind: 'items', items }];
}

interface Shown {
  readonly due: readonly DocumentAbout[];
  /** One that nobody asked for. */
  readonly other: DocumentAbout | null;
  readonly recorded: readonly DocumentRecord[];
  /** The plan that they are about, where there is one. */
  readonly context: PlanContext | null;
}

/** What is due and recorded about somebody; a platform opens a form only when somebody taps. */
export function documentsView(turn: Turn, said: SaidDocument, { due, other, recorded, context }: Shown): View {
  const { say, organisation } = turn;
  const isSaid = said.what !== undefined && due.length === 0;
  const label = say(due.length > 0 ? 'documents.other' : 'documents.record');
  return messageView({
    name: 'document',
    title: `${subjectLabel(said.about, organisation)} · ${say('documents.list')}`,
    text: isSaid
      ? saidWords(turn, said)
      : say(due.length > 0 ? 'documents.choose' : 'documents.offer', { count: due.length }),
    blocks: [...dueBlocks(say, due), ...(isSaid ? [] : documentList(turn, context, recorded))],
    actions: [
      ...(other === null ? [] : [{ label, token: other.opens, ...(isSaid && { style: 'primary' as const }) }]),
      commandAction(say, 'my-plans'),
    ],
  });
}

/** What was understood, and what is still to be said; of a way that does not count, why. */
function saidWords(turn: Turn, { what, way, day }: SaidDocument): readonly string[] {
  const { say } = turn;
  if (what === undefined) return [];
  if (way !== undefined && documentTypeOf(what).refused.includes(way)) return [refusalWords(say, way, what)];
  const parts = [
    say(`documents.kind.${what}`),
    ...(day === undefined ? [] : [dayIn(turn, day, 'nominative')]),
    ...(way === undefined ? [] : [say(`documents.way.${way}`)]),
  ];
  return [parts.join(' · '), say('documents.where')];
}

/** That a document is recorded, with the way to take that back. */
export function documentRecorded(turn: Turn, document: DocumentRecord, onward: readonly Action[]): View {
  const { say } = turn;
  return messageView({
    name: 'document',
    title: titleOf(turn, document, 'recorded'),
    text: say('documents.thanks'),
    blocks: [{ kind: 'facts', facts: factsOf(turn, document) }],
    actions: [
      ...onward,
      { label: say('documents.withdraw'), token: tokenOf({ kind: 'document-withdraw', id: document.id }) },
    ],
  });
}

function factsOf(turn: Turn, document: DocumentRecord): readonly Fact[] {
  const { say } = turn;
  const { way, validFrom, validTo, answerBy, number } = document;
  const facts = {
    kind: say(`documents.kind.${document.kind}`),
    way: way && say(`documents.way.${way}`),
    date: dayIn(turn, document.date, 'nominative'),
    'valid-from': validFrom && dayIn(turn, validFrom, 'nominative'),
    'valid-to': validTo && dayIn(turn, validTo, 'nominative'),
    'answer-by': answerBy && dayIn(turn, answerBy, 'nominative'),
    number,
    kept: document.keptAt,
  };
  return Object.entries(facts).flatMap(([field, value]) =>
    value === undefined ? [] : [{ label: say(`documents.field.${field}.label`), value }],
  );
}

export const documentWithdrawn = (turn: Turn, document: DocumentRecord): View =>
  messageView({
    name: 'document',
    title: titleOf(turn, document, 'withdrawn'),
    text: turn.say('documents.due-again'),
    actions: [againAction(turn, document), commandAction(turn.say, 'my-plans')].flatMap((one) => one ?? []),
  });

const titleOf = ({ say, organisation }: Turn, { about }: DocumentRecord, what: 'recorded' | 'withdrawn'): string =>
  [...(about === undefined ? [] : [subjectLabel(about, organisation)]), say(`documents.${what}`)].join(' · ');

/** Recording it anew, as it was recorded before. */
function againAction({ say }: Turn, { kind, obligation, plan }: DocumentRecord): Action | null {
  if (documentTypeOf(kind).recordedIn === 'typing-list')
    return { ...commandAction(say, 'typing-list'), style: 'primary' };
  const label = say('documents.record');
  if (obligation !== undefined)
    return { label, token: tokenOf({ kind: 'document-form', duty: obligation, from: '' }), style: 'primary' };
  return plan === undefined ? null : { label, token: tokenOf({ kind: 'document-new', plan }), style: 'primary' };
}
