/** What was said of a task and cannot be is repeated with its reason, and never taken for something else. */
import { expect, it } from 'vitest';
import type { View } from '../../../src/bot/ports/view.ts';
import { openDemoSchool } from '../../world/demo-school.ts';
import { fieldsOf, linesOf, problemsOf } from '../../world/seen.ts';

const valdis = async () => {
  const { world } = await openDemoSchool();
  return (text: string): Promise<View> => world.says('valdis', text);
};

it('a subject of a colleague is told with the name of who teaches it', async () => {
  const says = await valdis();
  const asked = await says('uzdevums J-07 latviešu valodā: lasīt līdz 15. decembrim');
  const reason =
    'Priekšmetā „latviešu valoda” jūs šim plānam uzdevumu pievienot nevarat. 7.b klasē to māca Anna Bērziņa.';
  expect(problemsOf(asked)).toEqual({ 'Mācību priekšmets': reason });
});

it('is not taken for the one of whoever speaks, whatever they write next, nor saved by a yes', async () => {
  const says = await valdis();
  await says('uzdevums J-07 latviešu valodā: lasīt līdz 15. decembrim');
  for (const text of ['kaut kas nesaprotams', 'jā']) {
    const asked = await says(text);
    expect(asked.name).toBe('task-draft');
    expect(fieldsOf(asked)['Mācību priekšmets']).toBe('');
    expect(problemsOf(asked)['Mācību priekšmets']).toContain('latviešu valoda');
  }
  expect(linesOf(await says('matemātikā'))).toContain('Mācību priekšmets: matemātika');
});

it.each([
  ['Jānis', 'Pēc vārdiem „Jānis” nevienu darbinieku neatradu. Lūdzu, izvēlieties no saraksta.'],
  ['skolotājs', 'Pēc vārdiem „skolotājs” atradu vairākus darbiniekus. Lūdzu, izvēlieties no saraksta.'],
])('a name that means nobody, or several, is repeated: %s', async (name, reason) => {
  const says = await valdis();
  const asked = await says(`uzdevums J-07 matemātikā: reizrēķins, atbildīgais ${name} līdz 15. decembrim`);
  expect(problemsOf(asked)).toEqual({ 'Kas atbild': reason });
  expect(fieldsOf(asked)).toMatchObject({ Uzdevums: 'reizrēķins', Termiņš: '2026-12-15', 'Kas atbild': '' });
  expect(linesOf(await says('es'))).toContain('Kas atbild: Valdis Ozolnieks');
});

it('plans to choose from are told with the names of the learners', async () => {
  const { world } = await openDemoSchool();
  const names = 'J-07 · 7.b – Emīls Dambītis · ';
  expect(linesOf(await world.says('anna', 'pievienot uzdevumu')).join('\n')).toContain(names);
  expect(linesOf(await world.says('baiba', 'statuss')).join('\n')).toContain(names);
});

it('of a class that is named only its plans may be chosen', async () => {
  const says = await valdis();
  const codes = linesOf(await says('uzdevums 7.b klasei: reizrēķins')).flatMap(
    (line) => line.match(/^J-\d+/u)?.[0] ?? [],
  );
  expect(codes).toEqual(['J-06', 'J-07']);
});
