/** The demo school with its plans and the duties that follow from them, on a Monday morning, and all that stands in its stores. */
import { seedDemo } from '../../src/adapters/demo/seed-demo.ts';
import { openWorld, type World } from '../world.ts';
import { demoSchool } from './schools.ts';

const monday = '2026-11-30T07:00:00.000Z';

export interface DemoSchool {
  readonly world: World;
  /** All that is stored, as one text, but for what is remembered of talks. */
  readonly kept: () => Promise<string>;
}

export async function openDemoSchool(
  organisation = demoSchool('demo/rules.yaml'),
  files: readonly string[] = ['demo/plans.yaml'],
): Promise<DemoSchool> {
  const world = openWorld({ organisation, now: monday });
  const { plans, documents, entries, obligations, preferences, orders, meetings, say } = world.services;
  await seedDemo({ plans, documents, entries, organisation, now: new Date(monday), say, files });
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
