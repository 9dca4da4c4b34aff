/** Forms apart from the chat: opened, filled with a phrase from the bank, kept as a draft while they are written. */
import { audit } from '../desk.ts';
import { triedBefore, withDraft } from '../draft.ts';
import type { TapOf } from '../tap.ts';
import { type Said, said, type Turn } from '../turn.ts';
import type { FormValues } from '../view.ts';
import { fieldPhrases } from '../views/plan-words.ts';
import { type FormTry, untried } from '../views/step-form.ts';
import { type Act, isSaid, onPlan, scopeOf } from './act.ts';
import { formAlone, retryView } from './retry-view.ts';

export const form: Act<'form'> = (turn, tap) =>
  onPlan(turn, tap.plan, async (to) => {
    const scope = await scopeOf(turn, to, tap);
    if (isSaid(scope)) return scope;
    await audit(turn, { act: 'saw', plan: tap.plan, section: tap.section, what: 'form' });
    return said(turn, formAlone(turn, to, scope, triedBefore(turn, to, scope)));
  });

/** Puts a phrase at the end of what is typed in its field; the person changes it and sends it. */
export const phrase: Act<'phrase'> = (turn, tap, values) =>
  onPlan(turn, tap.plan, async (to) => {
    const scope = await scopeOf(turn, to, tap);
    if (isSaid(scope)) return scope;
    const place = { section: scope.section, inRow: scope.row !== undefined };
    const steps = scope.row === undefined ? scope.section.type.steps : (scope.section.type.list?.steps ?? []);
    const field = steps.flatMap((step) => step.fields).find((one) => one.id === tap.field);
    const words = field && fieldPhrases(to, place, field)[Number(tap.index)];
    const typed = words === undefined ? values : { ...values, [tap.field]: joined(values[tap.field], words) };
    const tried: FormTry = { ...untried, typed };
    return said(turn, retryView(turn, to, scope, tried), withDraft(turn, answerTap(tap), typed));
  });

function joined(typed: string | readonly string[] | undefined, words: string): string {
  const before = typeof typed === 'string' ? typed.trim() : '';
  return before === '' ? words : `${before} ${words}`;
}

const answerTap = (tap: Pick<TapOf<'form'>, 'plan' | 'section' | 'step' | 'row'>): TapOf<'answer'> => {
  const { plan, section, step, row } = tap;
  return { kind: 'answer', plan, section, step, row, seen: '', warned: '' };
};

/** Keeps what is typed so far. It is not judged and not answered; the plan is not touched. */
export function keepDraft(turn: Turn, tap: TapOf<'answer'>, values: FormValues): Said {
  return said(turn, null, withDraft(turn, tap, values));
}
