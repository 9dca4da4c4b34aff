/** Every journey is walked twice: over the real database, and over its twins in memory. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { testStores } from '../adapters/mongo/test-stores.ts';
import { memoryAuditStore } from '../memory-stores/memory-audit-store.ts';
import { memoryConversationStore } from '../memory-stores/memory-conversation-store.ts';
import { memoryPlanStore } from '../memory-stores/memory-plan-store.ts';
import { differences } from './compare.ts';
import { readJourney } from './journey.ts';
import { openSchool, type SchoolStores } from './school.ts';

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

const { stores } = testStores();
const grounds: Readonly<Record<string, () => SchoolStores>> = {
  MongoDB: () => stores(),
  memory: () => ({
    plans: memoryPlanStore(),
    conversations: memoryConversationStore(),
    audit: memoryAuditStore(),
  }),
};

describe.each(Object.keys(grounds))('over %s', (ground) => {
  test.each(files)('%s', { timeout: 120_000 }, async (file) => {
    const journey = readJourney(readFileSync(new URL(file, folder), 'utf8'));
    const school = openSchool(grounds[ground]?.() as SchoolStores, journey, `skola-${randomUUID().slice(0, 8)}`);
    for (const turn of journey.turns) {
      const here = `${file}:${turn.line}`;
      const seen = await school.play(turn).catch((error: Error) => {
        throw new Error(`${here}: ${error.message}`);
      });
      expect(differences(turn.expected, seen).join('\n'), here).toBe('');
    }
  });
});
