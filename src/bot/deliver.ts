/** Sends the notices that were written with a plan and strikes them off; what is not struck off is sent again later. */
import { today } from '../domain/calendar/local-date.ts';
import { memberById } from '../domain/people/member-by-id.ts';
import type { Notice } from '../domain/plan/notice.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { contextOf } from './context-of.ts';
import { type Letter, sendToChannel, sendToMember } from './send.ts';
import type { World } from './turn.ts';
import { noticeView } from './views/notices.ts';

/** Notices that this process is at: the turn that wrote one and the look for what was left behind may meet. */
const underWay = new Set<string>();

/**
 * Never throws: what could not be sent is reported and stays to be sent again; without a chat everything waits for one.
 * @returns whether none failed
 */
export async function deliver(world: World, plan: Plan, notices: readonly Notice[]): Promise<boolean> {
  if (world.chats.length === 0) return true;
  let isDone = true;
  for (const notice of notices) {
    const name = nameOf(world, plan.id, notice);
    if (underWay.has(name)) continue;
    underWay.add(name);
    try {
      await send(world, plan, notice);
      if (notice.kind !== 'writing-too')
        await world.plans.strikeNotice(world.organisation.id, { plan: plan.id, notice });
    } catch (error) {
      isDone = false;
      world.report('a notice could not be sent', error, { plan: plan.id, notice: notice.key });
    } finally {
      underWay.delete(name);
    }
  }
  return isDone;
}

const nameOf = ({ organisation }: World, plan: string, { key }: Notice): string => `${organisation.id}/${plan}/${key}`;

const shortestRest = 60_000;
const longestRest = 3_600_000;

/**
 * Sends, each time it is called, what an earlier process or an earlier try left unsent; what fails again and again (a
 * member whom no platform reaches) is tried more and more rarely. Throws what the store throws.
 */
export function openPendingDelivery(world: World): () => Promise<void> {
  const resting = new Map<string, { readonly rest: number; readonly until: number }>();
  return async () => {
    const pending = await world.plans.pendingNotices(world.organisation.id);
    const names = new Set(pending.map(({ plan, notice }) => nameOf(world, plan, notice)));
    for (const name of resting.keys()) if (!names.has(name)) resting.delete(name);
    for (const { plan: id, notice } of pending) {
      const name = nameOf(world, id, notice);
      const before = resting.get(name);
      const now = world.clock.now().getTime();
      if (before !== undefined && now < before.until) continue;
      const plan = await world.plans.load(world.organisation.id, id);
      if (plan === null || (await deliver(world, plan, [notice]))) continue;
      const rest = before === undefined ? shortestRest : Math.min(before.rest * 2, longestRest);
      resting.set(name, { rest, until: now + rest });
    }
  };
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
