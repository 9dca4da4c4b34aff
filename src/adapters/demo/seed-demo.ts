/** Loads the plans that the demo school begins with, once. */
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import type { Services } from '../../bot/core/turn.ts';
import type { DocumentStore } from '../../bot/ports/documents.ts';
import type { LogStore } from '../../bot/ports/log.ts';
import type { PlanStore } from '../../bot/ports/plans.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import { findPersonalCode } from '../../domain/privacy/personal-code.ts';
import { DemoFault } from './demo-fault.ts';
import { type DemoPlan, type DemoPlans, demoPlans } from './demo-plans.ts';
import { type DemoStory, demoStory } from './demo-story.ts';

export interface DemoSeeding {
  readonly plans: PlanStore;
  readonly documents: DocumentStore;
  readonly entries: LogStore;
  readonly organisation: Organisation;
  /** The moment that the days of the plans are counted from. */
  readonly now: Date;
  readonly say: Services['say'];
  /** Paths of the files with the plans. */
  readonly files: readonly string[];
}

/**
 * Loads the plans of the files unless they are there, or somebody has begun a plan of their own. Call it before anybody
 * can reach the bot. Where it was interrupted, the next call completes it. A few messages stay undelivered, for
 * the outbox to bring to those who are to find them.
 * @returns how many plans were loaded or completed: 0 where nothing was to be done
 * @throws DemoFault where a file cannot be read as written; nothing is stored then
 */
export async function seedDemo(seeding: DemoSeeding): Promise<number> {
  const { plans, documents, entries, organisation, now, say, files } = seeding;
  const demo = files
    .map((file) => readDemoPlans(readFileSync(file, 'utf8'), file))
    .flatMap((one) => (one.organisation === organisation.id ? one.plans : []));
  const there = await plans.list(organisation.id, {});
  if (there.some((plan) => !demo.some((one) => one.id === plan.id))) return 0;
  const tell = (plan: DemoPlan) => demoStory(plan, { organisation, now, say: say(organisation.language) });
  if (await isComplete(plans, demo.slice(-1).map(tell))) return 0;
  const stories = demo.map(tell);
  for (const story of stories) {
    for (const document of story.documents) await documents.save(organisation.id, document);
    for (const entry of story.entries) await entries.add(organisation.id, entry);
    await load(plans, story);
  }
  return stories.length;
}

/** The stories are loaded one after another, so that the end of the last tells that all are there. */
async function isComplete(plans: PlanStore, [last]: readonly DemoStory[]): Promise<boolean> {
  if (last === undefined) return true;
  const end = last.writes.at(-1)?.arrival ?? last.plan.id;
  const history = await plans.history(last.plan.organisation, last.plan.id);
  return history.some((entry) => entry.arrival === end);
}

async function load(plans: PlanStore, { plan, first, writes }: DemoStory): Promise<void> {
  const { organisation, id } = plan;
  const added = await plans.add(organisation, plan, first);
  const history = added === 'added' ? [] : await plans.history(organisation, id);
  const before = new Set(history.map((entry) => entry.arrival));
  for (const write of writes.filter((one) => !before.has(one.arrival))) {
    const saved = await plans.save(organisation, write);
    if (saved === 'stale') throw new DemoFault([`${id}: changed by somebody else while it was loaded`]);
  }
}

/**
 * The plans of a file such as `demo/plans.yaml`.
 * @param text YAML 1.2
 * @param file only told in the faults
 * @throws DemoFault with a line for each fault
 */
function readDemoPlans(text: string, file: string): DemoPlans {
  if (findPersonalCode(text) !== null) throw new DemoFault([`${file}: holds what looks like a personal code.`]);
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new DemoFault(document.errors.map((error) => `${file}: ${error.message}`));
  const read = demoPlans.safeParse(document.toJS());
  if (read.success) return read.data;
  throw new DemoFault(read.error.issues.map((issue) => `${file}: ${pathOf(issue.path)}: ${issue.message}`));
}

/** Places in lists are counted from 1. */
const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join(' > ');
