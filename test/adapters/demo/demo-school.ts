/** The demo school on a store, with its plans loaded. */

import { readFileSync } from 'node:fs';
import { seedDemo } from '../../../src/adapters/demo/seed-demo.ts';
import { readOrganisation } from '../../../src/adapters/organisation/read-organisation.ts';
import type { LogStore } from '../../../src/bot/ports/log.ts';
import type { PlanStore } from '../../../src/bot/ports/plans.ts';
import { today } from '../../../src/domain/calendar/local-date.ts';
import type { RuledOrganisation } from '../../../src/domain/duties/rule.ts';
import type { HistoryEntry } from '../../../src/domain/plan/history.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import type { PlanContext } from '../../../src/domain/plan/plan-context.ts';
import { typeOf } from '../../../src/domain/plan-types/find-types.ts';
import { memoryDocumentStore } from '../../memory-stores/memory-document-store.ts';
import { memoryLogStore } from '../../memory-stores/memory-log-store.ts';
import { memoryOrderStore } from '../../memory-stores/memory-order-store.ts';
import { createTexts } from '../../texts.ts';

const say = createTexts();
export const demoFiles = ['demo/plans.yaml', 'demo/support-plans.yaml'];
export const monday = new Date('2026-11-23T07:00:00Z');

export const school: RuledOrganisation = (() => {
  const read = readOrganisation(readFileSync('demo/organisation.yaml', 'utf8'), 'demo/organisation.yaml');
  if (read.kind === 'faults') throw new Error('the demo school cannot be read');
  return { ...read.organisation, rules: [] };
})();

interface Seeding {
  readonly now?: Date;
  readonly files?: readonly string[];
  readonly organisation?: RuledOrganisation;
  readonly entries?: LogStore;
}

const noEntries = (): LogStore => memoryLogStore(memoryOrderStore());

export const seed = (
  plans: PlanStore,
  { now = monday, files = demoFiles, organisation = school, entries = noEntries() }: Seeding = {},
) => seedDemo({ plans, documents: memoryDocumentStore(), entries, organisation, now, say, files });

export const contextAt = (plan: Plan, at: string): PlanContext => {
  return { type: typeOf(plan), plan, organisation: school, now: at, today: today(new Date(at), school.zone) };
};

/** All that a store holds of the school: plans and their histories. */
export async function everything(plans: PlanStore): Promise<readonly [Plan, readonly HistoryEntry[]][]> {
  const { id } = school;
  const all: [Plan, readonly HistoryEntry[]][] = [];
  for (const plan of await plans.list(id, {})) all.push([plan, await plans.history(id, plan.id)]);
  return all;
}
