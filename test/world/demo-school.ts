/** The demo school with its plans and the duties that follow from them, on a Monday morning, and all that stands in its stores. */
import { seedDemo } from '../../src/adapters/demo/seed-demo.ts';
import type { DocumentRecord } from '../../src/domain/documents/document.ts';
import type { RuledOrganisation } from '../../src/domain/duties/rule.ts';
import type { LogEntry } from '../../src/domain/log/log-entry.ts';
import { type MemoryPlanStore, memoryPlanStore } from '../memory-stores/memory-plan-store.ts';
import { memoryStores } from '../memory-stores/memory-stores.ts';
import { createTexts } from '../texts.ts';
import { openWorld, type World } from '../world.ts';
import { demoSchool } from './schools.ts';

const monday = '2026-11-30T07:00:00.000Z';

export interface DemoSchool {
  readonly world: World;
  /** All that is stored, as one text, but for what is remembered of talks. */
  readonly kept: () => Promise<string>;
}

interface Seed {
  readonly plans: MemoryPlanStore;
  readonly documents: readonly DocumentRecord[];
  readonly entries: readonly LogEntry[];
}

const seeds = new WeakMap<RuledOrganisation, Map<string, Promise<Seed>>>();

/** What a school begins with, told once for all tests. */
function seedOf(organisation: RuledOrganisation, files: readonly string[]): Promise<Seed> {
  const known = seeds.get(organisation) ?? new Map<string, Promise<Seed>>();
  seeds.set(organisation, known);
  const seed = known.get(files.join()) ?? seeded(organisation, files);
  known.set(files.join(), seed);
  return seed;
}

async function seeded(organisation: RuledOrganisation, files: readonly string[]): Promise<Seed> {
  const plans = memoryPlanStore();
  const stores = memoryStores(plans);
  const documents: DocumentRecord[] = [];
  const entries: LogEntry[] = [];
  await seedDemo({
    ...{ plans, organisation, now: new Date(monday), say: createTexts(), files },
    documents: { ...stores.documents, save: async (_, document) => void documents.push(document) },
    entries: {
      ...stores.entries,
      add: async (_, entry) => {
        entries.push(entry);
        return 'added';
      },
    },
  });
  return { plans, documents, entries };
}

export async function openDemoSchool(
  organisation = demoSchool('demo/rules.yaml'),
  files: readonly string[] = ['demo/plans.yaml'],
): Promise<DemoSchool> {
  const seed = await seedOf(organisation, files);
  const stores = memoryStores(seed.plans.copy());
  for (const document of seed.documents) await stores.documents.save(organisation.id, document);
  for (const entry of seed.entries) await stores.entries.add(organisation.id, entry);
  const world = openWorld({ organisation, now: monday, stores });
  const { plans, obligations, preferences, orders, meetings } = world.services;
  await world.sweep();
  await world.settled();
  const { id } = organisation;
  const kept = async (): Promise<string> => {
    const stored = await Promise.all([
      plans.list(id, {}),
      obligations.open(id),
      preferences.all(id),
      orders.all(id),
      meetings.list(id),
    ]);
    return JSON.stringify(stored, (name, value) => (name === 'writing' ? undefined : value));
  };
  return { world, kept };
}
