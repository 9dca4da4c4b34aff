/** What a learner, or whoever speaks for them, has a right to: a copy of all about them, and that it is erased. */
import { writeFileSync } from 'node:fs';
import { connectStores, type Stores } from '../adapters/mongo/connect.ts';
import {
  eraseLearnerData,
  findLearnerData,
  type LearnerData,
  openLearnerData,
  placeOf,
} from '../adapters/mongo/learner-data.ts';
import { sealer } from '../adapters/mongo/sealer.ts';
import type { AuditEntry } from '../bot/ports/audit.ts';
import type { Organisation } from '../domain/people/organisation.ts';
import type { Reached } from './reached.ts';
import { type Exit, exit, type Terminal } from './terminal.ts';

/** Whoever runs a command is known to the computer alone. */
const administrator = 'command-line';

interface About {
  readonly organisation: Organisation;
  readonly code: string;
  readonly terminal: Terminal;
}

/** @param file is made, readable by its owner alone; one that is there is left as it is */
export const exportLearner = (reached: Reached, { organisation, code, terminal }: About, file: string): Promise<Exit> =>
  onData(reached, { organisation, code, terminal }, async (data, stores) => {
    const name = organisation.learners.find((learner) => learner.code === code)?.name;
    const all = { organisation: organisation.id, code, name, data: openLearnerData(data, sealer(reached.keys)) };
    try {
      writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
    } catch {
      terminal.tell(`${file} cannot be written: it is there already, or its folder is not.`);
      return exit.failed;
    }
    await note(stores, organisation, data, 'exported');
    terminal.say(`${file}: ${countsOf(data)}`);
    return exit.done;
  });

/** @param isMeant false: says what would be erased, and erases nothing */
export const eraseLearner = (
  reached: Reached,
  { organisation, code, terminal }: About,
  isMeant: boolean,
): Promise<Exit> =>
  onData(reached, { organisation, code, terminal }, async (data, stores) => {
    if (organisation.learners.some((learner) => learner.code === code)) {
      terminal.tell(
        `Take ${code} out of the file of the organisation and start Solis anew first, or duties come back.`,
      );
      return exit.failed;
    }
    if (!isMeant) {
      terminal.say(`Would erase ${countsOf(data)}. Nothing was changed; --apply does it, and cannot be undone.`);
      return exit.done;
    }
    await note(stores, organisation, data, 'changed');
    await eraseLearnerData(stores.db, organisation.id, data);
    terminal.say(`Erased ${countsOf(data)}. Backups hold it until they are removed.`);
    return exit.done;
  });

async function onData(
  reached: Reached,
  { organisation: { id: organisation }, code, terminal: { tell } }: About,
  work: (data: LearnerData, stores: Stores) => Promise<Exit>,
): Promise<Exit> {
  const stores = await connectStores(reached);
  try {
    const data = await findLearnerData(stores.db, { organisation, code, sealer: sealer(reached.keys) });
    const places = data.mentioning.map(placeOf).join('; ');
    if (places !== '')
      tell(`The code stands in what was written about others, which somebody must look at: ${places}.`);
    if (data.own.length > 0) return await work(data, stores);
    tell(`Nothing is kept about ${code}.`);
    return exit.failed;
  } finally {
    await stores.close();
  }
}

/** By the ids of plans, as everywhere in the trail; the code itself would stay in it. */
function note(stores: Stores, { id }: Organisation, { own }: LearnerData, act: AuditEntry['act']): Promise<void> {
  const at = new Date().toISOString();
  const what = act === 'changed' ? 'learner-erased' : 'learner-exported';
  const entry = { at, member: administrator, act, what };
  const plans = own.flatMap(({ collection, document }) => (collection === 'plans' ? [String(document.id)] : []));
  return stores.audit.append(id, plans.length > 0 ? plans.map((plan) => ({ ...entry, plan })) : [entry]);
}

/** "plans: 2, rows: 5" */
function countsOf({ own }: LearnerData): string {
  const collections = own.map(({ collection }) => collection);
  const count = (name: string) => collections.filter((collection) => collection === name).length;
  return [...new Set(collections)].map((name) => `${name}: ${count(name)}`).join(', ');
}
