/** Hands the notices that were written with a plan over to the outbox and strikes them off; what is not struck off is handed over again later. */
import { settlesAt } from '../../domain/calendar/settling.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import type { Notice } from '../../domain/plan/notice.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { momentOf } from '../core/moment.ts';
import type { Services } from '../core/turn.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { sendToMember } from '../outbox/send.ts';
import type { NewDelivery } from '../ports/delivery.ts';
import type { PendingNotice } from '../ports/plans.ts';
import { contextOf } from './context-of.ts';
import { noticeView } from './views/notices.ts';

/** Never throws: what could not be handed over is reported and stays with the plan; without a chat everything waits for one. */
export async function deliver(services: Services, plan: Plan, notices: readonly Notice[]): Promise<void> {
  const lasting = notices.filter(({ kind }) => kind !== 'writing-too');
  await handOver(
    services,
    lasting.map((notice) => ({ plan: plan.id, notice })),
  ).catch((error: unknown) => services.report('notices.waiting', error, { plan: plan.id }));
  for (const notice of notices) if (notice.kind === 'writing-too') await sendNow(services, plan, notice);
}

/** In the outbox each stands once, however often it is handed over. Throws what the stores throw. */
export async function handOver(services: Services, pending: readonly PendingNotice[]): Promise<void> {
  if (services.chats.length === 0 || pending.length === 0) return;
  const now = services.clock.now().toISOString();
  await enqueue(
    services,
    pending.map((one) => deliveryOf(one, now)),
  );
  for (const one of pending) await services.plans.strikeNotice(services.organisation.id, one);
}

const deliveryOf = ({ plan, notice }: PendingNotice, now: string): NewDelivery => ({
  key: `notice/${plan}/${notice.key}`,
  to: 'channel' in notice ? { kind: 'channel', channel: notice.channel } : { kind: 'member', member: notice.to },
  content: { kind: 'notice', plan, notice },
  notBefore: notice.decided === undefined ? now : settlesAt(notice.decided),
});

/** That somebody is in the same section is told at once or not at all: a moment later it may be true no longer. */
async function sendNow(
  services: Services,
  plan: Plan,
  notice: Extract<Notice, { kind: 'writing-too' }>,
): Promise<void> {
  const context = contextOf(momentOf(services), plan);
  const member = memberById(services.organisation, notice.to);
  if (member === null || services.chats.length === 0) return;
  const view = (say: ReturnType<Services['say']>) => noticeView({ context, say }, notice);
  await sendToMember(services, member, { key: notice.key, view }).catch((error: unknown) =>
    services.report('notice.failed', error, { plan: plan.id, notice: notice.key }),
  );
}
