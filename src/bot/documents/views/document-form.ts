/** The form that records a document, never its text. */

import { type DocumentKind, documentKinds, documentTypeOf } from '../../../domain/documents/document-kinds.ts';
import type { FieldProblem } from '../../../domain/plan/field-reading.ts';
import type { FieldType } from '../../../domain/plan/field-type.ts';
import type { Turn } from '../../core/turn.ts';
import { problemWords } from '../../core/views/problem-words.ts';
import type { Field, FormValues, View } from '../../ports/view.ts';
import { chosenIn, documentStep } from '../document-step.ts';

/** What a document is recorded for: a duty, a plan, or somebody. */
export interface DocumentAbout {
  /** "J-07 · Psihologa atzinums" */
  readonly title: string;
  /** Tokens: what opens its form, and what the form sends. */
  readonly opens: string;
  readonly submit: string;
  /** Where such a text belongs instead, in words. */
  readonly place: string;
  /** Its kind, where that is not asked for. */
  readonly kind: DocumentKind | null;
  /** What was said of it already. */
  readonly said?: FormValues;
}

interface Tried {
  readonly typed: FormValues;
  readonly problems: Readonly<Record<string, FieldProblem>>;
}

export function documentForm(turn: Turn, about: DocumentAbout, tried?: Tried): View {
  const { say } = turn;
  const { typed, problems } = tried ?? { typed: about.said ?? {}, problems: {} };
  const { fields } = documentStep(about.kind, chosenIn(typed));
  return {
    name: 'document',
    surface: 'form',
    title: about.title,
    short: say('documents.short'),
    blocks: [{ kind: 'text', text: say('documents.about', { place: about.place }) }],
    form: {
      fields: fields.map((field) => fieldOf(turn, about, { field, tried: { typed, problems } })),
      submit: { label: say('documents.save'), token: about.submit, style: 'primary' },
    },
    actions: [],
  };
}

interface Asked {
  readonly field: FieldType;
  readonly tried: Tried;
}

function fieldOf({ say, today }: Turn, about: DocumentAbout, { field, tried }: Asked): Field {
  const problem = tried.problems[field.id];
  const kind = about.kind ?? chosenIn(tried.typed);
  const base = {
    name: field.id,
    label: say(`documents.field.${field.id}.label`),
    hint: say(`documents.field.${field.id}.hint`),
    required: field.optional !== true,
    value: String(tried.typed[field.id] ?? ''),
    ...(problem !== undefined && { problem: wordsOf(say, problem, { field, kind, place: about.place }) }),
  };
  switch (field.kind) {
    case 'one':
      return { ...base, kind: 'one', choices: choicesOf(say, field) };
    case 'date':
      return { ...base, kind: 'date', ...(field.latest === 'today' && { latest: today }) };
    default:
      return { ...base, kind: 'text', longest: field.kind === 'text' ? (field.longest ?? 0) : 0 };
  }
}

interface Wrong {
  readonly field: FieldType;
  readonly kind: DocumentKind | null;
  readonly place: string;
}

function wordsOf(say: Turn['say'], problem: FieldProblem, { field, kind, place }: Wrong): string {
  if (problem.kind === 'refused') return refusalWords(say, problem.option, kind);
  if (problem.kind === 'too-long' && field.id === 'kept') return say('documents.not-the-text', { place });
  return problemWords(say, problem);
}

/** Why a way does not count, and which do. */
export function refusalWords(say: Turn['say'], way: string, kind: DocumentKind | null): string {
  const counting = kind === null ? [] : documentTypeOf(kind).ways;
  return say(`documents.refused.${way}`, { ways: counting.map((one) => say(`documents.way.${one}`)).join(', ') });
}

function choicesOf(say: Turn['say'], { id, ...field }: Extract<FieldType, { kind: 'one' }>) {
  const ids = field.options.kind === 'fixed' ? field.options.ids : documentKinds;
  return ids.map((value) => ({ value, label: say(`documents.${id}.${value}`) }));
}
