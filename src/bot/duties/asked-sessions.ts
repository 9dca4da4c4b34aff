/** Sessions of this week of which the log says nothing: who is asked about which, as the rules of the organisation have it. */
import { freeDaysOf } from '../../domain/calendar/free-days.ts';
import { type LocalDate, mondayOf } from '../../domain/calendar/local-date.ts';
import type { RuledOrganisation } from '../../domain/duties/rule.ts';
import { weekOf } from '../../domain/log/measures.ts';
import { lastSchoolDayOf, measuresAsked } from '../../domain/log/weekly.ts';
import type { Member, MemberId } from '../../domain/people/organisation.ts';
import { mayKnow } from '../../domain/plan/access.ts';
import type { Services, Turn } from '../core/turn.ts';
import { contextOf } from '../plans/context-of.ts';
import { namedPlans } from '../plans/find-plans.ts';
import { dailyKey } from '../ports/delivery.ts';
import type { PlanFilter } from '../ports/plans.ts';
import { type DutyLookup, loadDuties } from './load-duties.ts';
import type { AskedSession } from './views/asked-sessions.ts';

/** Kinds of plans of whose sessions people are asked on that day. */
export function typesAskedOn(organisation: RuledOrganisation, day: LocalDate): readonly string[] {
  const types = organisation.rules.flatMap(({ asks = [] }) => asks.map(({ sessionsOf }) => sessionsOf));
  return types.length > 0 && lastSchoolDayOf(day, freeDaysOf(organisation)) === day ? types : [];
}

/** By member the plans of which they are asked today; read once, by the first look of the day. Throws what the stores throw. */
export async function whoIsAsked(
  services: Services,
  today: LocalDate,
): Promise<ReadonlyMap<MemberId, readonly string[]>> {
  if (typesAskedOn(services.organisation, today).length === 0) return new Map();
  const asked = await readAsked(await loadDuties(services), { date: today, filter: namedPlans({}) });
  return plansByMember(asked);
}

function plansByMember(asked: readonly AskedSession[]): ReadonlyMap<MemberId, readonly string[]> {
  const plansOf = (member: MemberId) =>
    asked.filter(({ measure }) => measure.provider === member).map(({ context }) => context.plan.id);
  const members = new Set(asked.map(({ measure }) => measure.provider));
  return new Map([...members].map((member) => [member, [...new Set(plansOf(member))]]));
}

interface Asked {
  /** The day of the message that asks. */
  readonly date: LocalDate;
  /** Plans that it asks about. */
  readonly plans: readonly string[];
}

/** What of it is still to be answered by this member, in the week of the message. Throws what the stores throw. */
export async function sessionsAsked(
  scene: DutyLookup,
  member: Member,
  { date, plans }: Asked,
): Promise<readonly AskedSession[]> {
  if (plans.length === 0 || mondayOf(date) !== mondayOf(scene.today)) return [];
  const asked = await readAsked(scene, { date, filter: { ids: plans } });
  const reader = { organisation: scene.organisation, member, today: scene.today };
  return asked.filter(
    ({ context: { type, plan }, measure }) => measure.provider === member.id && mayKnow(reader, type, plan),
  );
}

interface Reading {
  readonly date: LocalDate;
  readonly filter: PlanFilter;
}

async function readAsked(scene: DutyLookup, { date, filter }: Reading): Promise<readonly AskedSession[]> {
  const { services, organisation, orders } = scene;
  const types = typesAskedOn(services.organisation, date);
  const plans = (await services.plans.list(organisation.id, filter)).filter(({ type }) => types.includes(type));
  const ids = plans.map(({ id }) => id);
  const sums = await services.entries.sums(organisation.id, ids, weekOf(date));
  return plans.flatMap((plan) => {
    const context = contextOf(scene, plan);
    return measuresAsked(context, { on: date, orders, sums }).map((measure) => ({ context, measure }));
  });
}

/** What this person's message of that day asks and is still to be answered. Throws what the stores throw. */
export async function askedOf(
  { services, organisation, member }: Turn,
  date: LocalDate,
): Promise<readonly AskedSession[]> {
  const delivery = await services.deliveries.find(organisation.id, dailyKey(member.id, date));
  const plans = delivery?.content.kind === 'daily' ? (delivery.content.asks ?? []) : [];
  return sessionsAsked(await loadDuties(services), member, { date, plans });
}
