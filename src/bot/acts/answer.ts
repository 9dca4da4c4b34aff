/** Answers: read, judged, saved step by step; what is not taken is kept and shown again beside its problem. */
import type { StepAnswer } from '../../domain/plan/arrival.ts';
import { type ReadStep, readStep } from '../../domain/plan/read-values.ts';
import { type Applied, apply } from '../desk.ts';
import { draftTaken, withDraft } from '../draft.ts';
import { enterSection } from '../section-walk.ts';
import type { TapOf } from '../tap.ts';
import { type Said, said, type Turn } from '../turn.ts';
import type { FormValues } from '../view.ts';
import { refusalView } from '../views/closed.ts';
import { conflictView } from '../views/conflict.ts';
import { choicesOf, type Speaking } from '../views/plan-words.ts';
import { type FormScope, type FormTry, rowId, stepsOfForm } from '../views/step-form.ts';
import { type Act, isSaid, onPlan, scopeOf } from './act.ts';
import { retryView } from './retry-view.ts';

export const answer: Act<'answer'> = (turn, tap, values) =>
  onPlan(turn, tap.plan, (to) => answerIn(turn, to, { tap, values }));

/** Takes an answer in a plan that was loaded in this turn. */
export async function answerIn(turn: Turn, to: Speaking, given: Pick<Sent, 'tap' | 'values'>): Promise<Said> {
  const scope = scopeOf(turn, to.context, given.tap);
  return isSaid(scope) ? scope : takeForm(turn, to, { ...given, scope, round: 0 });
}

export const skip: Act<'skip'> = (turn, tap) => answer(turn, { ...tap, kind: 'answer', warned: '' }, {});

/** The person has seen both versions and decided for theirs: what they typed was kept as the draft of the form. */
export const keepMine: Act<'keep-mine'> = (turn, tap) => {
  const values = turn.conversation.draft?.values ?? {};
  return answer(turn, { ...tap, kind: 'answer', warned: 'warned' }, values);
};

interface Sent {
  readonly scope: FormScope;
  readonly tap: TapOf<'answer'>;
  readonly values: FormValues;
  /** A form's answers are saved up to the first problem; what they change on the path may make more of it answerable. */
  readonly round: number;
}

async function takeForm(turn: Turn, to: Speaking, sent: Sent): Promise<Said> {
  const { scope, tap, values, round } = sent;
  const read = readForm(to, sent);
  const ready = read.slice(0, firstStopped(read, tap));
  const answers = ready.map(({ step, values: given }): StepAnswer => {
    const row = rowId(scope.row);
    return { section: scope.section.key, step, values: given, ...(row !== '' && { row }) };
  });
  const applied = await save(turn, to, { answers, seen: Number(tap.seen), round });
  const now = { ...to, context: applied.context };
  if (applied.kind === 'refused')
    return said(turn, refusalView(turn, now, applied.refusal), withDraft(turn, tap, values));
  if (applied.kind === 'conflict') {
    const view = conflictView(now, scope.section, { conflict: applied.conflict, step: scope.step });
    return said(turn, view, withDraft(turn, tap, values));
  }
  if (ready.length === read.length) return taken(turn, now, sent);
  const rest = { ...sent, scope: withMadeRow(turn, now, scope), round: round + 1 };
  const left = readForm(now, rest);
  if (ready.length > 0 && firstStopped(left, tap) > ready.length) return takeForm(turn, now, rest);
  return said(turn, retryView(turn, now, rest.scope, tryOf(left, values)), withDraft(turn, tap, values));
}

type ReadOf = ReadStep & { readonly step: string };

function readForm(to: Speaking, { scope, values }: Sent): readonly ReadOf[] {
  const place = { section: scope.section, inRow: scope.row !== undefined };
  const choices = (field: Parameters<typeof choicesOf>[2]) => choicesOf(to, place, field).map((one) => one.value);
  return stepsOfForm(to, scope).map((step) => ({
    step: step.id,
    ...readStep(step, values, { context: to.context, choices }),
  }));
}

/** The index of the first step that cannot be taken as it is. A warning stops it once. */
function firstStopped(read: readonly ReadOf[], tap: TapOf<'answer'>): number {
  const warns = (one: ReadOf) => tap.warned === '' && Object.keys(one.warnings).length > 0;
  const index = read.findIndex((one) => Object.keys(one.problems).length > 0 || warns(one));
  return index === -1 ? read.length : index;
}

const tryOf = (read: readonly ReadOf[], typed: FormValues): FormTry => ({
  typed,
  problems: Object.assign({}, ...read.map((one) => one.problems)),
  warnings: Object.assign({}, ...read.map((one) => one.warnings)),
});

function save(
  turn: Turn,
  { context }: Speaking,
  { answers, seen, round }: { readonly answers: readonly StepAnswer[]; readonly seen: number; readonly round: number },
): Promise<Applied> {
  if (answers.length === 0) return Promise.resolve({ kind: 'moved', context, notices: [] });
  const id = round === 0 ? turn.id : `${turn.id}.${round}`;
  return apply(turn, context, { kind: 'answer', id, by: turn.member.id, answers, seen });
}

/** A first answer has made its row: the rest of the form goes into that row. */
function withMadeRow(turn: Turn, { context }: Speaking, scope: FormScope): FormScope {
  const made = scope.row === 'new' ? context.plan.rows.find((row) => row.id === turn.id) : undefined;
  return made === undefined ? scope : { ...scope, row: made };
}

function taken(turn: Turn, to: Speaking, { scope, tap }: Sent): Said {
  const conversation = draftTaken(turn.conversation, tap);
  return enterSection({ ...turn, conversation }, to.context, scope.section.key);
}
