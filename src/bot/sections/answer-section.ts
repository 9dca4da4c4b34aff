/** Answers: read, judged, saved step by step; what is not taken is kept and shown again beside its problem. */
import type { StepAnswer } from '../../domain/plan/arrival.ts';
import { readStepIn } from '../../domain/plan/choices.ts';
import { type FormScope, placeOf, rowId, stepsOf } from '../../domain/plan/form-scope.ts';
import type { ReadStep } from '../../domain/plan/read-values.ts';
import { defined } from '../../shared/defined.ts';
import type { TapOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { noticeAbove } from '../core/with-notice.ts';
import { type Applied, apply } from '../plans/open-plan.ts';
import { isSaid, scopeOf } from '../plans/tap-handler.ts';
import { movedOnView, refusalView } from '../plans/views/closed.ts';
import type { Speaking } from '../plans/views/plan-words.ts';
import type { FormValues, View } from '../ports/view.ts';
import { afterForm } from './after-form.ts';
import { isToldByPlan } from './asked-since.ts';
import { draftTaken, withDraft } from './draft.ts';
import { enterSection } from './enter-section.ts';
import { retryView } from './retry-view.ts';
import { answeredView, askedBelowView } from './views/closed-question.ts';
import { conflictView } from './views/conflict.ts';
import type { FormTry } from './views/step-form.ts';

export type AnswerTap = Omit<TapOf<'answer'>, 'kind'>;

/** Takes an answer in a plan that was loaded in this turn. */
export async function answerIn(turn: Turn, to: Speaking, given: Pick<SentForm, 'tap' | 'values'>): Promise<Reply> {
  const scope = await scopeOf(turn, to, given.tap);
  if (!isSaid(scope)) return takeForm(turn, to, { ...given, scope, round: 0 });
  // The place is gone, not what was typed into it.
  return { ...scope, conversation: withDraft(turn, given.tap, given.values) };
}

interface SentForm {
  readonly scope: FormScope;
  readonly tap: AnswerTap;
  readonly values: FormValues;
  /** A form's answers are saved up to the first problem; what they change on the path may make more of it answerable. */
  readonly round: number;
  /** The steps that stood in the form when it was sent. */
  readonly shown?: readonly string[];
}

async function takeForm(turn: Turn, to: Speaking, sent: SentForm): Promise<Reply> {
  const { scope, tap, values, round } = sent;
  const read = readForm(to, sent);
  // The question is not asked any more: what was typed waits for the day it is.
  if (read.length === 0) return reply(turn, movedOnView(to), withDraft(turn, tap, values));
  const shown = sent.shown ?? read.map(({ step }) => step);
  const { applied, count } = await saveMost(turn, to, sent, read.slice(0, firstStopped(read, tap)));
  const now = { ...to, context: applied.context };
  if (applied.kind === 'refused')
    return reply(turn, refusalView(turn, now, applied.refusal), withDraft(turn, tap, values));
  if (applied.kind === 'conflict') {
    const view = conflictView(now, scope, { conflict: applied.conflict, by: turn.member.id });
    return reply(turn, view, withDraft(turn, { ...tap, row: rowId(scope.row) }, values));
  }
  if (count === read.length) return taken(turn, now, sent);
  const rest = { ...sent, scope: withMadeRow(turn, now, scope), round: round + 1, shown };
  const left = readForm(now, rest);
  if (count > 0 && firstStopped(left, tap) > count) return takeForm(turn, now, rest);
  const again = reply(turn, againView(turn, now, rest, left), withDraft(turn, tap, values));
  return { ...again, closed: askedBelowView(to, scope) };
}

/** The form again; questions that an answer has only just brought up are not faulted, but pointed out. */
function againView(turn: Turn, to: Speaking, { scope, values, shown = [] }: SentForm, left: readonly ReadOf[]): View {
  const tried = tryOf(
    left.filter(({ step }) => shown.includes(step)),
    values,
  );
  const view = retryView(turn, to, scope, tried);
  if (Object.keys(tried.problems).length > 0 || left.every(({ step }) => shown.includes(step))) return view;
  return noticeAbove(view, to.say('question.more'), 'info');
}

type ReadOf = ReadStep & { readonly step: string; readonly row: FormScope['row'] };

const readForm = ({ context }: Speaking, { scope, values }: SentForm): readonly ReadOf[] =>
  stepsOf(context, scope, values).map((step) => {
    const { section, row } = placeOf(scope, step);
    return { step: step.id, row, ...readStepIn({ context, section, ...defined({ row }) }, step, values) };
  });

/** The index of the first step that cannot be taken as it is. A warning stops it once. */
function firstStopped(read: readonly ReadOf[], tap: AnswerTap): number {
  const warns = (one: ReadOf) => !tap.warned && Object.keys(one.warnings).length > 0;
  const index = read.findIndex((one) => Object.keys(one.problems).length > 0 || warns(one));
  return index === -1 ? read.length : index;
}

const tryOf = (read: readonly ReadOf[], typed: FormValues): FormTry => ({
  typed,
  problems: Object.assign({}, ...read.map((one) => one.problems)),
  warnings: Object.assign({}, ...read.map((one) => one.warnings)),
});

/** Saves as many answers as can be taken together: an answer may bring up or take away questions behind it. */
async function saveMost(
  turn: Turn,
  to: Speaking,
  sent: SentForm,
  ready: readonly ReadOf[],
): Promise<{ readonly applied: Applied; readonly count: number }> {
  const { scope, tap, round } = sent;
  const { context } = to;
  if (ready.length === 0) return { applied: { kind: 'moved', context, notices: [] }, count: 0 };
  const id = round === 0 ? turn.id : `${turn.id}.${round}`;
  const answers = ready.map(({ step, values, row }): StepAnswer => {
    return { section: scope.section.key, step, values, ...defined({ row: rowId(row) }) };
  });
  const applied = await apply(turn, context, { kind: 'answer', id, by: turn.member.id, answers, seen: tap.seen });
  const shifted = applied.kind === 'refused' && ['too-early', 'no-such-place'].includes(applied.refusal.why);
  if (!shifted || ready.length === 1) return { applied, count: ready.length };
  return saveMost(turn, { ...to, context: applied.context }, sent, ready.slice(0, -1));
}

/** A first answer has made its row: the rest of the form goes into that row. */
function withMadeRow(turn: Turn, { context }: Speaking, scope: FormScope): FormScope {
  const made = scope.row === 'new' ? context.plan.rows.find((row) => row.id === turn.id) : undefined;
  return made === undefined ? scope : { ...scope, row: made };
}

function taken(turn: Turn, to: Speaking, { scope, tap, values }: SentForm): Promise<Reply> | Reply {
  const after = { ...turn, conversation: draftTaken(turn.conversation, tap) };
  if (scope.step === '*') return afterForm(after, to, scope, values);
  const next = enterSection(after, to.context, scope.section.key);
  const closed = answeredView(to, withMadeRow(turn, to, scope));
  return { ...next, closed, ...(isToldByPlan(turn, to.context, next) && { isTold: true }) };
}
