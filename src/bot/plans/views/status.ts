/** Where a plan stands, on one screen: who acts now, how much is done and what is late; all else is one tap away. */
import type { LogSum } from '../../../domain/log/sums.ts';
import { mayAnswer, mayReadReasons, maySee, owns } from '../../../domain/plan/access.ts';
import { isWorkable, type SectionStanding, standings } from '../../../domain/plan/standing.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import type { Action, Block, View } from '../../ports/view.ts';
import { lateOwners } from '../late-owners.ts';
import { nextActions } from './life-actions.ts';
import { periodWords } from './period-words.ts';
import { dayWords, nameOfSubject, planTitle, planTypeName, type Speaking, statusName } from './plan-words.ts';
import { statusFacts } from './status-facts.ts';
import { daysLate } from './status-words.ts';

/** @param sums what is logged beside the plan; null where it was not read */
export function statusView(turn: Turn, to: Speaking, sums: readonly LogSum[] | null = null): View {
  const { plan } = to.context;
  const all = standings(to.context);
  const seen = all.filter(({ section }) => maySee(turn, plan, section));
  const open = openOnes(turn, to, seen);
  const about = [...nameOfSubject(to.context), planTypeName(to), ...periodWords(to.say, plan.period)];
  return {
    name: 'status',
    surface: 'message',
    title: to.say('status.title', {
      plan: planTitle(to),
      status: statusName(to.say, plan.type, plan.status),
      date: dayWords(to, plan.statusAt, 'genitive'),
    }),
    blocks: [
      { kind: 'text', text: about.join(' · ') },
      ...(plan.statusReason === undefined || !mayReadReasons(turn, to.context)
        ? []
        : ([{ kind: 'notice', tone: 'info', text: to.say('status.reason', { reason: plan.statusReason }) }] as const)),
      ...statusFacts(turn, to, { all, seen, open, sums }),
    ] satisfies readonly Block[],
    actions: [
      ...ownAction(turn, to, open),
      ...nextActions(turn, to),
      ...(lateOwners(turn, to).length > 0
        ? [{ label: to.say('action.remind'), token: tokenOf({ kind: 'plan-remind', plan: plan.id }) }]
        : []),
      { label: to.say('action.whole-plan'), token: tokenOf({ kind: 'whole-plan', plan: plan.id }) },
      { label: to.say('action.plan-parts'), token: tokenOf({ kind: 'plan-parts', plan: plan.id }) },
      { label: to.say('action.more'), token: tokenOf({ kind: 'plan-more', plan: plan.id }), style: 'more' },
    ],
  };
}

/** What can be worked at now: the reader's own first, then what is late. */
const openOnes = (turn: Turn, to: Speaking, seen: readonly SectionStanding[]): readonly SectionStanding[] => {
  const isOwn = ({ section }: SectionStanding): number => Number(owns(turn, to.context.plan, section));
  return seen
    .filter((one) => isWorkable(one.standing))
    .toSorted((one, other) => isOwn(other) - isOwn(one) || daysLate(to, other) - daysLate(to, one));
};

/** Into the first that is the reader's to fill in. */
function ownAction(turn: Turn, to: Speaking, open: readonly SectionStanding[]): readonly Action[] {
  const { plan } = to.context;
  const mine = open.find(({ section }) => owns(turn, plan, section) && mayAnswer(turn, to.context, section));
  if (mine === undefined) return [];
  const label = to.say(mine.standing.kind === 'open' ? 'action.fill' : 'action.continue');
  return [{ label, token: tokenOf({ kind: 'section', plan: plan.id, section: mine.section.key }), style: 'primary' }];
}
