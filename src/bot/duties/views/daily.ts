/** The message of the day: what is over, due and near, most urgent first; what was done since; what is new. */
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { calledName } from '../../../domain/people/called-name.ts';
import type { Member } from '../../../domain/people/organisation.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import { dayOfMessage, untilWords } from '../../core/views/due-words.ts';
import type { Block, Item, View } from '../../ports/view.ts';
import { type AskedSession, askedRows } from './asked-sessions.ts';
import { meetingItem } from './daily-meeting.ts';
import type { OpenDuty } from './duty-item.ts';
import { dutyLine } from './duty-line.ts';
import { newsItem, type ShownNews } from './duty-news.ts';
import { type DutySpeaking, dutyTitle, type ShownDuty } from './duty-words.ts';
import { severalActions } from './several-action.ts';

export type DayPart = 'morning' | 'day' | 'evening';

/** A duty that was in the message and needs nothing more of the reader today. */
export interface Handled {
  readonly duty: ShownDuty;
  readonly how: 'done' | 'carried' | 'void' | 'passed-on' | 'snoozed' | 'waiting' | 'disputed' | 'settled';
}

export interface Daily {
  readonly member: Member;
  /** The day of the message. */
  readonly date: LocalDate;
  readonly part: DayPart;
  /** It stays as a word of its day, and what can be done stands in a later one. */
  readonly isPast?: true;
  /** The reader's own, of this day and the next. */
  readonly meetings: readonly Meeting[];
  /** Sessions of this week of which the log says nothing. */
  readonly asked: readonly AskedSession[];
  readonly overdue: readonly OpenDuty[];
  readonly due: readonly OpenDuty[];
  readonly soon: readonly OpenDuty[];
  readonly handled: readonly Handled[];
  readonly news: readonly ShownNews[];
  readonly rest: Rest;
}

/** How many more there are than the message has lines for. */
export type Rest = Readonly<Record<'overdue' | 'due' | 'soon', number>>;

/** A message has at most eight buttons, two of them for all of it. */
const rowButtons = 6;

export function dailyView(to: DutySpeaking, daily: Daily): View {
  if (daily.isPast === true) return pastView(to, daily);
  const { say } = to;
  const { member, date, part, meetings, asked, overdue, due, soon, handled, news, rest } = daily;
  const count = overdue.length + due.length + soon.length;
  const further = rest.due + rest.soon;
  const late = lateRest(to, daily);
  const sessions = askedRows(to, asked, date);
  const buttons = news.length + late.length + meetings.length + 2 * sessions.length;
  const more = 2 * count + buttons <= rowButtons;
  const lines = (duties: readonly OpenDuty[]) =>
    duties.map((duty) => dutyLine(to, duty, { from: date, more, cites: true }));
  const several = severalActions(to, [...overdue, ...due, ...soon], date);
  const commands = several.length > 0 && count + buttons >= rowButtons ? 1 : 2;
  const nothingLeft = meetings.length + asked.length + count + news.length + rest.overdue + further === 0;
  return {
    name: 'daily',
    surface: 'message',
    title: say(`duties.daily.${part}`, { name: calledName(member), day: dayOfMessage(to, date) }),
    blocks: [
      ...(meetings.length === 0
        ? []
        : [{ kind: 'items', items: meetings.map((one) => meetingItem(to, one, date)) } as const]),
      ...(nothingLeft ? [{ kind: 'text', text: say('duties.daily.nothing-left') } as const] : []),
      ...groupOf(say('duties.group.overdue', { count: overdue.length + rest.overdue }), [...lines(overdue), ...late]),
      ...groupOf(say('duties.group.today', { count: due.length + rest.due }), lines(due)),
      ...groupOf(say('duties.group.soon', { count: soon.length + rest.soon }), lines(soon)),
      ...groupOf(say('duties.asked.title'), sessions),
      ...newsGroups(to, daily),
      ...handledGroups(to, handled),
      ...(further === 0 ? [] : [{ kind: 'text', text: say('duties.daily.further', { count: further }) } as const]),
    ],
    actions: [
      ...several,
      ...(['my-plans', 'settings'] as const).slice(0, commands).map((command) => ({
        ...commandAction(say, command),
        token: tokenOf({ kind: 'daily-command', date, command }),
      })),
    ],
  };
}

/** What colleagues are late with stands apart from what is merely new. */
function newsGroups(to: DutySpeaking, { news, date }: Daily): readonly Block[] {
  const items = (all: readonly ShownNews[]) => all.map((told) => newsItem(to, told, date));
  const late = news.filter(({ what }) => what === 'escalated');
  const others = news.filter(({ what }) => what !== 'escalated');
  return [
    ...groupOf(to.say('duties.group.colleagues', { count: late.length }), items(late)),
    ...groupOf(to.say('duties.group.news'), items(others)),
  ];
}

/** What somebody else decides on is not settled yet. */
function handledGroups(to: DutySpeaking, handled: readonly Handled[]): readonly Block[] {
  const items = (all: readonly Handled[]) => all.map((one) => handledItem(to, one));
  return [
    ...groupOf(to.say('duties.group.deciding'), items(handled.filter(({ how }) => how === 'disputed'))),
    ...groupOf(to.say('duties.group.handled'), items(handled.filter(({ how }) => how !== 'disputed'))),
  ];
}

/** What was said that day, and the one way to what is so now. */
function pastView(to: DutySpeaking, { isPast: _, ...daily }: Daily): View {
  const view = dailyView(to, daily);
  const { date } = daily;
  return {
    ...view,
    title: to.say('duties.daily.past', { day: dayOfMessage(to, date) }),
    blocks: [
      { kind: 'text', text: to.say('duties.daily.past-text') },
      ...view.blocks.map((block) =>
        block.kind === 'items'
          ? { ...block, items: block.items.map(({ action: _, actions: __, ...words }) => words) }
          : block,
      ),
    ],
    actions: [
      { ...commandAction(to.say, 'my-plans'), token: tokenOf({ kind: 'daily-command', date, command: 'my-plans' }) },
    ],
  };
}

/** What is late and was reminded of another day is one tap away. */
function lateRest({ say }: DutySpeaking, { date, rest }: Daily): readonly Item[] {
  if (rest.overdue === 0) return [];
  const action = { label: say('action.show'), token: tokenOf({ kind: 'daily-command', date, command: 'my-plans' }) };
  return [{ title: say('duties.daily.late-rest', { count: rest.overdue }), action }];
}

export const groupOf = (text: string, items: readonly Item[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text },
        { kind: 'items', items },
      ];

export function handledItem(to: DutySpeaking, { duty, how }: Handled): Item {
  const title = dutyTitle(to, duty);
  if (how === 'snoozed') {
    const until = untilWords(to, duty.obligation.snoozed?.until ?? to.today);
    return { title, mark: { text: to.say('duties.handled.snoozed', { until }), tone: 'plain' } };
  }
  return { title, mark: { text: to.say(`duties.handled.${how}`), tone: how === 'done' ? 'good' : 'plain' } };
}
