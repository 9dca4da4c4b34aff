/** What a learner, or whoever speaks for them, has a right to: a copy of all about them, and that it is erased. */
import { connectStores, type Stores } from '../adapters/mongo/connect.ts';
import {
  eraseLearnerData,
  findLearnerData,
  type LearnerData,
  openLearnerData,
} from '../adapters/mongo/learner-data.ts';
import { type Kept, placeOf } from '../adapters/mongo/open-stored.ts';
import { sealer } from '../adapters/mongo/sealer.ts';
import type { AuditEntry } from '../bot/ports/audit.ts';
import type { RuledOrganisation } from '../domain/duties/rule.ts';
import { codePattern } from '../domain/language/code-pattern.ts';
import type { Organisation } from '../domain/people/organisation.ts';
import { foldText } from '../domain/text/fold-text.ts';
import { administrator } from './administrator.ts';
import { countsIn, writeCopy } from './copy.ts';
import { countingOrganisation } from './counting-organisation.ts';
import { forgetVersions } from './forget-versions.ts';
import type { Reached } from './reached.ts';
import { type Exit, exit, type Terminal } from './terminal.ts';

interface About {
  /** As its files tell it. */
  readonly organisation: RuledOrganisation;
  readonly code: string;
  readonly terminal: Terminal;
}

/**
 * @param file is made, readable by its owner alone; one that is there is left as it is
 * @returns `failed` as well where something of it does not open, and the copy is not whole
 */
export const exportLearner = (reached: Reached, about: About, file: string): Promise<Exit> =>
  onData(reached, about, async (data, stores, organisation) => {
    const { code, terminal } = about;
    const name = organisation.learners.find((learner) => learner.code === code)?.name;
    const all = { organisation: organisation.id, code, name, data: openLearnerData(data, sealer(reached.keys)) };
    if (!writeCopy(file, all, terminal)) return exit.failed;
    await note(stores, organisation, data, 'exported');
    terminal.say(`${file}: ${countsOf(data)}`);
    return data.own.some((kept) => data.unopened.some((one) => placeOf(one) === placeOf(kept)))
      ? exit.failed
      : exit.done;
  });

/** @param isMeant false: says what would be erased, and erases nothing */
export const eraseLearner = (reached: Reached, about: About, isMeant: boolean): Promise<Exit> =>
  onData(reached, about, async (data, stores, organisation) => {
    const { code, terminal } = about;
    if (organisation.learners.some((learner) => learner.code === code)) {
      terminal.tell(`Take ${code} out of the organisation first (solis import apply), or duties come back.`);
      return exit.failed;
    }
    if (!isMeant) {
      terminal.say(`Would erase ${countsOf(data)}. Nothing was changed; --apply does it, and cannot be undone.`);
      return exit.done;
    }
    await note(stores, organisation, data, 'changed');
    const names = codePattern(code);
    await forgetVersions(stores.versions, organisation.id, (text) => names.test(foldText(text).text));
    const left = await eraseLearnerData(stores.db, organisation.id, data);
    terminal.say(`Erased ${countsOf(data)}. Backups hold it until they are removed.`);
    if (left.length > 0) terminal.tell(`Somebody went on there meanwhile: ${placesOf(left)}. Run this again.`);
    return left.length > 0 ? exit.failed : exit.done;
  });

async function onData(
  reached: Reached,
  { organisation: written, code, terminal: { tell } }: About,
  work: (data: LearnerData, stores: Stores, organisation: Organisation) => Promise<Exit>,
): Promise<Exit> {
  const stores = await connectStores(reached);
  try {
    const organisation = await countingOrganisation(stores.versions, written);
    const data = await findLearnerData(stores.db, {
      organisation: organisation.id,
      code,
      sealer: sealer(reached.keys),
    });
    const { own, parts, mentioning, unopened } = data;
    if (mentioning.length > 0)
      tell(`The code stands in what was written about others, which somebody must look at: ${placesOf(mentioning)}.`);
    if (unopened.length > 0)
      tell(`Not all of it opens, be it that a key is missing or that it was changed: ${placesOf(unopened)}.`);
    if (own.length + parts.length > 0) return await work(data, stores, organisation);
    tell(`Nothing is kept about ${code}.`);
    return exit.failed;
  } finally {
    await stores.close();
  }
}

const placesOf = (kept: readonly Kept[]): string => kept.map(placeOf).join('; ');

/** By the ids of plans, as everywhere in the trail; the code itself would stay in it. */
function note(stores: Stores, { id }: Organisation, { own }: LearnerData, act: AuditEntry['act']): Promise<void> {
  const at = new Date().toISOString();
  const what = act === 'changed' ? 'learner-erased' : 'learner-exported';
  const entry = { at, member: administrator, act, what };
  const plans = own.flatMap(({ collection, document }) => (collection === 'plans' ? [String(document.id)] : []));
  return stores.audit.append(id, plans.length > 0 ? plans.map((plan) => ({ ...entry, plan })) : [entry]);
}

/** "plans: 2, rows: 5; parts of what colleagues have before them: talks: 1" */
function countsOf({ own, parts }: LearnerData): string {
  const of = countsIn(own);
  if (parts.length === 0) return of;
  return [of, `parts of what colleagues have before them: ${countsIn(parts.map(({ kept }) => kept))}`]
    .filter((text) => text !== '')
    .join('; ');
}
