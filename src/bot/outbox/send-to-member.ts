/** Sends a message to a member where they can be reached: the platform where they last wrote, else the next one, else by mail. */
import type { Member } from '../../domain/people/organisation.ts';
import { languageOf } from '../core/language.ts';
import type { Services } from '../core/turn.ts';
import type { Delivery, Posted } from '../ports/delivery.ts';
import type { Composed } from './composed.ts';
import { inOrder } from './in-order.ts';
import { wayOf } from './ways.ts';

/** How a sending went: what took it, and what was tried in vain before. */
export interface Sending {
  readonly taken: { readonly by: 'chat'; readonly posted: Posted | null } | { readonly by: 'mail' } | null;
  readonly failures: readonly unknown[];
}

export interface ToMember {
  readonly member: Member;
  readonly delivery: Delivery;
  readonly composed: Composed;
}

/** Throws what the stores throw; what platforms throw is among the failures. */
export async function sendToChats(services: Services, { member, delivery, composed }: ToMember): Promise<Sending> {
  const { organisation } = services;
  const conversation = await services.conversations.load(organisation.id, member.id);
  const language = languageOf(organisation, member, conversation);
  const view = composed.view(services.say(language));
  const to = { kind: 'member', member: member.id, language } as const;
  const way = wayOf(delivery.key);
  const failures: unknown[] = [];
  for (const chat of inOrder(services.chats, conversation?.platform)) {
    if (way !== null && way !== chat.platform) continue;
    try {
      const posted = await chat.send(organisation.id, to, view, delivery.key, delivery.attempts === 1);
      return { taken: { by: 'chat', posted: posted ?? null }, failures };
    } catch (error) {
      failures.push(error);
    }
  }
  return { taken: null, failures };
}

/** Whether there is a mail for this member at all. */
export const canMail = ({ mailer }: Services, { member, composed }: Pick<ToMember, 'member' | 'composed'>): boolean =>
  mailer !== null && member.email !== undefined && composed.mail !== null;

/** Sends it by mail; does nothing where that cannot be. */
export async function sendByMail(services: Services, { member, delivery, composed }: ToMember): Promise<Sending> {
  const { organisation, mailer } = services;
  if (mailer === null || member.email === undefined || composed.mail === null) return { taken: null, failures: [] };
  const conversation = await services.conversations.load(organisation.id, member.id);
  const words = composed.mail(services.say(languageOf(organisation, member, conversation)));
  try {
    await mailer.send(organisation.id, { to: member.email, key: delivery.key, ...words });
    return { taken: { by: 'mail' }, failures: [] };
  } catch (error) {
    return { taken: null, failures: [error] };
  }
}
