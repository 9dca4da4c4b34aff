/** What is looked up once to speak of duties: the day, the orders, how people want to be reminded, the plans they are about. */
import { type LocalDate, today } from '../../domain/calendar/local-date.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Member, MemberId } from '../../domain/people/organisation.ts';
import { isAbsent, type Preferences } from '../../domain/people/preferences.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { addresseeOf } from '../../domain/rules/addressee.ts';
import type { Obligation } from '../../domain/rules/obligation.ts';
import type { Order } from '../../domain/rules/order.ts';
import { contextOf } from '../context-of.ts';
import type { Say } from '../texts.ts';
import type { World } from '../turn.ts';
import type { DutySpeaking, ShownDuty } from '../views/duty-words.ts';

export interface DutyScene {
  readonly world: World;
  readonly today: LocalDate;
  readonly orders: readonly Order[];
  /** Of those who have set any. */
  readonly preferences: Readonly<Record<MemberId, Preferences>>;
}

export async function openScene(world: World): Promise<DutyScene> {
  const { organisation, clock } = world;
  const [orders, preferences] = await Promise.all([
    world.orders.all(organisation.id),
    world.preferences.all(organisation.id),
  ]);
  return { world, today: today(clock.now(), organisation.zone), orders, preferences };
}

export const speakingOf = ({ world, today, orders }: DutyScene, say: Say, reader: Member | null): DutySpeaking => ({
  say,
  today,
  orders,
  reader,
  organisation: world.organisation,
});

/** Those who are away today and whose messages a member gets meanwhile. */
export const awayFor = (
  { world: { organisation }, preferences, today }: DutyScene,
  member: MemberId,
): readonly MemberId[] =>
  Object.entries(preferences)
    .filter(([id, one]) => id !== member && isAbsent(one, today))
    .map(([id]) => id)
    .filter((id) => addresseeOf(id, today, { organisation, preferences }) === member);

/** What a member may have to hear of: what they hold, what those hold for whom they stand in, and what is news to them. */
export async function dutiesOf(scene: DutyScene, member: MemberId): Promise<readonly Obligation[]> {
  const { world } = scene;
  const people = [member, ...awayFor(scene, member)];
  const found = await Promise.all(people.map((id) => world.obligations.ofMember(world.organisation.id, id)));
  const byKey = new Map(found.flat().map((one) => [one.key, one]));
  return [...byKey.values()];
}

/** The duties with their rules and plans; a plan that cannot be read any more leaves its duties without one. */
export async function shownDuties(scene: DutyScene, obligations: readonly Obligation[]): Promise<readonly ShownDuty[]> {
  const ids = [...new Set(obligations.flatMap(({ about }) => about.plan ?? []))];
  const contexts = new Map(await Promise.all(ids.map(async (id) => [id, await planOf(scene, id)] as const)));
  const meetings = await meetingsOf(scene, obligations);
  const rules = scene.world.organisation.rules?.rules ?? [];
  return obligations.map((obligation) => ({
    obligation,
    rule: rules.find(({ id }) => id === obligation.rule) ?? null,
    context: (obligation.about.plan !== undefined && contexts.get(obligation.about.plan)) || null,
    meeting: meetings.get(obligation.about.meeting ?? '') ?? null,
  }));
}

/** The meetings whose agreements are spoken of. */
async function meetingsOf(
  { world }: DutyScene,
  obligations: readonly Obligation[],
): Promise<ReadonlyMap<string, Meeting>> {
  const ids = new Set(obligations.flatMap(({ about }) => (about.row === undefined ? [] : (about.meeting ?? []))));
  const found = await Promise.all([...ids].map((id) => world.meetings.load(world.organisation.id, id)));
  return new Map(found.flatMap((meeting) => (meeting === null ? [] : [[meeting.id, meeting] as const])));
}

async function planOf({ world, today }: DutyScene, id: string): Promise<PlanContext | null> {
  const { organisation, clock } = world;
  const plan = await world.plans.load(organisation.id, id);
  if (plan === null) return null;
  try {
    return contextOf({ organisation, now: clock.now().toISOString(), today }, plan);
  } catch (error) {
    world.report('a plan of a duty cannot be read', error, { plan: id });
    return null;
  }
}
