/** Looks at the duties whose day has come: who is to have a message today, and what the next persons up must be told. */
import { freeDaysOf } from '../../domain/calendar/free-days.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { momentOf, timeOf } from '../../domain/calendar/local-time.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import { isAtWork, type Preferences, quiet, usualPreferences } from '../../domain/people/preferences.ts';
import { addresseeOf } from '../../domain/rules/addressee.ts';
import type { NewDelivery } from '../delivery.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { hourOf } from '../outbox/hours.ts';
import type { World } from '../turn.ts';
import { escalateThose } from './escalate-those.ts';

export interface Looking {
  readonly today: LocalDate;
  /** Whether something may have to be told to the next person up: they are looked for among all of them then. */
  readonly escalates: boolean;
  /** Members who have their message of this day in the outbox already, as far as this process knows. */
  readonly told: Set<MemberId>;
}

export interface Looked {
  readonly looks: number;
  readonly escalated: number;
  readonly messages: number;
}

/** Duties that are read at a time. */
const batch = 500;

/** Reads them as a stream and remembers no more than who is to be told. Throws what the stores throw. */
export async function lookAtDuties(world: World, { today, escalates, told }: Looking): Promise<Looked> {
  const { organisation, obligations } = world;
  const preferences = await world.preferences.all(organisation.id);
  const members = new Set<MemberId>();
  let [looks, escalated] = [0, 0];
  let keys: string[] = [];
  const escalate = async (): Promise<void> => {
    const up = await escalateThose(world, keys, today);
    keys = [];
    escalated += up.count;
    for (const member of up.told) members.add(member);
  };
  for await (const look of obligations.toLookAt(organisation.id, today)) {
    looks += 1;
    const [holder] = look.holders;
    for (const member of holder === undefined ? look.told : [holder, ...look.told]) members.add(member);
    if (escalates && keys.push(look.key) >= batch) await escalate();
  }
  if (keys.length > 0) await escalate();
  const people = [...members].map((member) => addresseeOf(member, today, { organisation, preferences }));
  const fresh = [...new Set(people)].filter((member) => !told.has(member));
  const messages = fresh.flatMap((member) => dailyFor(world, { member, today, preferences: preferences[member] }));
  await enqueue(world, messages);
  for (const { to } of messages) if (to.kind === 'member') told.add(to.member);
  return { looks, escalated, messages: messages.length };
}

interface Daily {
  readonly member: MemberId;
  readonly today: LocalDate;
  readonly preferences: Preferences | undefined;
}

/** The message of the day at the member's hour, or now where that is over; none on a day on which they are not at work. */
function dailyFor(
  { organisation, clock }: World,
  { member, today, preferences = usualPreferences }: Daily,
): readonly NewDelivery[] {
  const now = clock.now();
  if (!isAtWork(preferences, today, freeDaysOf(organisation)) || timeOf(now, organisation.zone) >= quiet.from)
    return [];
  const hour = momentOf(today, hourOf(preferences), organisation.zone);
  return [
    {
      key: `daily/${member}/${today}`,
      to: { kind: 'member', member },
      content: { kind: 'daily', date: today },
      notBefore: new Date(Math.max(hour.getTime(), now.getTime())).toISOString(),
    },
  ];
}
