/** Words typed while a form stands in the chat go into that form, whatever it asks for; only a tap sends it. */
import { expect, it } from 'vitest';
import { openDemoSchool } from '../world/demo-school.ts';
import { fieldsOf, linesOf } from '../world/seen.ts';

/** Sarma is asked for another time of a talk. */
async function asked() {
  const { world } = await openDemoSchool();
  await world.says('sarma', 'saruna J-04');
  await world.fills('sarma', {});
  await world.taps('sarma', 'Cits laiks');
  return world;
}

it('a day and an hour go where they are asked for, and are sent with one tap', async () => {
  const world = await asked();
  const filled = await world.says('sarma', 'ceturtdien plkst. 15.30');
  expect(fieldsOf(filled)).toMatchObject({ Diena: '2026-12-03', Sākums: '15:30', 'Ilgums minūtēs': '40' });
  expect(linesOf(await world.fills('sarma', {}))).toContain('Laiks: ceturtdien, 3. decembrī, plkst. 15.30');
});

it('what was typed before stays when the rest is typed', async () => {
  const world = await asked();
  await world.says('sarma', 'ceturtdien');
  expect(fieldsOf(await world.says('sarma', 'plkst. 15.30'))).toMatchObject({ Diena: '2026-12-03', Sākums: '15:30' });
});

it('a text goes into the field that is empty, and what is chosen stays', async () => {
  const { world } = await openDemoSchool();
  await world.says('sarma', 'saruna J-04');
  expect(fieldsOf(await world.says('sarma', '12. kabinets'))).toMatchObject({ Vieta: '12. kabinets' });
  await world.says('dzintra', 'rīkojums 7.b no 7. decembra līdz 9. decembrim');
  const order = fieldsOf(await world.says('dzintra', '1-9/12'));
  expect(order).toMatchObject({ 'Uz ko attiecas': '7.b klase', Līdz: '2026-12-09', Numurs: '1-9/12' });
  expect(await world.services.orders.all(world.organisation.id)).toEqual([]);
});

it('a question about something else is answered, and then the form stands there no more', async () => {
  const world = await asked();
  expect((await world.says('sarma', 'mani pienākumi')).title).toBe('Mani pienākumi');
  expect((await world.says('sarma', 'plkst. 15.30')).form).toBeUndefined();
});

it('what is typed reaches no form that is opened apart from the chat', async () => {
  const { world } = await openDemoSchool();
  await world.says('evija', 'atvērt J-02');
  await world.taps('evija', 'Veidlapa');
  const answer = await world.says('evija', 'bērnam ir bail');
  expect(JSON.stringify(answer)).not.toContain('bērnam ir bail');
});
