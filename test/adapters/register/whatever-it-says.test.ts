/** Whatever a register says and however it is damaged: it is read or refused, and a proper organisation comes of it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readOrganisationFile } from '../../../src/adapters/organisation/read-organisation.ts';
import { takeRoster } from '../../../src/adapters/organisation/take-roster.ts';
import { mergeRegister } from '../../../src/domain/register/merge-register.ts';
import type { Register } from '../../../src/domain/register/register.ts';
import { oneRoster12, zipOf } from './exports.ts';
import { reading } from './reading.ts';

const rows = [
  ['Vārds', 'Uzvārds', 'Klase'].map((value) => ({ value })),
  ['Emīls', 'Dambītis', '7.b'].map((value) => ({ value })),
];
const excel = new Uint8Array(await writeExcelFile(rows as never).toBuffer());
const list = new TextEncoder().encode('Vārds;Uzvārds;Klase\r\n"Emīls";Dambītis;7.b\r\n');

/** Some bytes of it are others, or its end is missing. */
const damaged = fc
  .tuple(
    fc.constantFrom(zipOf(oneRoster12), excel, list),
    fc.array(fc.tuple(fc.nat(5_000), fc.nat(255)), { maxLength: 8 }),
    fc.option(fc.nat(5_000), { nil: undefined }),
  )
  .map(([whole, changes, end]) => {
    const bytes = whole.slice(0, end === undefined ? whole.length : end % whole.length);
    for (const [place, value] of changes) if (bytes.length > 0) bytes[place % bytes.length] = value;
    return bytes;
  });

test('a damaged file is read or refused, and ends nothing', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      const { kind } = await reading(bytes, { of: 'learners' });
      expect(['read', 'refused']).toContain(kind);
    }),
    { numRuns: 150 },
  );
});

const text = readFileSync('demo/organisation.yaml', 'utf8');
const demo = readOrganisationFile(text, 'school.yaml');
const at = { file: 'list.csv', line: 2 };
const addresses = ['anna.berzina', 'INGA.SNIEDZE', 'evija.rudzate', 'jauns'].map((name) => `${name}@jaunkalne.example`);
const inClass = fc.constantFrom('7.b', '7B', '3a', '12. klase', 'pulciņš');
const person = fc.record(
  {
    name: fc.constantFrom('Anna Bērziņa', 'Evija Rudzāte', 'Jānis Zars', 'Яна', '-', '#: x'),
    email: fc.constantFrom(...addresses),
  },
  { requiredKeys: ['name'] },
);
const learner = fc.record(
  {
    name: fc.constantFrom('Emīls Dambītis', 'Elza Kadiķe', 'Toms: Jaunais', '{ a }'),
    source: fc.nat(6).map(String),
    class: inClass,
    at: fc.constant(at),
  },
  { requiredKeys: ['name', 'class', 'at'] },
);
const register: fc.Arbitrary<Register> = fc.record(
  {
    people: fc.uniqueArray(person, { selector: ({ email, name }) => (email ?? name).toLowerCase(), maxLength: 6 }),
    learners: fc.uniqueArray(learner, { selector: ({ source, name }) => source ?? name, maxLength: 6 }),
    classes: fc.array(
      fc.record({ title: inClass, teacher: person, at: fc.constant(at) }, { requiredKeys: ['title', 'at'] }),
      { minLength: 1 },
    ),
    teaching: fc.array(
      fc.record({
        subject: fc.constantFrom('Matemātika', 'Ķīmija', '数学'),
        class: inClass,
        teacher: person,
        at: fc.constant(at),
      }),
    ),
    incomplete: fc.subarray(['people', 'learners', 'classes', 'teaching'] as const),
  },
  { requiredKeys: ['incomplete'] },
);

test('what comes of it passes every check of an organisation, and nobody with a role is lost', () => {
  if (demo.kind === 'faults') throw new Error('The demo school has faults.');
  const { file } = demo;
  fc.assert(
    fc.property(register, (said) => {
      const { roster } = mergeRegister(said, {
        now: file,
        former: { people: [], learners: [{ code: 'J-50', source: '3' }] },
      });
      const read = readOrganisationFile(takeRoster(text, file, { ...roster, tables: [] }), 'school.yaml');
      expect(read).toMatchObject({ kind: 'ok' });
      const roles = file.people.filter((one) => one.roles.length > 0).map(({ id, roles }) => [id, roles]);
      const kept = roster.people.filter((one) => one.roles.length > 0).map(({ id, roles: theirs }) => [id, theirs]);
      expect(kept).toEqual(roles);
    }),
    { numRuns: 60 },
  );
});
