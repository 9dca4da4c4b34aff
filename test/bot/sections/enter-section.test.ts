import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import { createBot } from '../../../src/bot/create-bot.ts';
import type { IncomingEvent } from '../../../src/bot/ports/ports.ts';
import { memoryStores } from '../../memory-stores/memory-stores.ts';
import { createTexts } from '../../texts.ts';
import { measured, measuredPlans, planId } from '../../world/measured-plans.ts';
import { inventedSchool } from '../../world/schools.ts';

const organisation = inventedSchool(8);
const section = { plan: planId(measured.carriedOut), section: 'tasks:latviesu-valoda' };
const tap = (token: string): IncomingEvent => ({ kind: 'tap', token });
const type = (text: string): IncomingEvent => ({ kind: 'text', text });

/** The teacher of a plan that is being carried out, whose section of tasks was handed over long ago. */
async function teacher() {
  const stores = memoryStores();
  for (const { plan, history } of measuredPlans(organisation, {}))
    await stores.plans.add(organisation.id, plan, history[0]!);
  const failed: unknown[] = [];
  const receive = createBot({
    ...stores,
    ...{
      organisation,
      chats: [],
      mailer: null,
      clock: { now: () => new Date('2026-11-23T08:00:00.000Z') },
      say: createTexts(),
    },
    report: (_, error) => failed.push(error),
  }).receive;
  let arrivals = 0;
  return async (event: IncomingEvent) => {
    arrivals += 1;
    const from = { platform: 'web', user: 'anna' } as const;
    const arrival = {
      organisation: organisation.id,
      id: `${arrivals}`,
      from,
      place: { kind: 'private' },
      event,
    } as const;
    const { reply } = await receive(arrival);
    expect(failed).toEqual([]);
    return reply;
  };
}

describe('a task begun in a section that was handed over', () => {
  it('is asked to its end', async () => {
    const does = await teacher();
    expect((await does(tap(tokenOf({ kind: 'add-row', ...section }))))?.name).toBe('question');
    expect((await does(type('Lasa plūstoši.')))?.progress).toMatchObject({ done: 1, of: 5 });
    expect((await does(type('Katru dienu lasīt vienu lappusi.')))?.name).toBe('question');
  });

  it('is gone on with by whoever comes back to the section later', async () => {
    const does = await teacher();
    await does(tap(tokenOf({ kind: 'add-row', ...section })));
    await does(type('Lasa plūstoši.'));
    await does(type('pauze'));
    const view = await does(tap(tokenOf({ kind: 'section', ...section })));
    expect(view?.name).toBe('question');
  });
});
