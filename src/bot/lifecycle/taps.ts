/** What is tapped about a plan as a whole: beginning, opening, submitting, approving, returning, pausing, small corrections. */

import { mayReturn, mayTakeNow } from '../../domain/plan/access.ts';
import { readStepIn } from '../../domain/plan/choices.ts';
import type { FormScope } from '../../domain/plan/form-scope.ts';
import { returnOf } from '../../domain/plan/life-cycle.ts';
import { type SectionInstance, stepsIn } from '../../domain/plan/on-path.ts';
import type { Answer } from '../../domain/plan/plan.ts';
import type { StepType } from '../../domain/plan/plan-type.ts';
import { subjectOfKey } from '../../domain/plan/subject-kinds.ts';
import { newestOf, typesAbout } from '../../domain/plan-types/find-types.ts';
import { longestText } from '../../domain/privacy/free-text.ts';
import { defined } from '../../shared/defined.ts';
import { judgeText } from '../core/judge-text.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { noticeAbove, withNotice } from '../core/with-notice.ts';
import { audit, refuse, showList } from '../plans/audited.ts';
import { showHistory } from '../plans/commands/history.ts';
import { showParts, showStatus } from '../plans/commands/status.ts';
import { showTrail } from '../plans/commands/trail.ts';
import { knownPlans } from '../plans/find-plans.ts';
import { remind } from '../plans/remind.ts';
import { isSaid, onPlan, scopeOf, sectionAt, type TapTable } from '../plans/tap-handler.ts';
import { movedOnView, noPlaceView } from '../plans/views/closed.ts';
import { planMoreView } from '../plans/views/plan-more.ts';
import { memberName, type Speaking } from '../plans/views/plan-words.ts';
import { sectionTitle } from '../plans/views/section-title.ts';
import { withLogged } from '../plans/with-logged.ts';
import type { FormValues, View } from '../ports/view.ts';
import { draftTaken, triedBefore, withDraft } from '../sections/draft.ts';
import { untried } from '../sections/views/step-form.ts';
import { beginPlan, startable } from './begin.ts';
import { openContext } from './commands/open.ts';
import { showReview } from './commands/review.ts';
import { chooseSubject, startNamed } from './commands/start.ts';
import { settle } from './settle.ts';
import { showWholePlan } from './show-whole-plan.ts';
import { textOf } from './text-of.ts';
import { transitionTaps } from './transition-taps.ts';
import { plansPage } from './views/plans-page.ts';
import { correctionView, returnView } from './views/reason-forms.ts';

