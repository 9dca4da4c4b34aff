/** That something was escalated, for a channel; nothing where it was done meanwhile. */
import type { Compose } from '../outbox/composed.ts';
import { escalationView } from '../views/escalation.ts';
import { openScene, speakingOf } from './duty-scene.ts';

export const composeEscalation: Compose<'escalation'> = async (world, { to, content }) => {
  const { organisation } = world;
  const obligation = await world.obligations.find(organisation.id, content.obligation);
  if (to.kind !== 'channel' || obligation?.state !== 'open' || obligation.escalated === undefined) return null;
  const scene = await openScene(world);
  const rule = organisation.rules?.rules.find(({ id }) => id === obligation.rule) ?? null;
  const duty = { obligation, rule, context: null, meeting: null };
  return { view: (say) => escalationView(speakingOf(scene, say, null), duty), shown: [obligation.key], mail: null };
};
