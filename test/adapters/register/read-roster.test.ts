/** Exports of school registers: whatever the format, the same school is read from it, and nothing that Solis may not know. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { oneRoster11, oneRoster12, schoolDataSync, zipOf } from './exports.ts';
import { read, reading } from './reading.ts';

const formats = { 'OneRoster 1.2': oneRoster12, 'OneRoster 1.1': oneRoster11, 'School Data Sync': schoolDataSync };
const anna = { name: 'Anna Bērziņa', email: 'anna.berzina@jaunkalne.example' };
const valdis = { name: 'Valdis Ozolnieks', email: 'valdis.ozolnieks@jaunkalne.example' };

describe.each(Object.entries(formats))('%s', (_, files) => {
  test('its staff are people with an address; families, learners and closed accounts are not', async () => {
    const { register } = await read(zipOf(files));
    expect(register.people).toEqual([anna, valdis, { name: 'Jānis Zars', email: 'janis.zars@jaunkalne.example' }]);
  });

  test('a learner has the class that is one of learners, and the id of the register', async () => {
    const { register, faults } = await read(zipOf(files));
    expect(faults).toEqual([]);
    expect(register.incomplete).toEqual([]);
    expect(register.learners?.map(({ source, name }) => [source, name])).toEqual([
      ['L1', 'Emīls Dambītis'],
      ['L2', 'Sanija Ceriņa'],
      ['L3', 'Toms Jaunais'],
    ]);
    expect(register.learners?.map((one) => one.class.toLowerCase().slice(0, 1))).toEqual(['7', '7', '3']);
  });

  test('the first teacher of such a class is its class teacher; a class without one says nothing', async () => {
    const { register } = await read(zipOf(files));
    expect(register.classes?.map(({ teacher }) => teacher)).toEqual([anna, undefined]);
  });

  test('who teaches what is told of the classes whose learners are taught, and what has ended is not', async () => {
    const { register } = await read(zipOf(files));
    expect(register.teaching).toMatchObject([
      { subject: expect.stringMatching(/^matemātika$/i), class: expect.stringMatching(/^7/), teacher: valdis },
      { subject: 'Angļu valoda', class: expect.stringMatching(/^3/), teacher: anna },
    ]);
  });

  test('nothing of birth, health, families or passwords is read', async () => {
    expect(JSON.stringify(await read(zipOf(files)))).not.toMatch(/canary|2014-03|20000001|67000001|mate@/i);
  });

  test('a folder of the same files is read as the zip is', async () => {
    const folder = Object.entries(files).map(([name, text]) => ({ name, bytes: strToU8(text) }));
    expect(await read(folder as never, {}, 'export')).toEqual(await read(zipOf(files), {}, 'export'));
  });
});

const changed = (file: string, from: string | RegExp, to: string) =>
  zipOf({ ...oneRoster12, [file]: (oneRoster12[file] ?? '').replace(from, to) });

test('a row that says too little is told with its line, and the others are read', async () => {
  const { register, faults } = await read(changed('users.csv', 'Sanija,Ceriņa', 'Sanija,'));
  expect(faults).toEqual([{ file: 'users.csv', line: 7, column: 'familyName', problem: 'empty' }]);
  expect(register.learners).toHaveLength(2);
  expect(register.incomplete).toEqual(['learners']);
});

test('a learner who is in no class of learners is told', async () => {
  const { faults } = await read(changed('enrollments.csv', /E5.*\r\n/, ''));
  expect(faults).toEqual([{ file: 'users.csv', line: 8, problem: 'no-class' }]);
});

test('an id that is a personal code is not read, and its row is told', async () => {
  const { register, faults } = await read(changed('users.csv', 'L2,', '010214-20001,'));
  expect(JSON.stringify(register)).not.toContain('010214');
  expect(faults).toEqual([{ file: 'users.csv', line: 7, column: 'sourcedId', problem: 'personal-code' }]);
  expect(register.incomplete).toEqual(['people', 'learners']);
  expect(register.learners).toHaveLength(2);
});

test('an id of a computer is no personal code, whatever digits stand in it', async () => {
  const id = '3f2b8a90-1c4d-4e5f-8a9b-01020312345a';
  const files = Object.entries(oneRoster12).map(([name, text]) => [name, text.replaceAll('L2', id)]);
  const { register, faults } = await read(zipOf(Object.fromEntries(files)));
  expect(faults).toEqual([]);
  expect(register.learners?.[1]?.source).toBe(id);
});

test('an end that is not written as the format asks for ends nothing', async () => {
  const { register } = await read(changed('roles.csv', 'T1,primary,teacher,,', 'T1,primary,teacher,,1/15/2027'));
  expect(register.people).toContainEqual(anna);
});

test('an export of changes only is refused: everybody else would seem to be gone', async () => {
  expect(await reading(changed('manifest.csv', 'file.users,bulk', 'file.users,delta'))).toEqual({
    kind: 'refused',
    refusal: { kind: 'delta', file: 'manifest.csv' },
  });
});

test('of several schools the one that is called as ours is read, and no other', async () => {
  const two = changed('orgs.csv', /$/, 'S2,,,Cita skola,school\r\n');
  const { register } = await read(two);
  expect(register.people).toHaveLength(3);
  expect(await reading(two, { school: 'Trešā skola' })).toMatchObject({
    refusal: { kind: 'which-school', schools: ['Jaunkalnes pamatskola', 'Cita skola'] },
  });
  expect((await read(two, { school: 'Cita skola' })).register.people).toEqual([]);
});

test('a zip that holds no list of users, or one without names, is refused', async () => {
  expect(await reading(zipOf({ 'orgs.csv': 'sourcedId,name\r\n' }), {}, 'a.zip')).toMatchObject({
    refusal: { kind: 'missing-file', file: 'a.zip > users.csv' },
  });
  expect(await reading(changed('users.csv', 'familyName', 'surname'))).toMatchObject({
    refusal: { kind: 'missing-column', file: 'users.csv', column: 'familyName' },
  });
});

test('a zip that would fill the memory, or leads out of its folder, is refused', async () => {
  const bomb = zipSync({ 'users.csv': new Uint8Array(60_000_000) });
  expect(await reading(bomb, {}, 'b.zip')).toMatchObject({ refusal: { kind: 'too-large', file: 'b.zip' } });
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, place) => [`${place}.csv`, '']));
  expect(await reading(zipOf(many))).toMatchObject({ refusal: { kind: 'too-large' } });
  expect(await reading(zipOf({ ...oneRoster12, '../users.csv': 'x' }))).toMatchObject({ refusal: { kind: 'bad-zip' } });
  expect(await reading(zipOf(oneRoster12).slice(0, 900))).toMatchObject({ refusal: { kind: 'bad-zip' } });
});

test('a packed file that claims to be smaller than it is fills no memory', async () => {
  const honest = zipOf({ ...oneRoster12, 'users.csv': 'a,b\r\n'.repeat(100_000) });
  const lying = honest.slice();
  const claimed = new DataView(lying.buffer);
  for (let place = 0; place < lying.length - 4; place += 1)
    if (claimed.getUint32(place, true) === 500_000) claimed.setUint32(place, 100, true);
  expect(await reading(lying)).toMatchObject({ kind: 'refused' });
});
