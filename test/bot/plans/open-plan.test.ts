/** Plans taken out of the store: a draft of an older version is upgraded first, once. */
import { expect, test } from 'vitest';
import type { Services, Turn } from '../../../src/bot/core/turn.ts';
import { openPlan } from '../../../src/bot/plans/open-plan.ts';
import { newConversation } from '../../../src/bot/ports/conversation.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import { iip } from '../../../src/domain/plan-types/iip/iip.ts';
import { school } from '../../domain/plan/small-type.ts';
import { readerOf } from '../../domain/plan/table.ts';
import draft from '../../fixtures/plan-types/small-1-draft.json' with { type: 'json' };
import { memoryStores } from '../../memory-stores/memory-stores.ts';
import { createTexts } from '../../texts.ts';
import { idle } from '../../world/services.ts';

const at = '2026-11-24T07:00:00.000Z';
const old = { ...(draft as unknown as Plan), type: 'iip', version: 0 };

const ruled = { ...school, rules: null };

async function turnWith(plan: Plan): Promise<Turn> {
  const say = createTexts();
  const services: Services = {
    ...memoryStores(),
    organisation: ruled,
    background: idle,
    chats: [],
    mailer: null,
    clock: { now: () => new Date(at) },
    say,
    report: () => {},
  };
  await services.plans.add(school.id, plan, { kind: 'started', at, by: 'anna', arrival: 'start' });
  const talk = { id: 'web-1', say: say('lv'), conversation: newConversation, now: at, today: '2026-11-24' };
  return { ...readerOf(school, 'baiba'), organisation: ruled, services, ...talk };
}

test('a draft is upgraded once, however many open it at the same time', async () => {
  const turn = await turnWith(old);
  const opened = await Promise.all([openPlan(turn, old.id), openPlan(turn, old.id), openPlan(turn, old.id)]);
  for (const context of opened) {
    expect(context?.plan.version).toBe(iip.version);
    expect(context?.plan.revision).toBe(old.revision + 1);
    expect(context?.plan.rows.map((row) => row.id)).toEqual(old.rows.map((row) => row.id));
  }
  const history = await turn.services.plans.history(school.id, old.id);
  expect(history.filter((entry) => entry.kind === 'upgraded')).toHaveLength(1);
});

test('a submitted plan of a version that is no longer there is not read in the words of another', async () => {
  const turn = await turnWith({ ...old, status: 'approved' });
  await expect(openPlan(turn, old.id)).rejects.toThrow('unknown type: iip 0');
});