export const lifecycleTaps = {
  /** A button of an older message: it names the learner alone. */
  start: async (turn, tap) => {
    const about = subjectOfKey(`learner:${tap.learner}`, turn.organisation);
    if (about === null) return reply(turn, noPlaceView(turn.say));
    return startNamed(
      turn,
      typesAbout('learner', turn.organisation).map((type) => ({ type, about })),
    );
  },

  begin: async (turn, tap) => {
    const type = newestOf(tap.type);
    const about = subjectOfKey(tap.about, turn.organisation);
    if (type === undefined || about?.kind !== type.about) return reply(turn, noPlaceView(turn.say));
    return beginPlan(turn, type, about);
  },

  plans: async (turn, tap) => showList(turn, 'plans', plansPage(turn, await knownPlans(turn), tap.page)),

  'start-type': async (turn, tap) => {
    const chosen = startable(turn).find(({ type }) => type.id === tap.type);
    return chosen === undefined ? refuse(turn, 'start') : chooseSubject(turn, chosen);
  },

  'start-among': async (turn, tap) => {
    const chosen = startable(turn).find(({ type }) => type.id === tap.type);
    return chosen === undefined ? refuse(turn, 'start') : chooseSubject(turn, chosen, tap);
  },

  plan: (turn, tap) => onPlan(turn, tap.plan, ({ context }) => openContext(turn, context)),

  status: (turn, tap) => onPlan(turn, tap.plan, ({ context }) => showStatus(turn, context)),

  'plan-parts': (turn, tap) => onPlan(turn, tap.plan, ({ context }) => showParts(turn, context)),

  'whole-plan': (turn, tap) => onPlan(turn, tap.plan, ({ context }) => showWholePlan(turn, context)),

  'plan-remind': (turn, tap) => onPlan(turn, tap.plan, (to) => remind(turn, to)),

  'plan-more': (turn, tap) =>
    onPlan(turn, tap.plan, async (to) => {
      const context = await withLogged(turn, to.context, (one) => mayTakeNow(turn, to.context, one));
      return reply(turn, planMoreView(turn, { ...to, context }));
    }),

  trail: (turn, tap) => onPlan(turn, tap.plan, ({ context }) => showTrail(turn, context, tap.page)),
  history: (turn, tap) => onPlan(turn, tap.plan, ({ context }) => showHistory(turn, context, tap.page)),

  review: (turn, tap) => onPlan(turn, tap.plan, ({ context }) => showReview(turn, context)),

  ...transitionTaps,

  'ask-return': (turn, tap) =>
    onPlan(turn, tap.plan, async (to) => {
      const section = await returnable(turn, to, tap.section);
      return 'view' in section ? section : reply(turn, returnView(to, section));
    }),

  return: (turn, tap, values) =>
    onPlan(turn, tap.plan, async (to) => {
      const section = await returnable(turn, to, tap.section);
      if ('view' in section) return section;
      const comment = textOf(values, 'comment');
      const problem = judgeText(turn, comment, { longest: longestText.reason, about: to.context.plan.about });
      if (problem !== null) return reply(turn, returnView(to, section, { text: comment, problem }));
      const arrival = {
        kind: 'return-section',
        id: turn.id,
        by: turn.member.id,
        section: tap.section,
        comment,
      } as const;
      return withNotice(
        await settle(turn, to, arrival),
        turn.say('section.returned-to', { section: sectionTitle(to, section) }),
      );
    }),

  'ask-correction': (turn, tap) =>
    onPlan(turn, tap.plan, async (to) => {
      const scope = await scopeOf(turn, to, tap);
      if (isSaid(scope)) return scope;
      if (stepOf(scope) === undefined) return reply(turn, movedOnView(to));
      await audit(turn, { act: 'saw', plan: tap.plan, section: tap.section, what: 'form' });
      return reply(turn, correctionView(turn, to, scope, { tried: triedBefore(turn, to, scope) }));
    }),

  correct: (turn, tap, values) =>
    onPlan(turn, tap.plan, async (to) => {
      const scope = await scopeOf(turn, to, tap);
      if (isSaid(scope)) return scope;
      const step = stepOf(scope);
      if (step === undefined) return reply(turn, movedOnView(to));
      const read = readStepIn({ context: to.context, ...scope }, step, values);
      const reason = textOf(values, 'reason');
      const problem = judgeText(turn, reason, { longest: longestText.reason, about: to.context.plan.about });
      const warnings = turn.insists === true ? {} : read.warnings;
      if (Object.keys({ ...read.problems, ...warnings }).length > 0 || problem !== null) {
        const tried = { typed: values, problems: read.problems, warnings };
        return reply(turn, correctionView(turn, to, scope, { tried, written: { text: reason, problem } }));
      }
      const answer = {
        section: tap.section,
        step: tap.step,
        values: read.values,
        ...defined({ row: tap.row }),
      };
      const arrival = {
        kind: 'correct',
        id: turn.id,
        by: turn.member.id,
        answer,
        reason,
        seen: tap.seen,
      } as const;
      const settled = await settle(turn, to, arrival, correctionOver(turn, scope, { values, reason }));
      // A correction that is not taken waits as the draft of its form, like any answer.
      const taken = settled.view?.name === 'status';
      return { ...settled, conversation: taken ? draftTaken(turn.conversation, tap) : withDraft(turn, tap, values) };
    }),
} satisfies TapTable;

/** The section a tap would send back, if this person may; a view that says why not otherwise. */
async function returnable(turn: Turn, to: Speaking, key: string): Promise<SectionInstance | Reply> {
  const { plan, type } = to.context;
  const section = sectionAt(turn, to, key);
  if (section === undefined) return reply(turn, movedOnView(to));
  const by = returnOf(type, plan.status)?.by ?? [];
  return mayReturn(turn, plan, section, by) ? section : refuse(turn, 'return');
}

/** The one step that is to be corrected; undefined where there is none of that id. */
const stepOf = ({ section, step, row }: FormScope): StepType | undefined =>
  stepsIn({ section, inRow: row !== undefined }).find((one) => one.id === step);

/** Somebody corrected the same answer in the meantime: the form again, over what stands there now. */
function correctionOver(
  turn: Turn,
  scope: FormScope,
  { values, reason }: { readonly values: FormValues; readonly reason: string },
): (to: Speaking, theirs: Answer) => View {
  return (to, theirs) => {
    const id = typeof scope.row === 'object' ? scope.row.id : '';
    const row = to.context.plan.rows.find((one) => one.id === id);
    const fresh = { ...scope, ...defined({ row }) };
    const view = correctionView(turn, to, fresh, {
      tried: { ...untried, typed: values },
      written: { text: reason, problem: null },
    });
    return noticeAbove(view, to.say('correction.overtaken', { name: memberName(to, theirs.by) }), 'warning');
  };
}
