/** Who carries how much of what was asked about, most first: the same counts as in the overview. */
import type { Obligation } from '../../domain/duties/obligation.ts';
import { writeQuestion } from '../../domain/language/plan-question.ts';
import { tokenOf } from '../core/tap.ts';
import type { Looking, Turn } from '../core/turn.ts';
import { memberName } from '../core/views/member-name.ts';
import { type Count, countDuties } from '../duties/count-duties.ts';
import { countItem } from '../duties/views/overview-parts.ts';
import { type Found, pageOf } from './found.ts';
import type { DutyQuestion } from './reads.ts';

export function workload(
  turn: Turn,
  question: DutyQuestion,
  duties: readonly Obligation[],
): Pick<Found, 'count' | 'lines'> {
  const { say } = turn;
  const counts = byHolder(turn, question, duties);
  const lines = pageOf(counts, question).map((count) => {
    const rest = writeQuestion({ ...question, asks: 'work', members: [count.id], page: 0 });
    return {
      under: '',
      item: {
        ...countItem(say, memberName(turn, count.id), count),
        action: { label: say('action.open'), token: tokenOf({ kind: 'said', command: 'ask', rest }) },
      },
    };
  });
  return { count: counts.length, lines };
}

/** A count for each who holds any, of those alone who are asked about, most first. */
export function byHolder(
  { today }: Pick<Looking, 'today'>,
  { members }: DutyQuestion,
  duties: readonly Obligation[],
): readonly Count[] {
  const held = ({ holders }: Obligation): readonly string[] =>
    members.length === 0 ? holders : holders.filter((id) => members.includes(id));
  return countDuties(duties, today, held).toSorted((one, other) => other.open - one.open);
}
