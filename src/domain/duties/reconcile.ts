/** Compares the duties that are kept with those that are derived today: what is new, what moved, what is done, what fell away. */

import { sameData } from '../../shared/same-data.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { MemberId } from '../people/organisation.ts';
import { type CheckContext, lookContextOf, ruleOf } from './check-context.ts';
import { endingsOf } from './endings-of.ts';
import { withFacts } from './facts.ts';
import { firstAsked } from './first-asked.ts';
import { inHands } from './handed.ts';
import { workingDayOnOrAfter } from './ladder.ts';
import { moved } from './moved.ts';
import { withNews } from './news.ts';
import { nextLook } from './next-check.ts';
import type { Duty, Obligation } from './obligation.ts';
import type { RuledOrganisation } from './rule.ts';
import { isOfCalendar } from './starts/index.ts';

export interface ReconciledAt {
  readonly organisation: RuledOrganisation;
  readonly today: LocalDate;
}

export interface ObligationChange {
  readonly obligation: Obligation;
  /** The revision that was seen; `add` for a new one. */
  readonly seen: number | 'add';
}

/**
 * The writes that bring what is kept in line with what is owed today; none where it is so already.
 * What people closed, by a "done" or by settling a dispute, stays closed.
 * @param existing all kept ones about the same plan (or about no plan), ended ones too
 * @param duties all that are derived for it
 */
export function reconcile(
  existing: readonly Obligation[],
  duties: readonly Duty[],
  at: ReconciledAt,
): readonly ObligationChange[] {
  const kept = new Map(existing.map((obligation) => [obligation.key, obligation]));
  const derived = new Set(duties.map(({ key }) => key));
  const fresh = duties.filter(({ key }) => !kept.has(key));
  return [
    ...duties.flatMap((derived) => {
      const old = kept.get(derived.key);
      const duty = inHands(firstAsked(derived, old, at), old?.handed, at.organisation);
      return old === undefined ? added(duty, at) : changed(old, reconciled(old, duty, at), at);
    }),
    ...existing
      .filter(({ key, state }) => state === 'open' && !derived.has(key))
      .flatMap((old) =>
        changed(old, fallen(old, { fresh, isEnded: isEnded(old, duties) || isOfPastYear(old, at) }, at), at),
      ),
  ];
}

function added({ fulfilled, ...duty }: Duty, at: ReconciledAt): readonly ObligationChange[] {
  if (fulfilled === undefined && isBygone(duty, at)) return [];
  const fresh: Obligation = { ...duty, state: 'open', since: at.today, nudged: [], news: [], look: null, revision: 0 };
  const obligation: Obligation =
    fulfilled === undefined
      ? { ...fresh, look: nextLook(fresh, lookContextOf(fresh, at)) }
      : { ...fresh, state: 'fulfilled', closed: { on: fulfilled.on } };
  return [{ obligation, seen: 'add' }];
}

/** A school that begins with its rules in summer is not asked for what they would have said of the year that is over. */
function isBygone({ rule, about, due }: Omit<Duty, 'fulfilled'>, { organisation, today }: ReconciledAt): boolean {
  const start = ruleOf(organisation.rules, rule)?.start;
  if (about.plan !== undefined || start === undefined || !isOfCalendar(start)) return false;
  return organisation.schoolYears.some(({ semesters: [, { end }] }) => end.date < today && due <= end.date);
}

function reconciled(old: Obligation, duty: Duty, at: ReconciledAt): Obligation {
  if (old.closed?.by !== undefined) return old;
  if (duty.fulfilled !== undefined) return old.state === 'fulfilled' ? old : fulfilled(old, duty, duty.fulfilled.on);
  switch (old.state) {
    case 'open':
      return moved(old, duty, at.today);
    case 'fulfilled':
      return staysFulfilled(old, at) ? old : reopened(old, duty, at);
    case 'void':
      return reopened(old, duty, at);
    default:
      return old.state satisfies never;
  }
}

/** A plan that was approved in time has been, whatever becomes of it later. */
function staysFulfilled({ rule: id }: Obligation, { organisation }: ReconciledAt): boolean {
  const rule = ruleOf(organisation.rules, id);
  return rule !== null && endingsOf(rule.fulfilledBy).some(({ kind }) => kind === 'plan-status');
}

function fulfilled(old: Obligation, duty: Duty, on: LocalDate): Obligation {
  const { snoozed: _, snoozeAsked: __, disputed: ___, ...rest } = withFacts(old, duty);
  return { ...rest, state: 'fulfilled', closed: { on }, news: [] };
}

/** It is owed again, as if for the first time; the days of the nudges that were sent stay. */
function reopened(old: Obligation, duty: Duty, { today }: ReconciledAt): Obligation {
  const { closed: _, escalated: __, snoozed: ___, snoozeAsked: ____, disputed: _____, ...rest } = withFacts(old, duty);
  return { ...rest, state: 'open', since: today, news: [] };
}

/** A plan that owes nothing at all is paused or over: nobody needs to hear that of each of its duties. */
const isEnded = ({ about }: Obligation, duties: readonly Duty[]): boolean =>
  about.plan !== undefined && duties.length === 0;

/** With another school year what was to be done in the last one is owed no more. */
function isOfPastYear({ rule: id, due }: Obligation, { organisation, today }: ReconciledAt): boolean {
  const rule = ruleOf(organisation.rules, id);
  return rule !== null && due < today && isOfCalendar(rule.start);
}

interface Falling {
  /** What is owed now and was not before: perhaps the same under another name. */
  readonly fresh: readonly Duty[];
  readonly isEnded: boolean;
}

function fallen(old: Obligation, { fresh, isEnded: silently }: Falling, { today }: ReconciledAt): Obligation {
  const { snoozed: _, snoozeAsked: __, disputed: ___, ...rest } = old;
  const gone: Obligation = { ...rest, state: 'void', closed: { on: today }, news: [] };
  const unaware = old.holders.filter((member) => knewOf(old, member) && !owesTheSame(fresh, old, member));
  return silently ? gone : withNews(gone, unaware, { what: 'lost', on: today });
}

const knewOf = ({ news }: Obligation, member: MemberId): boolean =>
  !news.some((one) => one.member === member && one.what === 'gained');

const owesTheSame = (duties: readonly Duty[], { about }: Obligation, member: MemberId): boolean =>
  duties.some((duty) => duty.fulfilled === undefined && duty.holders.includes(member) && sameData(duty.about, about));

function changed(old: Obligation, next: Obligation, at: ReconciledAt): readonly ObligationChange[] {
  const context = lookContextOf(next, at);
  const look = nextLook(next, context);
  const sameLook = look === old.look || isOverdueLook(old, look, context);
  if (sameLook && sameData({ ...next, look: old.look }, old)) return [];
  return [{ obligation: { ...next, look, revision: old.revision + 1 }, seen: old.revision }];
}

/** A day that has come and was not dealt with is as good as today: it need not be written anew each day. */
const isOverdueLook = (old: Obligation, look: LocalDate | null, { today, freeDays }: CheckContext): boolean =>
  old.look !== null && look !== null && old.look <= today && look <= workingDayOnOrAfter(today, freeDays);
