/** What people do about a duty, and what is done to tell them of it: each act gives the duty anew, one revision later. */
import { defined } from '../../shared/defined.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { MemberId } from '../people/organisation.ts';
import { holdersOf } from '../plan/holders.ts';
import type { CheckContext } from './check-context.ts';
import { chainOver, escalatesOn, escalationMembers } from './escalation.ts';
import { workingDayOnOrAfter } from './ladder.ts';
import { withNews, withoutNews } from './news.ts';
import { nextLook } from './next-check.ts';
import type { Obligation, Remark } from './obligation.ts';

/** One revision later, with the day on which it must be looked at next. */
export const acted = (next: Obligation, context: CheckContext): Obligation => ({
  ...next,
  revision: next.revision + 1,
  look: nextLook(next, context),
});

/** A nudge of it was sent on that day. */
export function nudgedOn(obligation: Obligation, day: LocalDate, context: CheckContext): Obligation {
  const nudged = obligation.nudged.includes(day) ? obligation.nudged : [...obligation.nudged, day].toSorted();
  return acted({ ...obligation, nudged }, context);
}

/** A member was told all the news of it that waited for them. */
export const toldNews = (obligation: Obligation, member: MemberId, context: CheckContext): Obligation =>
  acted(
    withoutNews(obligation, (news) => news.member === member),
    context,
  );

interface Snooze {
  readonly until: LocalDate;
  readonly by: MemberId;
}

/** No nudge before that day (a free day: the next working one). Past the day of its escalation only the support-team head can agree to that: they are asked. */
export function snooze(obligation: Obligation, { until, by }: Snooze, context: CheckContext): Obligation {
  const { snoozed: _, snoozeAsked: __, ...rest } = obligation;
  const asked = { until: workingDayOnOrAfter(until, context.freeDays), by };
  if (!isPastEscalation(rest, asked.until, context)) return acted({ ...rest, snoozed: asked }, context);
  const kept = { ...obligation, snoozeAsked: asked };
  return acted(
    withNews(kept, deciders(obligation, context, by), { what: 'snooze-asked', on: context.today, by }),
    context,
  );
}

/** What was escalated once has been silent too long already. */
function isPastEscalation(rest: Obligation, until: LocalDate, { rule, freeDays, organisation }: CheckContext): boolean {
  if (rest.escalated !== undefined) return true;
  const last = escalatesOn(rest, rule, freeDays, organisation.zone);
  return last !== null && until > last;
}

/** The head agrees to the day that was asked for. */
export function allowSnooze(obligation: Obligation, by: MemberId, context: CheckContext): Obligation {
  const { snoozeAsked, ...rest } = obligation;
  if (snoozeAsked === undefined) return obligation;
  const allowed = withoutNews({ ...rest, snoozed: snoozeAsked }, ({ what }) => what === 'snooze-asked');
  return acted(withNews(allowed, [snoozeAsked.by], { what: 'snooze-allowed', on: context.today, by }), context);
}

/** The head does not agree: it goes on as if nobody had asked. */
export function refuseSnooze(obligation: Obligation, by: MemberId, context: CheckContext): Obligation {
  const { snoozeAsked, ...rest } = obligation;
  if (snoozeAsked === undefined) return obligation;
  const refused = withoutNews(rest, ({ what }) => what === 'snooze-asked');
  return acted(withNews(refused, [snoozeAsked.by], { what: 'snooze-refused', on: context.today, by }), context);
}

/**
 * "Not yet, because ...": the silence is counted anew. Where the rule has the deputy head told when nothing happens, this
 * is the formal notice that the day cannot be met (IIP rules 27.3), and they are told at once.
 */
export function notYet(obligation: Obligation, remark: Remark, context: CheckContext): Obligation {
  const said = { ...obligation, notYet: remark };
  if (context.rule?.escalation?.to !== 'deputy-head') return acted(said, context);
  const told = escalationMembers(obligation, context.rule, context.organisation);
  return acted(withNews(said, told, { what: 'cannot-meet', on: context.today, by: remark.by }), context);
}

/** "This is wrong": nudges stop until a support-team head has settled it. */
export const dispute = (obligation: Obligation, remark: Remark, context: CheckContext): Obligation =>
  acted(
    withNews({ ...obligation, disputed: remark }, deciders(obligation, context, remark.by), {
      what: 'disputed',
      on: context.today,
      by: remark.by,
    }),
    context,
  );

/** The head settles a dispute: the duty stands as it was, or it falls away for good. */
export function settle(
  obligation: Obligation,
  { how, by }: { readonly how: 'stands' | 'void'; readonly by: MemberId },
  context: CheckContext,
): Obligation {
  const { disputed, ...rest } = withoutNews(obligation, ({ what }) => what === 'disputed');
  const on = context.today;
  const settled: Obligation = how === 'stands' ? rest : { ...rest, state: 'void', closed: { on, by }, news: [] };
  const told = new Set([...(disputed === undefined ? [] : [disputed.by]), ...(how === 'void' ? rest.holders : [])]);
  return acted(withNews(settled, [...told], { what: 'settled', on, by }), context);
}

interface Done {
  readonly on: LocalDate;
  readonly by: MemberId;
  readonly note?: string;
}

/** Somebody says that it is done: that stops everything about it. */
export function markDone(obligation: Obligation, { on, by, note }: Done, context: CheckContext): Obligation {
  const { snoozed: _, snoozeAsked: __, disputed: ___, ...rest } = obligation;
  const closed = { on, by, ...defined({ note }) };
  return acted({ ...rest, state: 'fulfilled', closed, news: [] }, context);
}

/** It is owed again; it may be escalated again. */
export function reopen(obligation: Obligation, context: CheckContext): Obligation {
  const { closed: _, escalated: __, snoozed: ___, snoozeAsked: ____, ...rest } = obligation;
  return acted({ ...rest, state: 'open' }, context);
}

/** The next persons up are told of it, once. */
export const escalate = (
  obligation: Obligation,
  { to, on }: { readonly to: readonly MemberId[]; readonly on: LocalDate },
  context: CheckContext,
): Obligation => acted(withNews({ ...obligation, escalated: { to, on } }, to, { what: 'escalated', on }), context);

/** Who is told that they must decide: the lowest in the chain of command; of what they ask for themselves, the next up, if there is one. */
function deciders(obligation: Obligation, { organisation }: CheckContext, by: MemberId): readonly MemberId[] {
  const chain = chainOver(obligation, organisation);
  for (const role of chain) {
    const { members } = holdersOf(organisation, { kind: 'role', role }, { startedBy: '', chain });
    const others = members.flatMap(({ id }) => (id === by ? [] : [id]));
    if (others.length > 0) return others;
  }
  return [];
}
