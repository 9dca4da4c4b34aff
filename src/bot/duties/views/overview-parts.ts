/** The parts of the overview, a screen at a time: each class, each kind of duty, what waits for a decision, what was passed on. */
import { noFilter, writeQuestion } from '../../../domain/language/plan-question.ts';
import { unbroken } from '../../core/non-breaking.ts';
import { type TapOf, tokenOf } from '../../core/tap.ts';
import type { Say } from '../../core/texts.ts';
import { messageView } from '../../core/views/message.ts';
import type { Action, Item, View } from '../../ports/view.ts';
import type { Count } from '../count-duties.ts';
import { newsItem, type ShownNews } from './duty-news.ts';
import type { DutySpeaking } from './duty-words.ts';

export type OverviewPage = Omit<TapOf<'overview'>, 'kind'>;
export type OverviewPart = OverviewPage['part'];

/** So many counts fit one screen of a phone; news takes several lines. */
const lengthOf = (part: OverviewPart): number => (part === 'asked' || part === 'escalated' ? 3 : 8);

export const pageOfPart = <T>(all: readonly T[], { part, page }: OverviewPage): readonly T[] =>
  all.slice(page * lengthOf(part), (page + 1) * lengthOf(part));

export const partAction = (say: Say, part: OverviewPart): Action => ({
  label: say('action.show'),
  token: tokenOf({ kind: 'overview', part, page: 0 }),
});

/** Stands for a class where duties are about none. */
export const noClass = 'none';

export function countsView(to: DutySpeaking, at: OverviewPage, counts: readonly Count[]): View {
  const { say } = to;
  const isClasses = at.part === 'classes';
  const items = pageOfPart(counts, at).map((count) => {
    const nameOf = isClasses ? className : kindName;
    const isShown = isClasses && count.id !== noClass;
    const action = { label: say('action.show'), token: ofClass(count.id) };
    return { ...countItem(say, nameOf(say, count.id), count), ...(isShown && { action }) };
  });
  return messageView({
    name: 'overview',
    title: say(isClasses ? 'overview.classes' : 'overview.kinds'),
    blocks: [{ kind: 'items', items }],
    actions: pages(say, at, counts.length),
  });
}

const kindName = (say: Say, id: string): string => say(`settings.nudges.${id}`);

export const className = (say: Say, id: string): string =>
  id === noClass ? say('overview.no-class') : say('overview.class', { class: id });

/** All that is open in a class. */
const ofClass = (id: string): string =>
  tokenOf({ kind: 'said', command: 'ask', rest: writeQuestion({ ...noFilter, asks: 'waiting', classes: [id] }) });

interface SomeNews {
  readonly news: readonly ShownNews[];
  /** Of all screens. */
  readonly count: number;
}

export function newsView(to: DutySpeaking, at: OverviewPage, { news, count }: SomeNews): View {
  const { say } = to;
  return messageView({
    name: 'overview',
    title: say(at.part === 'asked' ? 'duties.group.asked' : 'overview.escalated', { count }),
    blocks: [{ kind: 'items', items: news.map((told) => newsItem(to, told, 'overview')) }],
    actions: pages(say, at, count),
  });
}

/** How much is open and late, in one line. */
export function countItem(say: Say, title: string, { open, overdue, escalated, plans }: Count): Item {
  const detail = [
    say('overview.open-count', { count: open }),
    ...(plans > 0 ? [say('overview.plan-count', { count: plans })] : []),
    ...(escalated > 0 ? [say('overview.escalated-count', { count: escalated })] : []),
  ].join(', ');
  const mark = { text: say('overview.late-count', { count: overdue }), tone: 'bad' } as const;
  return { title, detail, ...(overdue > 0 && { mark }) };
}

function pages(say: Say, { part, page }: OverviewPage, count: number): readonly Action[] {
  const at = (place: number): string => tokenOf({ kind: 'overview', part, page: place });
  const left = count - (page + 1) * lengthOf(part);
  return [
    ...(left > 0 ? [{ label: unbroken(say('overview.more', { count: left })), token: at(page + 1) }] : []),
    page > 0
      ? { label: say('action.back'), token: at(page - 1) }
      : { label: say('action.back'), token: tokenOf({ kind: 'command', command: 'overview' }) },
  ];
}
