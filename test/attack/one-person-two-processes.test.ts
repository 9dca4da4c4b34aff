/** One person whose messages are worked on by two processes at once: what was typed is not lost. */
import { expect, it } from 'vitest';
import { tokenOf } from '../../src/bot/core/tap.ts';
import type { IncomingEvent } from '../../src/bot/ports/incoming.ts';
import { defined } from '../../src/shared/defined.ts';
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

it('the message in which a button put the question is closed by whichever process hears the answer', async () => {
  const world = openWorld({ organisation: inventedSchool(8), stores: stores() });
  await addMeasured(world, measured.findings);
  const plan = planId(measured.findings);
  const hears = (id: string, event: IncomingEvent, message?: string) =>
    (message === undefined ? world.elsewhere() : world).receive({
      ...{ organisation: world.organisation.id, id, event, from: { platform: 'web', user: 'anna' } },
      ...{ place: { kind: 'private' }, ...defined({ message }) },
    });
  await hears('tap', { kind: 'tap', token: tokenOf({ kind: 'section', plan, section: 'class-teacher' }) }, 'm7');
  const first = await hears('first', { kind: 'text', text: 'Mācās labprāt, bet lēni.' });
  expect(first.closed).toMatchObject({ shownBy: 'tap', message: 'm7' });
  // What was asked next stands in a message of its own.
  const second = await hears('second', { kind: 'text', text: 'Labprāt palīdz citiem.' });
  expect(second.closed).toEqual({ shownBy: 'first', view: expect.anything() });
});
