/** Documents: the form that records one (never its text), that it is recorded, and which of them are due. */

import type { DocumentRecord } from '../../../domain/documents/document.ts';
import { documentKinds } from '../../../domain/documents/document-kinds.ts';
import type { FieldType, StepType } from '../../../domain/plan/plan-type.ts';
import type { FieldProblem } from '../../../domain/plan/read-values.ts';
import { subjectLabel } from '../../../domain/plan/subject-kinds.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { dayIn } from '../../core/views/due-words.ts';
import { messageView } from '../../core/views/message.ts';
import { problemWords } from '../../core/views/problem-words.ts';
import type { Action, Fact, Field, FormValues, Item, View } from '../../ports/view.ts';

/** Characters of where a document is kept: a shelf, a register, a file's reference; what is longer is its text. */
const longestPlace = 200;

const fields: readonly FieldType[] = [
  { id: 'date', kind: 'date', latest: 'today' },
  { id: 'number', kind: 'text', longest: 60, optional: true },
  { id: 'kept', kind: 'text', longest: longestPlace },
];

/** What is asked of a document; its kind only where no duty says it. */
export const documentStep = (kindIsKnown: boolean): StepType => ({
  id: 'document',
  fields: kindIsKnown
    ? fields
    : [{ id: 'kind', kind: 'one', options: { kind: 'fixed', ids: documentKinds } }, ...fields],
});

/** What a document is recorded for: a duty, or a plan. */
export interface DocumentAbout {
  /** "J-07 · Psihologa atzinums" */
  readonly title: string;
  /** Tokens: what opens its form, and what the form sends. */
  readonly opens: string;
  readonly submit: string;
  /** Where such a text belongs instead, in words. */
  readonly place: string;
  readonly kindIsKnown: boolean;
}

interface Tried {
  readonly typed: FormValues;
  readonly problems: Readonly<Record<string, FieldProblem>>;
}

const untried: Tried = { typed: {}, problems: {} };

export function documentForm(turn: Turn, about: DocumentAbout, tried: Tried = untried): View {
  const { say } = turn;
  return {
    name: 'document',
    surface: 'form',
    title: about.title,
    short: say('documents.short'),
    blocks: [{ kind: 'text', text: say('documents.about', { place: about.place }) }],
    form: {
      fields: documentStep(about.kindIsKnown).fields.map((field) => fieldOf(turn, about, { field, tried })),
      submit: { label: say('documents.save'), token: about.submit, style: 'primary' },
    },
    actions: [],
  };
}

function fieldOf(
  { say, today }: Turn,
  about: DocumentAbout,
  { field, tried }: { readonly field: FieldType; readonly tried: Tried },
): Field {
  const problem = tried.problems[field.id];
  const tooLong = field.id === 'kept' && problem?.kind === 'too-long';
  const base = {
    name: field.id,
    label: say(`documents.field.${field.id}.label`),
    hint: say(`documents.field.${field.id}.hint`),
    required: field.optional !== true,
    value: String(tried.typed[field.id] ?? ''),
    ...(problem !== undefined && {
      problem: tooLong ? say('documents.not-the-text', { place: about.place }) : problemWords(say, problem),
    }),
  };
  switch (field.kind) {
    case 'one':
      return { ...base, kind: 'one', choices: kindChoices(say) };
    case 'date':
      return { ...base, kind: 'date', latest: today };
    default:
      return { ...base, kind: 'text', longest: field.kind === 'text' ? (field.longest ?? 0) : 0 };
  }
}

const kindChoices = (say: Turn['say']) =>
  documentKinds.map((kind) => ({ value: kind, label: say(`documents.kind.${kind}`) }));

/** The documents that are due, each with the button to its form; and one that nobody asked for (`other`). */
export function documentsDue(turn: Turn, due: readonly DocumentAbout[], other: DocumentAbout | null): View {
  const { say } = turn;
  const label = say('documents.record');
  const items = due.map(({ title, opens }): Item => ({ title, action: { label, token: opens, style: 'primary' } }));
  const text = due.length > 0 ? 'documents.choose' : other === null ? 'documents.none-due' : 'documents.offer';
  return messageView({
    name: 'document',
    title: say('documents.choose-title'),
    text: say(text, { count: due.length }),
    blocks: items.length === 0 ? [] : [{ kind: 'items', items }],
    actions: [
      ...(other === null
        ? []
        : [{ label: say(due.length > 0 ? 'documents.other' : 'documents.record'), token: other.opens }]),
      commandAction(say, 'my-plans'),
    ],
  });
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
  const label = (field: string): string => say(`documents.field.${field}.label`);
  return [
    { label: label('kind'), value: say(`documents.kind.${document.kind}`) },
    { label: label('date'), value: dayIn(turn, document.date, 'nominative') },
    ...(document.number === undefined ? [] : [{ label: label('number'), value: document.number }]),
    { label: label('kept'), value: document.keptAt },
  ];
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
function againAction({ say }: Turn, { obligation, plan }: DocumentRecord): Action | null {
  const label = say('documents.record');
  if (obligation !== undefined)
    return { label, token: tokenOf({ kind: 'document-form', duty: obligation, from: '' }), style: 'primary' };
  return plan === undefined ? null : { label, token: tokenOf({ kind: 'document-new', plan }), style: 'primary' };
}
