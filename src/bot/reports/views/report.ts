/** Reports: the form that records one (never its text), that it is recorded, and which of them are due. */

import type { FieldType, StepType } from '../../../domain/plan/plan-type.ts';
import type { FieldProblem } from '../../../domain/plan/read-values.ts';
import { subjectLabel } from '../../../domain/plan/subject-kinds.ts';
import { type Report, reportKinds } from '../../../domain/reports/report.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { dayIn } from '../../core/views/due-words.ts';
import { messageView } from '../../core/views/message.ts';
import { problemWords } from '../../core/views/problem-words.ts';
import type { Action, Fact, Field, FormValues, Item, View } from '../../ports/view.ts';

/** Characters of where a report is kept: a shelf, a register, a file's reference; what is longer is its text. */
const longestPlace = 200;

const fields: readonly FieldType[] = [
  { id: 'date', kind: 'date', latest: 'today' },
  { id: 'number', kind: 'text', longest: 60, optional: true },
  { id: 'kept', kind: 'text', longest: longestPlace },
];

/** What is asked of a report; its kind only where no duty says it. */
export const reportStep = (kindIsKnown: boolean): StepType => ({
  id: 'report',
  fields: kindIsKnown ? fields : [{ id: 'kind', kind: 'one', options: { kind: 'fixed', ids: reportKinds } }, ...fields],
});

/** What a report is recorded for: a duty, or a plan. */
export interface ReportAbout {
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

export function reportForm(turn: Turn, about: ReportAbout, tried: Tried = untried): View {
  const { say } = turn;
  return {
    name: 'report',
    surface: 'form',
    title: about.title,
    short: say('review.report.short'),
    blocks: [{ kind: 'text', text: say('review.report.about', { place: about.place }) }],
    form: {
      fields: reportStep(about.kindIsKnown).fields.map((field) => fieldOf(turn, about, { field, tried })),
      submit: { label: say('review.report.save'), token: about.submit, style: 'primary' },
    },
    actions: [],
  };
}

function fieldOf(
  { say, today }: Turn,
  about: ReportAbout,
  { field, tried }: { readonly field: FieldType; readonly tried: Tried },
): Field {
  const problem = tried.problems[field.id];
  const tooLong = field.id === 'kept' && problem?.kind === 'too-long';
  const base = {
    name: field.id,
    label: say(`review.report.field.${field.id}.label`),
    hint: say(`review.report.field.${field.id}.hint`),
    required: field.optional !== true,
    value: String(tried.typed[field.id] ?? ''),
    ...(problem !== undefined && {
      problem: tooLong ? say('review.report.not-the-text', { place: about.place }) : problemWords(say, problem),
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
  reportKinds.map((kind) => ({ value: kind, label: say(`review.report.kind.${kind}`) }));

/** The reports that are due, each with the button to its form; and one that nobody asked for (`other`). */
export function reportsDue(turn: Turn, due: readonly ReportAbout[], other: ReportAbout | null): View {
  const { say } = turn;
  const label = say('review.report.record');
  const items = due.map(({ title, opens }): Item => ({ title, action: { label, token: opens, style: 'primary' } }));
  const text =
    due.length > 0 ? 'review.report.choose' : other === null ? 'review.report.none-due' : 'review.report.offer';
  return messageView({
    name: 'report',
    title: say('review.report.choose-title'),
    text: say(text, { count: due.length }),
    blocks: items.length === 0 ? [] : [{ kind: 'items', items }],
    actions: [
      ...(other === null
        ? []
        : [{ label: say(due.length > 0 ? 'review.report.other' : 'review.report.record'), token: other.opens }]),
      commandAction(say, 'my-plans'),
    ],
  });
}

/** That a report is recorded, with the way to take that back. */
export function reportRecorded(turn: Turn, report: Report, onward: readonly Action[]): View {
  const { say } = turn;
  return messageView({
    name: 'report',
    title: titleOf(turn, report, 'recorded'),
    text: say('review.report.thanks'),
    blocks: [{ kind: 'facts', facts: factsOf(turn, report) }],
    actions: [
      ...onward,
      { label: say('review.report.withdraw'), token: tokenOf({ kind: 'report-withdraw', id: report.id }) },
    ],
  });
}

function factsOf(turn: Turn, report: Report): readonly Fact[] {
  const { say } = turn;
  const label = (field: string): string => say(`review.report.field.${field}.label`);
  return [
    { label: label('kind'), value: say(`review.report.kind.${report.kind}`) },
    { label: label('date'), value: dayIn(turn, report.date, 'nominative') },
    ...(report.number === undefined ? [] : [{ label: label('number'), value: report.number }]),
    { label: label('kept'), value: report.keptAt },
  ];
}

export const reportWithdrawn = (turn: Turn, report: Report): View =>
  messageView({
    name: 'report',
    title: titleOf(turn, report, 'withdrawn'),
    text: turn.say('review.report.due-again'),
    actions: [againAction(turn, report), commandAction(turn.say, 'my-plans')].flatMap((one) => one ?? []),
  });

const titleOf = ({ say, organisation }: Turn, { about }: Report, what: 'recorded' | 'withdrawn'): string =>
  [...(about === undefined ? [] : [subjectLabel(about, organisation)]), say(`review.report.${what}`)].join(' · ');

/** Recording it anew, as it was recorded before. */
function againAction({ say }: Turn, { obligation, plan }: Report): Action | null {
  const label = say('review.report.record');
  if (obligation !== undefined)
    return { label, token: tokenOf({ kind: 'report-form', duty: obligation, from: '' }), style: 'primary' };
  return plan === undefined ? null : { label, token: tokenOf({ kind: 'report-new', plan }), style: 'primary' };
}
