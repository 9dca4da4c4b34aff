/** Sends the notices that were written with a plan and strikes them off; what is not struck off is sent again later. */
import { today } from '../domain/calendar/local-date.ts';
import { memberById } from '../domain/people/member-by-id.ts';
import type { Notice } from '../domain/plan/notice.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { contextOf } from './context-of.ts';
import { type Letter, sendToChannel, sendToMember } from './send.ts';
import type { World } from './turn.ts';
import { noticeView } from './views/notices.ts';

/** Never throws: what could not be sent is reported and stays to be sent again; without a chat everything waits for one. */
export async function deliver(world: World, plan: Plan, notices: readonly Notice[]): Promise<void> {
  if (world.chats.length === 0) return;
  for (const notice of notices) {
    try {
      await send(world, plan, notice);
      if (notice.kind !== 'writing-too')
        await world.plans.strikeNotice(world.organisation.id, { plan: plan.id, notice });
    } catch (error) {
      world.report('a notice could not be sent', error, { plan: plan.id, notice: notice.key });
    }
  }
}

/** Sends what an earlier process, or an earlier try, left unsent. */
export async function deliverPending(world: World): Promise<void> {
  for (const { plan: id, notice } of await world.plans.pendingNotices(world.organisation.id)) {
    const plan = await world.plans.load(world.organisation.id, id);
    if (plan !== null) await deliver(world, plan, [notice]);
  }
}

async function send(world: World, plan: Plan, notice: Notice): Promise<void> {
  const now = world.clock.now();
  const clock = {
    organisation: world.organisation,
    now: now.toISOString(),
    today: today(now, world.organisation.zone),
  };
  const letter: Letter = {
    key: notice.key,
    view: (say) => noticeView({ context: contextOf(clock, plan), say }, notice),
  };
  if ('channel' in notice) return sendToChannel(world, notice.channel, letter);
  const member = memberById(world.organisation, notice.to);
  // Whoever is no longer a member gets nothing: their section is called anew when somebody holds it.
  if (member !== null) await sendToMember(world, member, letter);
}
