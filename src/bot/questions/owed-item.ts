/** One duty in an answer: what is owed, of whom, by whom, how late; with what the reader can do about it. */

import { type PlanQuestion, writeQuestion } from '../../domain/language/plan-question.ts';
import { privateName } from '../../domain/plan/subject-kinds.ts';
import { tokenOf } from '../core/tap.ts';
import type { Turn } from '../core/turn.ts';
import { dayIn } from '../core/views/due-words.ts';
import { memberNames } from '../core/views/member-name.ts';
import { isLate } from '../duties/count-duties.ts';
import { type DutyLookup, isMine } from '../duties/load-duties.ts';
import { mayRemindOf } from '../duties/remind-holders.ts';
import { dutyActions } from '../duties/views/duty-actions.ts';
import { markOf } from '../duties/views/duty-item.ts';
import { type DutySpeaking, isDateless, type ShownDuty, shortTitle } from '../duties/views/duty-words.ts';
import type { Action, Item } from '../ports/view.ts';

interface Listing {
  readonly turn: Turn;
  readonly scene: DutyLookup;
  readonly to: DutySpeaking;
  /** What was asked, to go back there. */
  readonly question: PlanQuestion;
}

export function owedItem(listing: Listing, duty: ShownDuty): Item {
  const { turn, to, question } = listing;
  const { obligation } = duty;
  const { about, holders, held, due } = obligation;
  const names = memberNames(to, holders);
  const hasDay = !isLate(obligation, turn.today) && !isDateless(to, obligation);
  const words = [
    ...(about.whom === undefined ? [] : [privateName(about.whom, turn.organisation)]),
    ...(question.members.length === 1 ? [] : [held === 'by-holder' ? names : to.say('status.vacant', { names })]),
    ...(hasDay ? [to.say('status.due', { date: dayIn(to, due, 'nominative') })] : []),
  ].filter((word) => word !== undefined);
  return {
    title: shortTitle(to, duty),
    ...(words.length > 0 && { detail: words.join(' · ') }),
    mark: markOf(to, duty),
    actions: actionsOf(listing, duty),
  };
}

/** The nearest at hand, and the way to all the rest. */
function actionsOf(listing: Listing, duty: ShownDuty): readonly Action[] {
  const { say } = listing.turn;
  const ids = { duty: duty.obligation.key, from: writeQuestion(listing.question) };
  return [
    ...mainAction(listing, duty, ids),
    { label: say('action.more'), token: tokenOf({ kind: 'duty', ...ids }), style: 'more' },
  ];
}

interface Ids {
  readonly duty: string;
  readonly from: string;
}

function mainAction({ turn, scene }: Listing, duty: ShownDuty, ids: Ids): readonly Action[] {
  const { say, member } = turn;
  const { obligation, context } = duty;
  if (isMine(scene, member, obligation)) return dutyActions(say, duty, ids.from).slice(0, 1);
  if (isLate(obligation, turn.today) && mayRemindOf(scene, member, obligation))
    return [{ label: say('duties.action.remind'), token: tokenOf({ kind: 'duty-remind', ...ids }) }];
  if (context === null) return [];
  return [{ label: say('action.open'), token: tokenOf({ kind: 'status', plan: context.plan.id }) }];
}
