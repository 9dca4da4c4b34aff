/** One person whose messages are worked on by two processes at once: what was typed is not lost. */
import { expect, it } from 'vitest';
import { tokenOf } from '../../src/bot/core/tap.ts';
import type { IncomingEvent } from '../../src/bot/ports/incoming.ts';
import { testStores } from '../adapters/mongo/test-stores.ts';
import { addMeasured, measured, planId } from '../world/measured-plans.ts';
import { inventedSchool } from '../world/schools.ts';
import { openWorld, type World } from '../world.ts';

const { stores } = testStores();

let acted = 0;

function acts({ receive, services }: Pick<World, 'receive' | 'services'>, event: IncomingEvent) {
  acted += 1;
  const from = { platform: 'web', user: 'anna' } as const;
  const place = { kind: 'private' } as const;
  return receive({ organisation: services.organisation.id, id: `act-${acted}`, from, place, event });
}

it('a draft is kept while another command of the same person is answered elsewhere', async () => {
  const world = openWorld({ organisation: inventedSchool(8), stores: stores() });
  const other = world.elsewhere();
  await addMeasured(world, measured.findings);
  const plan = planId(measured.findings);
  const place = { plan, section: 'class-teacher', step: 'findings' };
  const token = tokenOf({ kind: 'answer', ...place, seen: 0, warned: false });
  for (let round = 0; round < 25; round += 1) {
    const text = `Lasa lēni ${round}`;
    await Promise.all([
      acts(world, { kind: 'draft', token, values: { findings: text } }),
      acts(other, { kind: 'text', text: round % 2 === 0 ? 'palīdzība' : 'mani plāni' }),
      acts(other, { kind: 'tap', token: `section~${plan}~class-teacher` }),
    ]);
    const talk = await stores().conversations.load(world.organisation.id, 'anna');
    expect(talk?.draft?.values).toEqual({ findings: text });
  }
});
