/** The message that tells a channel of what was escalated; nothing where it was done meanwhile. */
import { ruleOf } from '../../domain/duties/check-context.ts';
import type { Compose } from '../outbox/composed.ts';
import { loadDuties, speakingOf } from './load-duties.ts';
import { escalationView } from './views/escalation.ts';

export const composeEscalation: Compose<'escalation'> = async (services, { to, content }) => {
  const { organisation } = services;
  const obligation = await services.obligations.find(organisation.id, content.obligation);
  if (to.kind !== 'channel' || obligation?.state !== 'open' || obligation.escalated === undefined) return null;
  const scene = await loadDuties(services);
  const rule = ruleOf(organisation.rules, obligation.rule);
  const duty = { obligation, rule, context: null, meeting: null };
  return { view: (say) => escalationView(speakingOf(scene, say, null), duty), shown: [obligation.key], mail: null };
};
