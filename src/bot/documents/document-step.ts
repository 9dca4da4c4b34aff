/** What is asked of a document, by its kind, and what was answered. */

import type { DocumentRecord } from '../../domain/documents/document.ts';
import { type DocumentKind, documentKinds, documentTypeOf, ways } from '../../domain/documents/document-kinds.ts';
import type { FieldProblem } from '../../domain/plan/field-reading.ts';
import type { FieldType, Options } from '../../domain/plan/field-type.ts';
import type { Values } from '../../domain/plan/plan.ts';
import type { StepType } from '../../domain/plan/plan-type.ts';
import { readStep } from '../../domain/plan/read-values.ts';
import { longestText } from '../../domain/privacy/free-text.ts';
import { defined } from '../../shared/defined.ts';
import { judgeText } from '../core/judge-text.ts';
import type { Turn } from '../core/turn.ts';
import type { FormValues } from '../ports/view.ts';

type DocumentWords = Pick<
  DocumentRecord,
  'kind' | 'way' | 'date' | 'validFrom' | 'validTo' | 'answerBy' | 'number' | 'keptAt'
>;

type ReadDocument =
  | { readonly kind: 'read'; readonly words: DocumentWords }
  | { readonly kind: 'problems'; readonly problems: Readonly<Record<string, FieldProblem>> };

const fixed = (ids: readonly string[]): Options => ({ kind: 'fixed', ids });

/**
 * @param given the kind that is known from the start; null: it is asked for
 * @param chosen the kind that was chosen
 */
export function documentStep(given: DocumentKind | null, chosen: DocumentKind | null): StepType {
  const kind = given ?? chosen;
  const { ways, refused, days } = kind === null ? { ways: [], refused: [], days: [] } : documentTypeOf(kind);
  const fields: readonly FieldType[] = [
    ...(given === null ? [{ id: 'kind', kind: 'one', options: fixed(documentKinds) } as const] : []),
    ...(ways.length === 0 ? [] : [{ id: 'way', kind: 'one', options: fixed([...ways, ...refused]), refused } as const]),
    { id: 'date', kind: 'date', latest: 'today' },
    ...days.map((id) => ({ id, kind: 'date', optional: true }) as const),
    { id: 'number', kind: 'text', longest: 60, optional: true },
    { id: 'kept', kind: 'text', longest: longestText['kept-at'] },
  ];
  return { id: 'document', fields };
}

/** The kind that was chosen in a form; null where none was. */
export const chosenIn = ({ kind }: FormValues): DocumentKind | null =>
  documentKinds.find((one) => one === kind) ?? null;

/** What was sent, where it can be recorded; else what is wrong with it, by field. */
export function readDocument(turn: Turn, given: DocumentKind | null, typed: FormValues): ReadDocument {
  const step = documentStep(given, chosenIn(typed));
  const choices = (field: FieldType): readonly string[] =>
    'options' in field && field.options.kind === 'fixed' ? field.options.ids : [];
  const read = readStep(step, typed, { context: turn, choices });
  const kind = given ?? chosenIn(typed);
  const { date, kept, number } = read.values;
  const problems = { ...warnedOf(turn, defined({ number, kept })), ...read.problems };
  if (Object.keys(problems).length > 0 || kind === null || typeof date !== 'string' || typeof kept !== 'string')
    return { kind: 'problems', problems };
  return { kind: 'read', words: { kind, date, keptAt: kept, ...optionalIn(read.values) } };
}

function optionalIn(values: Values): Partial<DocumentWords> {
  const textIn = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return defined({
    way: ways.find((one) => one === values.way),
    validFrom: textIn('valid-from'),
    validTo: textIn('valid-to'),
    answerBy: textIn('answer-by'),
    number: textIn('number'),
  });
}

/** Where it is kept, and its number, are words of their own. */
const warnedOf = (turn: Turn, texts: Values): Readonly<Record<string, FieldProblem>> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => {
      const problem = typeof text === 'string' ? judgeText(turn, text, { required: false }) : null;
      return problem === null ? [] : [[name, problem] as const];
    }),
  );
