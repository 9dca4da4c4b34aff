/** One duty as one line of a list: what is owed and how near it is, the one thing that ends it, and the rest behind a sign. */
import { addDays } from '../../../domain/calendar/local-date.ts';
import { tokenOf } from '../../core/tap.ts';
import { memberName } from '../../core/views/member-name.ts';
import type { Action, Item } from '../../ports/view.ts';
import { dutyActions } from './duty-actions.ts';
import { markOf, nextWords, type OpenDuty, ownWords, pointOf, waitingLine } from './duty-item.ts';
import { type DutySpeaking, dutyTitle } from './duty-words.ts';
import { handedWords } from './hand-over.ts';

export interface DutyLine {
  /** Where it stands, for its buttons; null: it has none. */
  readonly from: string | null;
  /** Whether there is room for the way to all the rest. */
  readonly more: boolean;
  /** A reminder cites the point that it rests on. */
  readonly cites?: true;
  /** What tells it from others of the list that are called the same. */
  readonly apart?: readonly string[] | undefined;
}

export function dutyLine(to: DutySpeaking, duty: OpenDuty, line: DutyLine): Item {
  const lines = [
    ...(line.apart ?? []),
    ...(line.cites === true ? pointOf(to, duty) : []),
    ...(duty.isNew === true ? [to.say('duties.news.gained')] : []),
    ...(duty.inPlaceOf === undefined
      ? []
      : [to.say('duties.note.in-place-of', { name: memberName(to, duty.inPlaceOf) })]),
    ...handedWords(to, duty),
    ...waitingLine(to, duty),
    ...ownWords(to, duty),
    ...(isNear(to, duty) ? nextWords(to, duty.next) : []),
  ];
  const actions = lineActions(to, duty, line);
  return {
    title: dutyTitle(to, duty),
    ...(lines.length > 0 && { detail: lines.join('\n') }),
    mark: markOf(to, duty),
    ...(actions.length > 0 && { actions }),
  };
}

/** Who is told on is said from the day before. */
const isNear = ({ today }: DutySpeaking, { next }: OpenDuty): boolean =>
  next?.kind === 'escalated' || (next?.kind === 'escalates' && next.on <= addDays(today, 1));

/** What ends it first; where nothing does, or there is room, the way to all that can be done about it. */
function lineActions(to: DutySpeaking, duty: OpenDuty, { from, more }: DutyLine): readonly Action[] {
  if (from === null) return [];
  const main = dutyActions(to.say, duty, from).find(({ style }) => style === 'primary');
  const rest: Action = {
    label: to.say('action.more'),
    token: tokenOf({ kind: 'duty', duty: duty.obligation.key, from }),
    style: 'more',
  };
  return main === undefined ? [rest] : [main, ...(more ? [rest] : [])];
}
