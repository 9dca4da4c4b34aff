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

  it.each([
    ['kas mainījies kopš pirmdienas', 'izmainas', ['Plāns', 'Par ko', 'Klase', 'Kas mainījies', 'Kas nodeva', 'Diena']],
    ['noslodze', 'slodze', ['Atbild', 'Atvērti', 'Nokavēti', 'Paziņots tālāk', 'Plāni']],
    ['kam nav parakstu', 'kam-trukst', ['Plāns', 'Par ko', 'Klase', 'Veids', 'Periods', 'Statuss']],
    ['kam vēl nav plāna', 'kam-trukst', ['Kods', 'Par ko', 'Klase']],
  ])('holds what "%s" counts as well', async (said, file, columns) => {
    const answer = await world.says('baiba', said);
    const { name, head, rows } = await sheetOf(await world.says('baiba', 'excel'));
    expect([name, head]).toEqual([`${file}-2026-11-30.xlsx`, columns]);
    expect(rows).toHaveLength(countIn(answer));
  });

  it('sets the semesters beside each other, with as many tasks rated in whatever way as there are', async () => {
    await world.says('baiba', 'salīdzināt semestrus');
    const { name, head, rows } = await sheetOf(await world.says('baiba', 'excel'));
    expect(name).toBe('salidzinajums-2026-11-30.xlsx');
    expect(head.slice(0, 3)).toEqual(['Klase', 'Semestris', 'Uzdevumi']);
    expect(rows.slice(0, 2).map((row) => row.slice(0, 2))).toEqual([
      ['3.a klase', '1'],
      ['3.a klase', '2'],
    ]);
    for (const [, , tasks, ...rated] of rows)
      expect(rated.reduce((sum, count) => sum + Number(count), 0)).toBe(Number(tasks));
  });

  it('adds up the work of colleagues as the answer does, one by one', async () => {
    const answer = linesOf(await world.says('baiba', 'noslodze'));
    const { rows } = await sheetOf(await world.says('baiba', 'excel'));
    const [name = '', open = '', late = ''] = rows[0] ?? [];
    expect(answer.find((line) => line.startsWith(name))).toContain(`${open} atvērt`);
    expect(answer.find((line) => line.startsWith(name))).toContain(`(${late} nokavēt`);
  });

  it('of what changed names what the reader may see alone', async () => {
    const linesFor = async (who: string) => {
      await world.says(who, 'kas mainījies kopš 1. septembra');
      return (await sheetOf(await world.says(who, 'excel'))).rows.length;
    };
    expect(await linesFor('valdis')).toBeLessThan(await linesFor('baiba'));
  });

  it('says of what is late whose it is, since when and where it stands', async () => {
    await world.says('baiba', 'kas nokavēts');
    const { name, head, rows } = await sheetOf(await world.says('baiba', 'excel'));
    expect(name).toBe('nokavetais-2026-11-30.xlsx');
    expect(head).toEqual(['Pienākums', 'Par ko', 'Klase', 'Atbild', 'Termiņš', 'Statuss']);
    expect(rows.every((row) => Number(row[4]) > 46_000 && row[5]?.startsWith('kavē'))).toBe(true);
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
