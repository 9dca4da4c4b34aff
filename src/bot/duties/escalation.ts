/** The message that tells a channel of what was escalated on a day; nothing of what was done meanwhile. */
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { Services } from '../core/turn.ts';
import type { Compose } from '../outbox/composed.ts';
import type { DeliveryContent } from '../ports/delivery.ts';
import { loadDuties, speakingOf } from './load-duties.ts';
import { toldInChannel } from './told-in-channel.ts';
import { escalationView } from './views/escalation.ts';

export const composeEscalation: Compose<'escalation'> = async (services, { to, content }) => {
  const { organisation } = services;
  const told = to.kind === 'channel' ? await escalatedBy(services, content) : [];
  if (told.length === 0) return null;
  const [scene, outlines] = await Promise.all([loadDuties(services), services.plans.outlines(organisation.id)]);
  const duties = toldInChannel(services, told, outlines);
  return {
    view: (say) => escalationView(speakingOf(scene, say, null), duties),
    shown: told.map(({ key }) => key),
    mail: null,
  };
};

type Content = Extract<DeliveryContent, { readonly kind: 'escalation' }>;

async function escalatedBy({ organisation, obligations }: Services, content: Content): Promise<readonly Obligation[]> {
  const { date } = content;
  if (date !== undefined)
    return (await obligations.open(organisation.id)).filter(({ escalated }) => escalated?.on === date);
  const one = await obligations.find(organisation.id, content.obligation);
  return one?.state === 'open' && one.escalated !== undefined ? [one] : [];
}
