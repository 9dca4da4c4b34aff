/** One list of all that is mine, whichever words ask for it; "turpināt" opens what is next in it. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import type { Obligation } from '../../../src/domain/duties/obligation.ts';
import { learner } from '../../subjects.ts';
import { addMeasured, measured, planId } from '../../world/measured-plans.ts';
import { obligation, openDuties } from './duty-world.ts';

const plan = planId(measured.findings);
const findings = obligation({
  ...{ key: 'call/findings', rule: null, holders: ['anna'], due: '2026-11-30' },
  about: { whom: learner(measured.findings), plan, section: 'class-teacher' },
});
const collect = obligation({ key: 'collect', rule: 'collect', about: {}, holders: ['anna'], due: '2026-11-20' });

async function open(duties: readonly Obligation[], learners: readonly string[] = [measured.findings]) {
  const world = await openDuties(duties);
  for (const one of learners) await addMeasured(world, one);
  return world;
}

describe('the list of what is mine', () => {
  it('is the same for plans, duties, and the button of an older message', async () => {
    const { says, tapsToken } = await open([findings]);
    const list = await says('anna', 'mani plāni');
    expect(list.title).toBe('Mani pienākumi');
    expect(await says('anna', 'mani pienākumi')).toEqual(list);
    expect(await tapsToken('anna', 'command~duties')).toEqual(list);
  });

  it('tells a section once, by the duty that speaks of it, with its due date', async () => {
    const text = plainText(await (await open([findings])).says('anna', 'mani plāni'));
    expect(text.match(/Klases audzinātāja ieraksts/gu)).toHaveLength(1);
    expect(text).toContain('J-06 · Klases audzinātāja ieraksts (pēc 5 dienām)');
  });

  it('tells a section that nothing is owed of as well', async () => {
    const text = plainText(await (await open([])).says('anna', 'mani pienākumi'));
    expect(text).toMatch(/Jums jāaizpilda \(1\)\n• J-06 · Klases audzinātāja ieraksts/u);
  });

  it('is not empty where something is due only later', async () => {
    const text = plainText(await (await open([{ ...collect, due: '2027-05-31' }], [])).says('anna', 'pienākumi'));
    expect(text).toContain('Vēlāk (1)\n• Apkopot informāciju');
  });

  it('has the plans of whoever has many on pages of their own, behind what is owed', async () => {
    const learners = Array.from({ length: 10 }, (_, index) => `J-${String(index + 1).padStart(2, '0')}`);
    const { says, taps } = await open([{ ...collect, holders: ['baiba'] }], learners);
    const list = await says('baiba', 'mani plāni');
    expect(plainText(list)).toMatch(/Nokavēts \(1\)[\s\S]*\[Mani plāni \(10\)\]/u);
    expect(plainText(list)).not.toContain('J-03 ·');
    const pages = [await taps('baiba', 'Mani plāni (10)'), await taps('baiba', 'Nākamie (2)')];
    expect(
      pages.map((page) => page.blocks.flatMap((block) => (block.kind === 'items' ? block.items : [])).length),
    ).toEqual([8, 2]);
    expect(await taps('baiba', 'Iepriekšējie')).toEqual(pages[0]);
  });
});

it('what was late when its clock was stopped is late no more: in the list, the message of the day and the overview', async () => {
  const owed = { ...collect, holders: ['baiba'] };
  const { daily, services, organisation, says, tapsToken, kept } = await open([owed], []);
  expect(plainText((await daily('baiba'))!)).toContain('Nokavēts (1)');
  const now = await kept(owed.key);
  const stopped = { ...now, stopped: { order: 'order-1', until: null } };
  await services.obligations.write(organisation.id, [{ obligation: stopped, seen: now.revision }]);
  const again = plainText(await tapsToken('baiba', tokenOf({ kind: 'daily', date: '2026-11-25' })));
  expect(again).toContain('Drīz (1)');
  const list = plainText(await says('baiba', 'mani pienākumi'));
  expect(list).toContain('Vēlāk (1)');
  expect(again + list).not.toContain('Nokavēts');
  // While its clock stands nobody is told of it.
  expect(again + list).not.toContain('uzzinās');
  expect(plainText(await says('baiba', 'pārskats'))).toContain('Nokavētie pienākumi: 0');
});

describe('"turpināt"', () => {
  it('opens the section whose duty is next', async () => {
    const { says } = await open([findings, { ...collect, due: '2027-05-31' }]);
    expect((await says('anna', 'turpināt')).title).toBe('J-06 · Klases audzinātāja ieraksts');
  });

  it('shows the duty that is next where it has no section', async () => {
    const { says } = await open([findings, collect]);
    expect((await says('anna', 'turpināt')).title).toBe('Apkopot informāciju par izglītojamajiem');
  });

  it('opens a section that waits where nothing is owed', async () => {
    const { says } = await open([]);
    expect((await says('anna', 'turpināt')).title).toBe('J-06 · Klases audzinātāja ieraksts');
  });

  it('says so where nothing waits', async () => {
    const { says } = await open([], []);
    expect(plainText(await says('anna', 'turpināt'))).toContain('Pašlaik jums nekas nav jādara.');
  });
});
