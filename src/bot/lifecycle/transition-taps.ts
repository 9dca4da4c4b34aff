/** Steps in the life of a plan: what follows is said before one is taken that others are told of. */
import type { ArrivalOf } from '../../domain/plan/arrival.ts';
import { advance } from '../../domain/plan/arrivals/advance.ts';
import { isHandedIn, type TransitionName } from '../../domain/plan/life-cycle.ts';
import { longestText } from '../../domain/privacy/free-text.ts';
import { judgeText } from '../core/judge-text.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { showStatus } from '../plans/commands/status.ts';
import { onPlan, type TapTable } from '../plans/tap-handler.ts';
import type { Speaking } from '../plans/views/plan-words.ts';
import { withLogged } from '../plans/with-logged.ts';
import { wordingOf } from '../plans/wording.ts';
import { settle } from './settle.ts';
import { textOf } from './text-of.ts';
import { type Following, followsView, followsWords } from './views/follows.ts';
import { reasonView } from './views/reason-forms.ts';

export const transitionTaps = {
  transition: (turn, tap) =>
    onStep(turn, tap, async (to) => {
      const { name } = tap;
      const following = foreseen(turn, to, name);
      if (following === null) return settle(turn, to, taking(turn, to, name));
      if (needsReason(to, name)) return reply(turn, reasonView(to, name, { follows: followsWords(to, following) }));
      if (following.notices.length > 0) return reply(turn, followsView(to, name, following));
      return settle(turn, to, taking(turn, to, name));
    }),

  'take-transition': (turn, tap) => onStep(turn, tap, (to) => settle(turn, to, taking(turn, to, tap.name))),

  'transition-reason': (turn, tap, values) =>
    onStep(turn, tap, async (to) => {
      const { name } = tap;
      const following = foreseen(turn, to, name);
      const text = textOf(values, 'reason');
      const problem = following && judgeText(turn, text, { longest: longestText.reason, about: to.context.plan.about });
      if (following === null || problem === null) return settle(turn, to, { ...taking(turn, to, name), reason: text });
      const follows = followsWords(to, following);
      return reply(turn, reasonView(to, name, { follows, written: { text, problem } }));
    }),
} satisfies TapTable;

interface Step {
  readonly plan: string;
  readonly name: TransitionName;
}

/** Runs an act on a plan about to take a step, with all that the step must know. */
const onStep = (turn: Turn, { plan, name }: Step, act: (to: Speaking) => Promise<Reply>): Promise<Reply> =>
  onPlan(turn, plan, async (to) =>
    act({ ...to, context: await withLogged(turn, to.context, (one) => one.name === name) }),
  );

/** Says what follows from a step that is owed, before it is taken; where it can be taken no more, where the plan stands. */
export const showStep = (turn: Turn, plan: string, name: TransitionName): Promise<Reply> =>
  onStep(turn, { plan, name }, async (to) => {
    const following = foreseen(turn, to, name);
    return following === null ? showStatus(turn, to.context) : reply(turn, followsView(to, name, following));
  });

/** What would follow if this person took the step now; null where it would be refused. */
function foreseen(turn: Turn, to: Speaking, name: TransitionName): Following | null {
  // Any reason will do for that.
  const result = advance(to.context, turn, { ...taking(turn, to, name), reason: name });
  return result.kind === 'moved' ? { status: result.write.plan.status, notices: result.write.notices } : null;
}

const needsReason = ({ context: { type, plan } }: Speaking, name: TransitionName): boolean =>
  type.lifeCycle.transitions.some(
    (one) => one.name === name && one.from.includes(plan.status) && one.reason === 'required',
  );

/** A plan that is handed in keeps its questions as they were shown. */
function taking(turn: Turn, to: Speaking, name: TransitionName): ArrivalOf<'transition'> {
  const arrival = { kind: 'transition', id: turn.id, by: turn.member.id, name } as const;
  if (!isHandedIn(to.context.type, name)) return arrival;
  return { ...arrival, wording: wordingOf(turn.services.say(turn.organisation.language), to.context) };
}
