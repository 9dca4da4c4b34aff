/** What every store of the register of those who may need support must do. */
import { expect, test } from 'vitest';
import type { IntakeStore } from '../../src/bot/ports/intake.ts';
import { someEntry } from './duty-fixtures.ts';
import { minute, someOrganisation } from './plan-fixtures.ts';

/** @param open called within each test */
export const intakeStoreContract = (open: () => IntakeStore): void => {
  test('an entry is kept as it was written, with or without words', async () => {
    const organisation = someOrganisation();
    const { words: _, ...wordless } = someEntry(organisation);
    const later = { decision: 'later', by: 'baiba', at: minute(2) } as const;
    const decided = { decision: 'plan', by: 'dzintra', at: minute(3), before: later } as const;
    for (const entry of [
      someEntry(organisation, { reason: 'reemigracija' }),
      someEntry(organisation, { decided }),
      wordless,
    ]) {
      expect(await open().save(organisation, entry)).toBe(true);
      expect(await open().load(organisation, entry.id)).toEqual(entry);
    }
    expect(await open().load(organisation, 'none')).toBeNull();
  });

  test('the same report that arrives again is not entered twice', async () => {
    const organisation = someOrganisation();
    const entry = someEntry(organisation);
    expect(await open().save(organisation, entry)).toBe(true);
    expect(await open().save(organisation, { ...entry, words: 'Cits' })).toBe(false);
    expect(await open().list(organisation)).toEqual([entry]);
  });

  test('of two who decide at once only the first has decided', async () => {
    const organisation = someOrganisation();
    const entry = someEntry(organisation);
    await open().save(organisation, entry);
    const decided = { decision: 'plan', by: 'dzintra', at: minute(5) } as const;
    const first = { ...entry, revision: 2, decided };
    expect(await open().save(organisation, first)).toBe(true);
    expect(await open().save(organisation, { ...first, decided: { ...decided, decision: 'no-plan' } })).toBe(false);
    expect(await open().load(organisation, entry.id)).toEqual(first);
    const withdrawn = { ...first, revision: 3, withdrawn: { by: 'valdis', at: minute(6) } };
    expect(await open().save(organisation, withdrawn)).toBe(true);
    expect(await open().list(organisation)).toEqual([withdrawn]);
  });

  test('entries are listed in the order in which they were entered', async () => {
    const organisation = someOrganisation();
    for (const at of [3, 1, 2]) await open().save(organisation, someEntry(organisation, { at: minute(at) }));
    expect((await open().list(organisation)).map(({ at }) => at)).toEqual([minute(1), minute(2), minute(3)]);
  });

  test('no organisation sees or changes an entry of another', async () => {
    const [here, there] = [someOrganisation(), someOrganisation()];
    const entry = someEntry(here);
    await open().save(here, entry);
    expect(await open().load(there, entry.id)).toBeNull();
    expect(await open().list(there)).toEqual([]);
    await expect(open().save(there, entry)).rejects.toMatchObject({ code: 'wrong-organisation' });
    expect(await open().load(here, entry.id)).toEqual(entry);
  });
};
