/** Plays every journey on one platform, and holds those that differ there to the list of known differences. */
import { expect, test } from 'vitest';
import { readJourney } from '../personas/journey.ts';
import { journeysIn } from '../personas/walk-journeys.ts';
import { demoSchool } from '../world/schools.ts';
import type { KnownDifferences } from './known-differences.ts';
import { type OpenRoom, openPlatformSchool } from './platform-school.ts';

/** Never to be read in a channel. */
const learners = demoSchool().learners.flatMap(({ name }) => name);

const personas = new URL('../personas/', import.meta.url);

/** @param folder where the journeys lie: the personas, where it is left out */
export function playJourneys(open: OpenRoom, known: KnownDifferences, folder = personas): void {
  const files = journeysIn(folder);
  test('every known difference is one of a turn that there is', () => {
    const turns = files.flatMap((file) => readJourney(file, folder).turns.map(({ where }) => where));
    expect(Object.keys(known).filter((where) => !turns.includes(where))).toEqual([]);
  });

  test.each(files)('%s', { timeout: 120_000 }, async (file) => {
    const journey = readJourney(file, folder);
    const room = await open(journey);
    const { play, retypes } = openPlatformSchool(room);
    try {
      for (const turn of journey.turns) {
        const differences = await play(turn).catch((error: Error) => {
          throw new Error(`${turn.where}: ${error.message}`);
        });
        const difference = known[turn.where];
        expect(
          differences.map((one) => one.replace(/\s+/gu, ' ')),
          turn.where,
        ).toEqual(difference?.sees ?? []);
        if (difference?.retypes !== undefined) await retypes(turn.who, difference.retypes);
        if (difference?.says === undefined) continue;
        const said = { ...turn, doing: { kind: 'says', text: difference.says } } as const;
        expect(await play(said), turn.where).toEqual([]);
      }
      expect(room.faults).toEqual([]);
      const shared = await room.shared();
      expect(learners.filter((name) => shared.includes(name))).toEqual([]);
    } finally {
      await room.close();
    }
  });
}
