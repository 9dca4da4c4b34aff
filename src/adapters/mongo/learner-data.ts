/** All that a database holds about one learner: found, opened for whoever has a right to a copy, erased. */
import type { Db } from 'mongodb';
import { codePattern } from '../../domain/language/code-pattern.ts';
import { learnerCodeForm } from '../../domain/people/ids.ts';
import type { LearnerCode } from '../../domain/people/organisation.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { type ColleaguePart, partOf, takeOut, withoutParts } from './colleague-parts.ts';
import { type Kept, openStored, placeOf } from './open-stored.ts';
import type { Sealer } from './sealer.ts';

export interface LearnerData {
  /** Documents that are about the learner, or belong to one that is. */
  readonly own: readonly Kept[];
  /** What colleagues have before them of the learner, in what Solis keeps for them. */
  readonly parts: readonly ColleaguePart[];
  /** Documents about somebody else in whose sealed words the code stands: somebody must read them. */
  readonly mentioning: readonly Kept[];
  /** Documents that do not open: whether the code stands in those about others, nobody can tell. */
  readonly unopened: readonly Kept[];
}

interface Whose {
  readonly organisation: string;
  readonly code: LearnerCode;
  readonly sealer: Sealer;
}

/** Nothing of a learner stands in them (who did what by ids, when what ran, what the database is), or it is forgotten apart. */
const besides: ReadonlySet<string> = new Set([
  ...['audit', 'auditSignatures', 'migrations', 'agendaJobs', 'agenda_logs', 'derivations', 'names', 'versions'],
]);

/** Documents of other collections name those of these. */
const owners: ReadonlySet<string> = new Set(['plans', 'rows', 'meetings', 'documents', 'log', 'intake']);

/** The code of each learner about whom anything is kept, still there or not; among them other words that are formed like one. */
export async function codesWithData(db: Db, organisation: string): Promise<ReadonlySet<LearnerCode>> {
  const codes = new Set<string>();
  for await (const { document } of keptBy(db, organisation))
    for (const word of JSON.stringify(document).split(/[^\p{L}\p{N}.-]+/u))
      if (learnerCodeForm.test(word)) codes.add(word);
  return codes;
}

/** Looks through every document of the organisation; nothing is changed. */
export async function findLearnerData(db: Db, { organisation, code, sealer }: Whose): Promise<LearnerData> {
  const own = new Map<string, Kept>();
  const ids = new Set<string>([code]);
  // What belongs to a plan of theirs may name the plan alone: so until nothing more is found.
  for (let known = 0; known < ids.size; ) {
    known = ids.size;
    const isTheirs = naming(ids);
    for await (const kept of keptBy(db, organisation)) {
      if (own.has(placeOf(kept)) || !isTheirs(JSON.stringify(withoutParts(kept)))) continue;
      own.set(placeOf(kept), kept);
      if (owners.has(kept.collection)) ids.add(String(kept.document.id));
    }
  }
  const isNamed = naming(ids);
  const written = codePattern(code);
  const isWritten = (text: string): boolean => written.test(foldText(text).text);
  const found = { parts: [] as ColleaguePart[], mentioning: [] as Kept[], unopened: [] as Kept[] };
  for await (const kept of keptBy(db, organisation)) {
    const opened = openStored(kept, sealer);
    if (opened.content === null) found.unopened.push(kept);
    if (own.has(placeOf(kept))) continue;
    const part = partOf(kept, opened, (text) => isNamed(text) || isWritten(text));
    if (part !== null) found.parts.push(part);
    else if (isWritten(opened.words.join('\n'))) found.mentioning.push(kept);
  }
  return { own: [...own.values()], ...found };
}

async function* keptBy(db: Db, organisation: string): AsyncGenerator<Kept> {
  const all = await db
    .listCollections({ type: 'collection', name: { $not: /^system\./ } }, { nameOnly: true })
    .toArray();
  for (const { name: collection } of all) {
    if (besides.has(collection)) continue;
    for await (const document of db.collection(collection).find({ organisation })) yield { collection, document };
  }
}

/** Whether one of the ids stands in a text as a word of its own. */
function naming(ids: ReadonlySet<string>): (text: string) => boolean {
  const words = [...ids].map((id) => id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return (text) => pattern.test(text);
}

/** What staff were told: it may name other learners, and says nothing more of this one. */
const ofStaff = 'deliveries';

/** For whoever has a right to a copy: what was sealed is opened, as far as it opens. */
export const openLearnerData = ({ own }: LearnerData, sealer: Sealer): readonly unknown[] =>
  own
    .filter(({ collection }) => collection !== ofStaff)
    .map((kept) => {
      const { content } = openStored(kept, sealer);
      return { collection: kept.collection, ...(content === null ? { unopened: kept.document } : { content }) };
    });

/**
 * Can be broken off and done again: what was found by something else goes before it.
 * @returns what a colleague went on with meanwhile, and so is left
 */
export async function eraseLearnerData(
  db: Db,
  organisation: string,
  { own, parts }: LearnerData,
): Promise<readonly Kept[]> {
  const left: Kept[] = [];
  for (const part of parts) if (!(await takeOut(db, organisation, part))) left.push(part.kept);
  for (const { collection, document } of own.toReversed())
    await db.collection(collection).deleteOne({ _id: document._id, organisation });
  return left;
}
