/** Puts the message of the day that was sent last in order again, in place; those of earlier days keep what they said, and lead on once nothing of theirs is left to do there. */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import type { Member, MemberId } from '../../domain/people/organisation.ts';
import { defined } from '../../shared/defined.ts';
import { recipientOf } from '../core/recipient.ts';
import type { Services } from '../core/turn.ts';
import type { Delivery } from '../ports/delivery.ts';
import { dailyAgain } from './daily-of.ts';
import { type DutyLookup, loadDuties } from './load-duties.ts';
import { readKept } from './spoken-of.ts';

/** The message that a tap is answered in shows the change by itself. */
export interface ShownAnyway {
  readonly member: MemberId;
  readonly date: LocalDate;
}

/** Never throws: what cannot be changed is reported, and tells no untruth that a tap on it would not put right. */
export async function refreshDaily(
  services: Services,
  members: readonly MemberId[],
  except: ShownAnyway | null = null,
): Promise<void> {
  if (members.length === 0 || services.chats.length === 0) return;
  try {
    await refreshWith(await loadDuties(services), members, except);
  } catch (error) {
    services.report('delivery.unchanged', error, {});
  }
}

/** The same by what was looked up before. Never throws. */
export async function refreshWith(
  scene: DutyLookup,
  members: readonly MemberId[],
  except: ShownAnyway | null = null,
): Promise<void> {
  const { services, organisation } = scene;
  if (services.chats.length === 0) return;
  for (const id of new Set(members)) {
    const member = memberById(organisation, id);
    if (member === null) continue;
    await refreshOf(scene, member, except?.member === id ? except.date : null).catch((error: unknown) =>
      services.report('delivery.unchanged', error, { member: id }),
    );
  }
}

async function refreshOf(scene: DutyLookup, member: Member, except: LocalDate | null): Promise<void> {
  const { deliveries, organisation } = scene.services;
  const [newest] = await deliveries.lastDaily(organisation.id, member.id, 1);
  if (newest?.content.kind === 'daily' && newest.content.date !== except) await change(scene, member, newest);
}

/** So many messages before the last one are looked at when that goes out. */
const looksBack = 2;

/** The message of an earlier day whose duties are done, or told anew, has no buttons of its own any more. Never throws. */
export async function closeEarlier(
  scene: DutyLookup,
  member: Member,
  { date, keys }: { readonly date: LocalDate; readonly keys: readonly string[] },
): Promise<void> {
  const { services, organisation } = scene;
  if (services.chats.length === 0) return;
  try {
    const last = await services.deliveries.lastDaily(organisation.id, member.id, 1 + looksBack);
    for (const one of last) {
      if (one.content.kind !== 'daily' || one.content.date >= date) continue;
      const open = await services.obligations.findAll(organisation.id, readKept(one.shown ?? []).keys);
      if (open.every(({ key, state }) => state !== 'open' || keys.includes(key)))
        await change(scene, member, one, true);
    }
  } catch (error) {
    services.report('delivery.unchanged', error, { member: member.id });
  }
}

async function change(scene: DutyLookup, member: Member, delivery: Delivery, isPast?: true): Promise<void> {
  const { services, organisation } = scene;
  const { posted, content, shown = [] } = delivery;
  const chat = services.chats.find(({ platform }) => platform === posted?.platform);
  if (chat === undefined || posted === undefined || content.kind !== 'daily') return;
  const { to, say } = await recipientOf(services, member);
  const view = await dailyAgain(scene, say, {
    ...{ member, date: content.date, shown, asks: content.asks },
    ...defined({ isPast }),
  });
  await chat.change(organisation.id, to, posted, view);
}
