/** Walks every journey of a folder twice: over the real database, and over its twins in memory; those of many weeks in memory alone. */
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { testStores } from '../adapters/mongo/test-stores.ts';
import { memoryStores, type WorldStores } from '../memory-stores/memory-stores.ts';
import { daytime } from '../seasons/clockwork.ts';
import { demoSchool } from '../world/schools.ts';
import { differences } from './compare.ts';
import { readJourney } from './journey.ts';
import { openSchool } from './school.ts';

export const journeysIn = (folder: URL): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/**
 * @param schoolWith the school with rules of that file, or without any
 * @param weeks journeys in which the clock runs for weeks: the database would be asked the same for each day
 */
export function walkJourneys(folder: URL, schoolWith = demoSchool, weeks: readonly string[] = []): void {
  const files = journeysIn(folder);
  const overDatabase = files.filter((file) => !weeks.includes(file));
  const { stores } = testStores();
  const grounds: Readonly<Record<string, () => WorldStores>> = {
    MongoDB: () => stores(),
    memory: () => memoryStores(),
  };

  describe.each(Object.keys(grounds))('over %s', (ground) => {
    test.each(ground === 'memory' ? files : overDatabase)('%s', { timeout: 120_000 }, async (file) => {
      const journey = readJourney(file, folder);
      const name = `skola-${randomUUID().slice(0, 8)}`;
      const { rules } = journey;
      const organisation = rules === undefined ? schoolWith() : schoolWith(rules);
      const kept = { organisation, ...(rules !== undefined && { clockwork: daytime }) };
      const school = openSchool(grounds[ground]?.() as WorldStores, journey, name, kept);
      for (const turn of journey.turns) {
        const seen = await school.play(turn).catch((error: Error) => {
          throw new Error(`${turn.where}: ${error.message}`);
        });
        expect(differences(turn.expected, seen).join('\n'), turn.where).toBe('');
      }
    });
  });
}
