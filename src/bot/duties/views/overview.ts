/** How far everybody is: counts, who is late, what waits for a decision, what was passed on, and whether reminding works. */

import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import type { MemberId } from '../../../domain/people/organisation.ts';
import type { Preferences } from '../../../domain/people/preferences.ts';
import { commandAction } from '../../core/command-action.ts';
import { dayIn, whenWords } from '../../core/views/due-words.ts';
import { memberName } from '../../core/views/member-name.ts';
import type { Block, Fact, Item, View } from '../../ports/view.ts';
import type { Count } from '../count-duties.ts';
import { groupOf } from './daily.ts';
import { newsItem, type ShownNews } from './duty-news.ts';
import type { DutySpeaking } from './duty-words.ts';

export interface Overview {
  readonly all: Count;
  readonly classes: readonly Count[];
  readonly kinds: readonly Count[];
  readonly members: readonly Count[];
  readonly toDecide: readonly ShownNews[];
  readonly escalated: readonly ShownNews[];
  /** Of those who have set any. */
  readonly preferences: Readonly<Record<MemberId, Preferences>>;
  readonly works: {
    /** The last day on which all duties were looked at. */
    readonly lookedAt: LocalDate | null;
    /** Messages of today. */
    readonly sent: number;
    readonly waiting: number;
    readonly failed: number;
    readonly unreachable: readonly MemberId[];
  };
}

export function overviewView(to: DutySpeaking, overview: Overview): View {
  const { say } = to;
  const { toDecide, escalated, classes, kinds, members, preferences } = overview;
  const news = (all: readonly ShownNews[]) => all.map((told) => newsItem(to, told, 'overview'));
  const counts = (all: readonly Count[], titleOf: (id: string) => string) =>
    all.map((count) => countItem(to, titleOf(count.id), count));
  return {
    name: 'overview',
    surface: 'message',
    title: say('overview.title'),
    blocks: [
      { kind: 'facts', facts: facts(to, overview) },
      ...groupOf(say('duties.group.asked', { count: toDecide.length }), news(toDecide)),
      ...groupOf(say('overview.escalated', { count: escalated.length }), news(escalated)),
      ...groupOf(
        say('overview.members'),
        counts(members, (id) => memberName(to, id)),
      ),
      ...groupOf(
        say('overview.classes'),
        counts(classes, (id) => say('overview.class', { class: id })),
      ),
      ...groupOf(
        say('overview.kinds'),
        counts(kinds, (id) => say(`settings.nudges.${id}`)),
      ),
      ...groupOf(say('overview.muted'), mutedItems(to, preferences)),
      ...groupOf(say('overview.away'), awayItems(to, preferences)),
    ] satisfies readonly Block[],
    actions: [commandAction(say, 'overdue'), commandAction(say, 'order'), commandAction(say, 'calendar')],
  };
}

function facts(to: DutySpeaking, { all, works }: Overview): readonly Fact[] {
  const { say } = to;
  const { lookedAt, sent, waiting, failed, unreachable } = works;
  const names = unreachable.map((id) => memberName(to, id)).join(', ');
  return [
    { label: say('overview.open'), value: String(all.open) },
    { label: say('overview.overdue'), value: String(all.overdue) },
    {
      label: say('overview.looked-at'),
      value: lookedAt === null ? say('overview.never') : whenWords(to, lookedAt),
    },
    { label: say('overview.today'), value: say('overview.sent', { sent, waiting, failed }) },
    { label: say('overview.unreachable'), value: names === '' ? say('settings.none') : names },
  ];
}

function countItem({ say }: DutySpeaking, title: string, { open, overdue, escalated, plans }: Count): Item {
  const detail = [
    say('overview.open-count', { count: open }),
    ...(plans > 0 ? [say('overview.plan-count', { count: plans })] : []),
    ...(escalated > 0 ? [say('overview.escalated-count', { count: escalated })] : []),
  ].join(', ');
  const mark = { text: say('overview.late-count', { count: overdue }), tone: 'bad' } as const;
  return { title, detail, ...(overdue > 0 && { mark }) };
}

const mutedItems = (to: DutySpeaking, preferences: Overview['preferences']): readonly Item[] =>
  Object.entries(preferences)
    .filter(([, { muted }]) => muted.length > 0)
    .map(([id, { muted }]) => ({
      title: memberName(to, id),
      detail: muted.map((kind) => to.say(`settings.nudges.${kind}`)).join(', '),
    }));

const awayItems = (to: DutySpeaking, preferences: Overview['preferences']): readonly Item[] =>
  Object.entries(preferences).flatMap(([id, { absences }]) =>
    absences
      .filter(({ to: last }) => last >= to.today)
      .map(({ from, to: last, standIn }) => ({
        title: memberName(to, id),
        detail: [
          to.say('settings.absence.span', { from: dayIn(to, from, 'genitive'), to: dayIn(to, last, 'dative') }),
          standIn === undefined
            ? to.say('settings.absence.alone')
            : to.say('settings.absence.stand-in', { name: memberName(to, standIn) }),
        ].join(', '),
      })),
  );
