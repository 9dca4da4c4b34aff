/** What is looked up once to speak of duties: the day, the orders, how people want to be reminded, the plans they are about. */
import { isSettled } from '../../domain/calendar/settling.ts';
import { ruleOf } from '../../domain/duties/check-context.ts';
import { awayFor, type Giveable, isDoer } from '../../domain/duties/doer.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Order } from '../../domain/people/order.ts';
import type { Member, MemberId } from '../../domain/people/organisation.ts';
import type { Preferences } from '../../domain/people/preferences.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { type Moment, momentOf } from '../core/moment.ts';
import type { Say } from '../core/texts.ts';
import type { Services } from '../core/turn.ts';
import { contextOf } from '../plans/context-of.ts';
import type { DutySpeaking, ShownDuty } from './views/duty-words.ts';

export interface DutyLookup extends Moment {
  readonly services: Services;
  /** Those that count by now, withdrawn ones too. */
  readonly orders: readonly Order[];
  /** Of those who have set any. */
  readonly preferences: Readonly<Record<MemberId, Preferences>>;
}

export async function loadDuties(services: Services): Promise<DutyLookup> {
  const moment = momentOf(services);
  const [orders, preferences] = await Promise.all([
    services.orders.all(moment.organisation.id),
    services.preferences.all(moment.organisation.id),
  ]);
  return { ...moment, services, orders: orders.filter(({ at }) => isSettled(at, moment.now)), preferences };
}

/** The same to list what is owed by day: a line speaks of no order, and who is away is remembered for a minute. */
export async function loadToList(services: Services): Promise<DutyLookup> {
  return { ...momentOf(services), services, orders: [], preferences: await services.standIns.preferences() };
}

export const speakingOf = (
  { organisation, today, orders, preferences }: DutyLookup,
  say: Say,
  reader: Member | null,
): DutySpeaking => ({ say, today, orders, preferences, reader, organisation });

/** What a member may have to hear of: what they hold, what those hold for whom they stand in, and what is news to them. */
export async function dutiesOf(scene: DutyLookup, member: MemberId): Promise<readonly Obligation[]> {
  const { services } = scene;
  const people = [member, ...awayFor(member, scene)];
  const found = await Promise.all(people.map((id) => services.obligations.ofMember(services.organisation.id, id)));
  const byKey = new Map(found.flat().map((one) => [one.key, one]));
  return [...byKey.values()].filter((one) => isTheirs(scene, member, one));
}

/** Whoever gets the messages of somebody who is away does not thereby hear of what only others above them may know. */
const isTheirs = (scene: DutyLookup, member: MemberId, obligation: Obligation): boolean =>
  obligation.chain === undefined ||
  obligation.news.some((news) => news.member === member) ||
  isMine(scene, { id: member }, obligation);

/** Whether it is theirs to do: they hold it, or do it today in place of somebody who does. */
export const isMine = (scene: DutyLookup, { id }: Pick<Member, 'id'>, obligation: Giveable): boolean =>
  isDoer(obligation, id, scene);

/**
 * The duties with their rules and plans; a plan that cannot be read any more leaves its duties without one.
 * @param known plans that were loaded before
 */
export async function shownDuties(
  scene: DutyLookup,
  obligations: readonly Obligation[],
  known: readonly PlanContext[] = [],
): Promise<readonly ShownDuty[]> {
  const there = new Map(known.map((context) => [context.plan.id, context]));
  const ids = [...new Set(obligations.flatMap(({ about }) => about.plan ?? []))];
  const contexts = new Map(
    await Promise.all(ids.map(async (id) => [id, there.get(id) ?? (await planOf(scene, id))] as const)),
  );
  const meetings = await meetingsOf(scene, obligations);
  const { rules } = scene.services.organisation;
  return obligations.map((obligation) => ({
    obligation,
    rule: ruleOf(rules, obligation.rule),
    context: (obligation.about.plan !== undefined && contexts.get(obligation.about.plan)) || null,
    meeting: meetings.get(obligation.about.meeting ?? '') ?? null,
  }));
}

/** The meetings whose agreements are spoken of. */
async function meetingsOf(
  { services }: DutyLookup,
  obligations: readonly Obligation[],
): Promise<ReadonlyMap<string, Meeting>> {
  const ids = new Set(obligations.flatMap(({ about }) => (about.row === undefined ? [] : (about.meeting ?? []))));
  const found = await Promise.all([...ids].map((id) => services.meetings.load(services.organisation.id, id)));
  return new Map(found.flatMap((meeting) => (meeting === null ? [] : [[meeting.id, meeting] as const])));
}

async function planOf(scene: DutyLookup, id: string): Promise<PlanContext | null> {
  const { services, organisation } = scene;
  const plan = await services.plans.load(organisation.id, id);
  if (plan === null) return null;
  try {
    return contextOf(scene, plan);
  } catch (error) {
    services.report('plan.unreadable', error, { plan: id });
    return null;
  }
}
