/** Plans taken out of the store: a draft of an older version is upgraded first, once. */
import { expect, test } from 'vitest';
import { openActs } from '../../../src/bot/core/acts.ts';
import type { Turn } from '../../../src/bot/core/turn.ts';
import { openPlan } from '../../../src/bot/plans/open-plan.ts';
import { newConversation } from '../../../src/bot/ports/conversation.ts';
import { memberById } from '../../../src/domain/people/member-by-id.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import { iip } from '../../../src/domain/plan-types/iip/iip.ts';
import { addMeasured, measured } from '../../world/measured-plans.ts';
import { openWorld } from '../../world.ts';

/** A draft in which tasks are written, as an older version of its type left it; Baiba opens it. */
async function opening(change: Partial<Plan> = {}): Promise<{ readonly turn: Turn; readonly old: Plan }> {
  const world = openWorld();
  const { organisation, services } = world;
  const old = await addMeasured(world, measured.tasks, (plan) => ({ ...plan, version: 0, ...change }));
  const member = memberById(organisation, 'baiba');
  if (member === null) throw new Error('no Baiba');
  const talk = { id: 'web-1', say: services.say('lv'), conversation: newConversation, acts: openActs() };
  const at = { now: services.clock.now().toISOString(), today: '2026-11-23' };
  return { turn: { services, organisation, member, ...talk, ...at }, old };
}

test('a draft is upgraded once, however many open it at the same time', async () => {
  const { turn, old } = await opening();
  const opened = await Promise.all([openPlan(turn, old.id), openPlan(turn, old.id), openPlan(turn, old.id)]);
  for (const context of opened) {
    expect(context?.plan.version).toBe(iip.version);
    expect(context?.plan.revision).toBe(old.revision + 1);
    expect(context?.plan.rows.map((row) => row.id)).toEqual(old.rows.map((row) => row.id));
  }
  const history = await turn.services.plans.history(old.organisation, old.id);
  expect(history.filter((entry) => entry.kind === 'upgraded')).toHaveLength(1);
});

test('a submitted plan of a version that is no longer there is not read in the words of another', async () => {
  const { turn, old } = await opening({ status: 'approved' });
  await expect(openPlan(turn, old.id)).rejects.toThrow('unknown type: iip 0');
});
