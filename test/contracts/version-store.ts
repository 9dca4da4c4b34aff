/** What every store of the versions of an organisation must do. */
import { expect, test } from 'vitest';
import type { OrganisationVersion, VersionStore } from '../../src/bot/ports/versions.ts';
import { minute, someOrganisation } from './plan-fixtures.ts';

export const someVersion = (number: number, change: Partial<OrganisationVersion> = {}): OrganisationVersion => ({
  number,
  at: minute(number),
  by: 'dzintra',
  why: { kind: 'change', change: { kind: 'class-teacher', class: '7.b', member: 'ieva' } },
  content: {
    organisation: { name: 'organisation.yaml', text: `name: Zilonis ${number}\n` },
    rules: [{ name: 'rules.yaml', text: 'rules: []\n' }],
  },
  ...change,
});

/** @param open called within each test */
export const versionStoreContract = (open: () => VersionStore): void => {
  test('a version is kept as it was made, with its files letter by letter', async () => {
    const organisation = someOrganisation();
    const seed = someVersion(1, { by: 'command-line', why: { kind: 'seed' } });
    expect(await open().newest(organisation)).toBe(0);
    expect(await open().load(organisation, 1)).toBeNull();
    for (const version of [seed, someVersion(2)]) expect(await open().add(organisation, version)).toBe(true);
    expect(await open().newest(organisation)).toBe(2);
    expect(await open().load(organisation, 1)).toEqual(seed);
    expect(await open().load(organisation, 2)).toEqual(someVersion(2));
  });

  test('of two who change the organisation at once one is told', async () => {
    const organisation = someOrganisation();
    const both = [someVersion(1), someVersion(1, { by: 'baiba' })];
    const added = await Promise.all(both.map((version) => open().add(organisation, version)));
    expect(added.toSorted()).toEqual([false, true]);
    expect(await open().load(organisation, 1)).toEqual(both[added.indexOf(true)]);
  });

  test('versions are listed newest first, each with who made it and why', async () => {
    const organisation = someOrganisation();
    for (const number of [1, 2, 10]) await open().add(organisation, someVersion(number));
    const { content: _, ...note } = someVersion(10);
    const listed = await open().list(organisation);
    expect(listed.map(({ number }) => number)).toEqual([10, 2, 1]);
    expect(listed[0]).toEqual(note);
  });

  test('a file that no version was made of is known to be changed', async () => {
    const organisation = someOrganisation();
    await open().add(organisation, someVersion(1));
    await open().add(organisation, someVersion(2));
    const { organisation: first, rules } = someVersion(1).content;
    const changed = { name: 'organisation.yaml', text: 'name: Cita\n' };
    expect(await open().unknown(organisation, [first, ...rules])).toEqual([]);
    expect(await open().unknown(organisation, [changed, ...rules])).toEqual([changed]);
  });

  test('what a version said can be forgotten; that there was one stays', async () => {
    const organisation = someOrganisation();
    await open().add(organisation, someVersion(1));
    await open().add(organisation, someVersion(2));
    await open().forget(organisation, 1);
    expect(await open().load(organisation, 1)).toBeNull();
    expect((await open().list(organisation)).map(({ number }) => number)).toEqual([2, 1]);
    expect(await open().load(organisation, 2)).toEqual(someVersion(2));
  });

  test('no organisation sees or forgets a version of another', async () => {
    const [here, there] = [someOrganisation(), someOrganisation()];
    await open().add(here, someVersion(1));
    expect(await open().newest(there)).toBe(0);
    expect(await open().load(there, 1)).toBeNull();
    expect(await open().list(there)).toEqual([]);
    const { organisation } = someVersion(1).content;
    expect(await open().unknown(there, [organisation])).toEqual([organisation]);
    await open().forget(there, 1);
    expect(await open().load(here, 1)).toEqual(someVersion(1));
    expect(await open().add(there, someVersion(1, { by: 'baiba' }))).toBe(true);
    expect((await open().load(here, 1))?.by).toBe('dzintra');
  });
};
