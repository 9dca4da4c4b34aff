/** What becomes of an open duty whose holders or dates are others today. */
import type { LocalDate } from '../calendar/local-date.ts';
import type { MemberId } from '../people/organisation.ts';
import { withFacts } from './facts.ts';
import { withNews, withoutNews } from './news.ts';
import type { Duty, Obligation } from './obligation.ts';

/** The duty with its facts of today, and news for whoever gained it, lost it, or has another day for it. */
export function moved(old: Obligation, duty: Duty, today: LocalDate): Obligation {
  const facts = withFacts(old, duty);
  return inOtherHands(inTime(facts, old, today), old, today);
}

/** Nobody is blamed for what waits for others. The call that opens it tells its due date: that is no news. */
function inTime(next: Obligation, old: Obligation, today: LocalDate): Obligation {
  const opens = old.waitsFor !== undefined && next.waitsFor === undefined;
  const dated = isMoved(old, next) && !opens ? onAnotherDay(next, old, today) : next;
  return next.waitsFor === undefined ? dated : notEscalated(dated);
}

function notEscalated(next: Obligation): Obligation {
  const { escalated: _, ...rest } = withoutNews(next, ({ what }) => what === 'escalated');
  return rest;
}

/** While an order without an end stands, the date moves on with each day: that is said once, when it is known. */
const isMoved = (old: Obligation, next: Obligation): boolean =>
  old.due !== next.due && !(old.stopped?.until === null && next.stopped?.order === old.stopped.order);

function onAnotherDay(next: Obligation, old: Obligation, today: LocalDate): Obligation {
  const { snoozed: _, snoozeAsked: __, ...rest } = next;
  const staying = next.holders.filter((holder) => old.holders.includes(holder));
  const told = withNews(
    withoutNews(rest, ({ what }) => what === 'snooze-asked'),
    staying,
    { what: 'moved', on: today },
  );
  return next.due < today ? told : notEscalated(told);
}

/** What the last holder put off binds nobody else. */
export function inOtherHands(next: Obligation, old: Obligation, today: LocalDate): Obligation {
  const gaining = next.holders.filter((holder) => !old.holders.includes(holder));
  const losing = old.holders.filter((holder) => !next.holders.includes(holder));
  if (gaining.length === 0 && losing.length === 0) return next;
  const { snoozed: _, snoozeAsked: __, ...rest } = next;
  const unaware = (news: Obligation['news'][number]): boolean =>
    (losing.includes(news.member) && ['gained', 'vacant', 'moved'].includes(news.what)) ||
    (gaining.includes(news.member) && news.what === 'lost') ||
    news.what === 'snooze-asked';
  const isNewToAll = next.holders.every((holder) => gaining.includes(holder));
  const left = withoutNews({ ...rest, ...(isNewToAll && { since: today }) }, unaware);
  const lost = withNews(
    left,
    losing.filter((member) => !waits(old, member, ['gained', 'vacant'])),
    { what: 'lost', on: today },
  );
  const what = next.held === 'vacant' ? 'vacant' : 'gained';
  return withNews(
    lost,
    gaining.filter((member) => !waits(old, member, ['lost'])),
    { what, on: today },
  );
}

/** Whether a member has not even heard yet that they had it, or that they had it no more. */
const waits = ({ news }: Obligation, member: MemberId, whats: readonly string[]): boolean =>
  news.some((one) => one.member === member && whats.includes(one.what));
