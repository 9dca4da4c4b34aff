/** Puts the messages of the day that were sent in order again, in place: what was done since is shown as done, without buttons. */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import type { Member, MemberId } from '../../domain/people/organisation.ts';
import { recipientOf } from '../core/recipient.ts';
import type { Services } from '../core/turn.ts';
import type { Delivery, Posted } from '../ports/delivery.ts';
import { dailyOf } from './daily-of.ts';
import { type DutyLookup, loadDuties, speakingOf } from './load-duties.ts';
import { dailyView } from './views/daily.ts';

/** The message that a tap is answered in shows the change by itself. */
export interface ShownAnyway {
  readonly member: MemberId;
  readonly date: LocalDate;
}

/** So many messages of the day are kept in order; older ones nobody looks at. */
const kept = 2;

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
  const { services } = scene;
  const { organisation } = services;
  const sent = await services.deliveries.lastDaily(organisation.id, member.id, kept);
  for (const delivery of sent) {
    const { posted, content } = delivery;
    if (posted === undefined || content.kind !== 'daily' || content.date === except) continue;
    try {
      await change(scene, member, { delivery, posted, date: content.date });
    } catch (error) {
      services.report('delivery.unchanged', error, { delivery: delivery.key });
    }
  }
}

interface Standing {
  readonly delivery: Delivery;
  readonly posted: Posted;
  readonly date: LocalDate;
}

async function change(scene: DutyLookup, member: Member, { delivery, posted, date }: Standing): Promise<void> {
  const { services } = scene;
  const { organisation } = services;
  const chat = services.chats.find(({ platform }) => platform === posted.platform);
  if (chat === undefined) return;
  const { to, say } = await recipientOf(services, member);
  const daily = await dailyOf(scene, { member, date, keys: delivery.shown ?? [] });
  await chat.change(organisation.id, to, posted, dailyView(speakingOf(scene, say, member), daily));
}
