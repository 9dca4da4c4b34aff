/** Forms apart from the chat: opened, filled with a phrase from the bank, kept as a draft while they are written. */

import type { TapOf } from '../../core/tap.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { audit } from '../../plans/open-plan.ts';
import { isSaid, onPlan, scopeOf, type TapHandler } from '../../plans/tap-handler.ts';
import { fieldPhrases } from '../../plans/views/plan-words.ts';
import type { FormValues } from '../../ports/view.ts';
import { triedBefore, withDraft } from '../draft.ts';
import { formAlone, retryView } from '../retry-view.ts';
import { type FormTry, untried } from '../views/step-form.ts';

export const form: TapHandler<'form'> = (turn, tap) =>
  onPlan(turn, tap.plan, async (to) => {
    const scope = await scopeOf(turn, to, tap);
    if (isSaid(scope)) return scope;
    await audit(turn, { act: 'saw', plan: tap.plan, section: tap.section, what: 'form' });
    return reply(turn, formAlone(turn, to, scope, triedBefore(turn, to, scope)));
  });

/** Puts a phrase at the end of what is typed in its field; the person changes it and sends it. */
export const phrase: TapHandler<'phrase'> = (turn, tap, values) =>
  onPlan(turn, tap.plan, async (to) => {
    const scope = await scopeOf(turn, to, tap);
    if (isSaid(scope)) return scope;
    const place = { section: scope.section, inRow: scope.row !== undefined };
    const steps = scope.row === undefined ? scope.section.type.steps : (scope.section.type.list?.steps ?? []);
    const field = steps.flatMap((step) => step.fields).find((one) => one.id === tap.field);
    const words = field && fieldPhrases(to, place, field)[Number(tap.index)];
    const typed = words === undefined ? values : { ...values, [tap.field]: joined(values[tap.field], words) };
    const tried: FormTry = { ...untried, typed };
    return reply(turn, retryView(turn, to, scope, tried), withDraft(turn, answerTap(tap), typed));
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
export function keepDraft(turn: Turn, tap: TapOf<'answer'>, values: FormValues): Reply {
  return reply(turn, null, withDraft(turn, tap, values));
}
