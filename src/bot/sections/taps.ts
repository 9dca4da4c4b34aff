/** What is tapped in a section: entering it, its steps and forms, its rows, what was carried over, handing it over. */

import { placeOf, stepsOf } from '../../domain/plan/form-scope.ts';
import { isCarried, noSection } from '../../domain/plan/plan.ts';
import { tasksToCarry } from '../../domain/plan/ratings.ts';
import { defined } from '../../shared/defined.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { withNotice } from '../core/with-notice.ts';
import { audit, sectionThere } from '../plans/audited.ts';
import { apply } from '../plans/open-plan.ts';
import { isSaid, onPlan, rowAt, scopeOf, sectionAt, type TapTable } from '../plans/tap-handler.ts';
import { movedOnView, noPlaceView, refusalView } from '../plans/views/closed.ts';
import { fieldPhrases } from '../plans/views/plan-words.ts';
import type { FormValues } from '../ports/view.ts';
import { type AnswerTap, answerIn } from './answer-section.ts';
import { draftOf, triedBefore, withDraft } from './draft.ts';
import { enterSection } from './enter-section.ts';
import { finishSection } from './finish-section.ts';
import { goTo } from './go-to.ts';
import { formAlone, retryView } from './retry-view.ts';
import { rowRemoved, takeBackInPlan } from './take-back.ts';
import { carriedView } from './views/carried.ts';
import { sectionReviewView } from './views/section-review.ts';
import { untried } from './views/step-form.ts';

export const sectionTaps = {
  section: (turn, tap) => goTo(turn, tap.plan, { section: tap.section }),

  step: (turn, tap) => goTo(turn, tap.plan, { section: tap.section, step: tap.step, ...defined({ row: tap.row }) }),

  'add-row': (turn, tap) => goTo(turn, tap.plan, { section: tap.section, row: 'new' }),

  /** Everything in the section, in a form apart: the only place where sensitive answers are shown. */
  read: (turn, tap) =>
    onPlan(turn, tap.plan, async (to) => {
      const found = sectionAt(turn, to, tap.section);
      const act = found === undefined ? 'refused' : 'saw';
      await audit(turn, { act, plan: tap.plan, ...sectionThere(to.context, tap.section), what: 'answers' });
      if (found === undefined) return reply(turn, noPlaceView(turn.say));
      const carried = isCarried(to.context.plan.sections[found.key] ?? noSection);
      const full = found.type.sensitive === true;
      return reply(turn, carried ? carriedView(to, found, true) : sectionReviewView(turn, to, found, full));
    }),

  finish: (turn, tap) => onPlan(turn, tap.plan, (to) => finishSection(turn, to, tap.section)),

  'take-carried': (turn, tap) => decideCarried(turn, tap, true),

  'leave-carried': (turn, tap) => decideCarried(turn, tap, false),

  'remove-row': (turn, tap) =>
    onPlan(turn, tap.plan, async (to) => {
      const row = rowAt(turn, to, tap.row);
      if (row === undefined) return reply(turn, movedOnView(to));
      const arrival = { kind: 'remove-row', id: turn.id, by: turn.member.id, row: tap.row } as const;
      const applied = await apply(turn, to.context, arrival);
      const now = { ...to, context: applied.context };
      return applied.kind === 'refused'
        ? reply(turn, refusalView(turn, now, applied.refusal))
        : rowRemoved(turn, now, row);
    }),

  form: (turn, tap) =>
    onPlan(turn, tap.plan, async (to) => {
      const scope = await scopeOf(turn, to, tap);
      if (isSaid(scope)) return scope;
      await audit(turn, { act: 'saw', plan: tap.plan, section: tap.section, what: 'form' });
      return reply(turn, formAlone(turn, to, scope, triedBefore(turn, to, scope)));
    }),

  /** Puts a phrase at the end of what is typed in its field; the person changes it and sends it. */
  phrase: (turn, tap, values) =>
    onPlan(turn, tap.plan, async (to) => {
      const scope = await scopeOf(turn, to, tap);
      if (isSaid(scope)) return scope;
      const [words] = stepsOf(to.context, scope, { ...values, [tap.field]: tap.field }).flatMap((step) => {
        const { section, row } = placeOf(scope, step);
        const place = { section, inRow: row !== undefined };
        const field = step.fields.find((one) => one.id === tap.field);
        return field === undefined ? [] : fieldPhrases(to, place, field).slice(tap.index, tap.index + 1);
      });
      const typed = words === undefined ? values : { ...values, [tap.field]: joined(values[tap.field], words) };
      return reply(turn, retryView(turn, to, scope, { ...untried, typed }), withDraft(turn, tap, typed));
    }),

  answer: (turn, tap, values) => takeAnswer(turn, tap, values),

  skip: (turn, tap) => takeAnswer(turn, { ...tap, warned: false }, {}),

  /**
   * The person has seen both versions and decided for theirs: what they typed was kept as the draft of the form. Where it
   * was taken since, or another form's draft stands in its place, the section is shown as it is.
   */
  'keep-mine': (turn, tap) => {
    const values = draftOf(turn.conversation, tap);
    if (values === undefined) return goTo(turn, tap.plan, { section: tap.section });
    return takeAnswer(turn, { ...tap, warned: true }, values);
  },

  'plan-undo': takeBackInPlan,

  'carry-task': (turn, tap) => carry(turn, tap, [tap.row]),

  'carry-all': (turn, tap) => carry(turn, tap, 'all'),
} satisfies TapTable;

const takeAnswer = (turn: Turn, tap: AnswerTap, values: FormValues): Promise<Reply> =>
  onPlan(turn, tap.plan, (to) => answerIn(turn, to, { tap, values }));

const decideCarried = (
  turn: Turn,
  tap: { readonly plan: string; readonly section: string },
  accept: boolean,
): Promise<Reply> =>
  onPlan(turn, tap.plan, async (to) => {
    const { section } = tap;
    if (sectionAt(turn, to, section) === undefined) return reply(turn, movedOnView(to));
    const arrival = { kind: 'carried', id: turn.id, by: turn.member.id, section, accept } as const;
    const applied = await apply(turn, to.context, arrival);
    const now = { ...to, context: applied.context };
    if (applied.kind === 'refused') return reply(turn, refusalView(turn, now, applied.refusal));
    return enterSection(turn, applied.context, section);
  });

function joined(typed: string | readonly string[] | undefined, words: string): string {
  const before = typeof typed === 'string' ? typed.trim() : '';
  return before === '' ? words : `${before} ${words}`;
}

function carry(
  turn: Turn,
  tap: { readonly plan: string; readonly section: string },
  wanted: readonly string[] | 'all',
): Promise<Reply> {
  return onPlan(turn, tap.plan, async (to) => {
    const section = sectionAt(turn, to, tap.section);
    if (section === undefined) return reply(turn, movedOnView(to));
    const open = tasksToCarry(to.context.plan, section).map((row) => row.id);
    const rows = wanted === 'all' ? open : wanted;
    const arrival = { kind: 'carry-tasks', id: turn.id, by: turn.member.id, section: tap.section, rows } as const;
    const applied = await apply(turn, to.context, arrival);
    if (applied.kind === 'refused')
      return reply(turn, refusalView(turn, { ...to, context: applied.context }, applied.refusal));
    const shown = enterSection(turn, applied.context, tap.section);
    const count = rows.filter((row) => applied.context.plan.rows.some((one) => one.continues === row)).length;
    return count === 0 ? shown : withNotice(shown, turn.say('review.carry.done', { count }));
  });
}
