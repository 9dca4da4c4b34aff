/** A list of the chat as a sheet: the same lines, counted once, within the same rights. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { View } from '../../../src/bot/ports/view.ts';
import { openDemoSchool } from '../../world/demo-school.ts';
import { openXlsx } from '../../world/open-xlsx.ts';
import { linesOf } from '../../world/seen.ts';
import type { World } from '../../world.ts';

let world: World;
beforeAll(async () => {
  ({ world } = await openDemoSchool());
});

const secretIn = ({ blocks }: View): string => {
  const [link] = blocks.flatMap((block) => (block.kind === 'links' ? block.links : []));
  return link?.address.slice(link.address.lastIndexOf('/') + 1) ?? '';
};

async function sheetOf(view: View) {
  const file = await world.collect(secretIn(view));
  const [head = [], ...rows] = openXlsx(file!.bytes).rows;
  return { name: file!.name, head, rows };
}

/** "Nokavētie pienākumi: 12 (visa skola)." */
const countIn = (view: View): number => Number(/: (\d+)/u.exec(linesOf(view)[0] ?? '')?.[1]);

describe('a list as a sheet', () => {
  it.each([
    ['baiba', 'kas nokavēts'],
    ['baiba', 'kas nokavēts 7.b klasē'],
    ['anna', 'kas nokavēts'],
    ['baiba', 'termiņi skolā'],
    ['baiba', 'cik plānu skolā'],
    ['baiba', 'kas mainījies'],
    ['baiba', 'kam vēl nav sarunas'],
    ['baiba', 'kam vēl nav plāna'],
    ['baiba', 'kam visvairāk darbu'],
  ])('holds as many lines as the answer counts (%s: "%s")', async (who, said) => {
    const answer = await world.says(who, said);
    const { rows } = await sheetOf(await world.says(who, 'excel'));
    expect(rows).toHaveLength(countIn(answer));
  });

  it('says of what is late whose it is, since when and where it stands', async () => {
    await world.says('baiba', 'kas nokavēts');
    const { name, head, rows } = await sheetOf(await world.says('baiba', 'excel'));
    expect(name).toBe('nokavetais-2026-11-30.xlsx');
    expect(head).toEqual(['Pienākums', 'Par ko', 'Klase', 'Atbild', 'Termiņš', 'Statuss']);
    expect(rows.every((row) => Number(row[4]) > 46_000 && row[5]?.startsWith('kavē'))).toBe(true);
  });

  it('puts the semesters beside each other, two lines for each class', async () => {
    await world.says('baiba', 'salīdzini semestrus');
    const { name, rows } = await sheetOf(await world.says('baiba', 'excel'));
    expect(name).toBe('salidzinajums-2026-11-30.xlsx');
    expect(rows.map(([group, semester]) => [group, semester]).slice(0, 2)).toEqual([
      ['3.a klase', '1. semestris'],
      ['3.a klase', '2. semestris'],
    ]);
  });

  it('is one tap away where the answer takes more than one screen', async () => {
    await world.says('baiba', 'termiņi skolā');
    const { rows } = await sheetOf(await world.taps('baiba', 'Excel tabula'));
    expect(rows.length).toBeGreaterThan(4);
  });

  it('is asked for in English too', async () => {
    expect((await world.says('emily', 'spreadsheet')).name).toBe('paper');
  });
});
