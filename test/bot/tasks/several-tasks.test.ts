/** Several tasks that are pasted at once: shown together, saved by one tap, and none is passed over without a word. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { openDemoSchool } from '../../world/demo-school.ts';
import { buttonsOf, linesOf } from '../../world/seen.ts';

const rowsOf = async (world: Awaited<ReturnType<typeof openDemoSchool>>['world'], plan = 'demo-J-07') => {
  const found = await world.services.plans.load(world.organisation.id, plan);
  return (found?.rows ?? []).filter(({ section }) => section === 'tasks:matematika');
};

const two = [
  'J-07 · matemātika · grafiki – termiņš 10. decembris · Valdis Ozolnieks',
  'J-07 · matemātika · daļas – termiņš 15. decembris · Valdis Ozolnieks',
];

describe('several tasks in one message', () => {
  it.each([
    'J-07 matemātikā: grafiki līdz 10.12.\nJ-07 matemātikā: daļas līdz 15.12.',
    'Labdien!\nJ-07 mat. grafiki līdz 10.12.\nJ-07 mat. daļas līdz 15.12.\nPaldies!',
    'uzdevumi J-07 matemātikā:\n1) grafiki līdz 10.12.\n2) daļas līdz 15.12.',
    'Emīlam matemātikā:\n- grafiki līdz 10.12.\n- daļas līdz 15.12.',
    'uzdevumi J-07 matemātikā 1) grafiki līdz 10.12. 2) daļas līdz 15.12.',
  ])('are one question with all of them: %j', async (text) => {
    const { world } = await openDemoSchool();
    const before = await rowsOf(world);
    expect(linesOf(await world.says('valdis', text))).toEqual(['Sapratu šādi. Vai saglabāt 2 uzdevumus?', ...two]);
    expect(await rowsOf(world)).toEqual(before);
  });

  it('are saved by one tap, each once, and the last is taken back by "atsaukt"', async () => {
    const { world } = await openDemoSchool();
    const before = (await rowsOf(world)).length;
    const asked = await world.says('valdis', 'J-07 mat.: grafiki līdz 10.12.\nJ-07 mat.: daļas līdz 15.12.');
    const saved = await world.taps('valdis', 'Saglabāt visus (2)');
    expect(saved.title).toBe('Saglabāti uzdevumi: 2');
    expect(linesOf(saved)).toEqual(two);
    expect(await rowsOf(world)).toHaveLength(before + 2);
    const [save] = buttonsOf(asked);
    expect((await world.tapsToken('valdis', save!.action.token)).name).toBe('moved-on');
    expect(await rowsOf(world)).toHaveLength(before + 2);
    await world.says('valdis', 'atsaukt');
    expect((await rowsOf(world)).filter(({ removed }) => removed === undefined)).toHaveLength(before + 1);
  });

  it.each([
    ['jā', 2],
    ['nē', 0],
  ])('are answered by "%s" as well', async (word, more) => {
    const { world } = await openDemoSchool();
    const before = (await rowsOf(world)).length;
    await world.says('valdis', 'J-07 mat.: grafiki līdz 10.12.\nJ-07 mat.: daļas līdz 15.12.');
    await world.says('valdis', word);
    expect(await rowsOf(world)).toHaveLength(before + more);
  });

  it('of which one cannot be saved so, that one is told, and the others can be saved', async () => {
    const { world } = await openDemoSchool();
    const text = 'J-07 mat.: grafiki līdz 10.12.\nJ-07 mat.: daļas līdz 13.12.\nJ-08 mat.: procenti līdz 15.12.';
    const view = await world.says('valdis', text);
    expect(linesOf(view)).toContain('Sapratu šādi. Vai saglabāt 1 uzdevumu?');
    expect(plainText(view)).toContain(
      'Šos uzdevumus tā saglabāt nevaru, lūdzu, rakstiet katru atsevišķi: daļas; procenti.',
    );
  });

  it('are one task where a line is only more of it', async () => {
    const { world } = await openDemoSchool();
    const view = await world.says('valdis', 'J-07 matemātikā: grafiki līdz 10.12.\nIzmantot milimetru papīru');
    expect(view.title).toBe('J-07 · Jauns uzdevums');
  });
});
