/** All that a database holds about one learner: found, opened for whoever has a right to a copy, erased. */
import type { Db, Document } from 'mongodb';
import { codePattern } from '../../domain/language/code-pattern.ts';
import { learnerCodeForm } from '../../domain/people/ids.ts';
import type { LearnerCode } from '../../domain/people/organisation.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { opens } from './opens.ts';
import type { SealedPlace, Sealer } from './sealer.ts';

export interface LearnerData {
  /** Documents that are about the learner, or belong to one that is. */
  readonly own: readonly Kept[];
  /** Documents about somebody else in whose sealed words the code stands: somebody must read them. */
  readonly mentioning: readonly Kept[];
}

export interface Kept {
  readonly collection: string;
  readonly document: Document;
}

interface Whose {
  readonly organisation: string;
  readonly code: LearnerCode;
  readonly sealer: Sealer;
}

/** Nothing of a learner stands in them: who did what by ids, when what ran, what the database is. */
const besides: ReadonlySet<string> = new Set([
  ...['audit', 'auditSignatures', 'migrations', 'agendaJobs', 'agenda_logs', 'derivations', 'names'],
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
      if (own.has(placeOf(kept)) || !isTheirs(JSON.stringify(kept.document))) continue;
      own.set(placeOf(kept), kept);
      if (owners.has(kept.collection)) ids.add(String(kept.document.id));
    }
  }
  const written = codePattern(code);
  const mentioning: Kept[] = [];
  for await (const kept of keptBy(db, organisation))
    if (!own.has(placeOf(kept)) && written.test(foldText(wordsIn(kept, sealer)).text)) mentioning.push(kept);
  return { own: [...own.values()], mentioning };
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

/** Of its collection and id: what stands in the terminal. */
export const placeOf = ({ collection, document }: Kept): string => `${collection} ${document._id}`;

/** Whether one of the ids stands in a text as a word of its own. */
function naming(ids: ReadonlySet<string>): (text: string) => boolean {
  const words = [...ids].map((id) => id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return (text) => pattern.test(text);
}

/** All sealed words of a document, opened. */
function wordsIn({ collection, document }: Kept, sealer: Sealer): string {
  const words: unknown[] = [];
  const noting: Sealer = {
    seal: sealer.seal,
    unseal: <T>(sealed: string, place: SealedPlace) => {
      const value = sealer.unseal<T>(sealed, place);
      words.push(value);
      return value;
    },
  };
  opens[collection]?.(document as never, noting);
  return textsIn(words).join('\n');
}

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

/** What staff were told and where they stood in the chat: it may name other learners, and says nothing more of this one. */
const ofStaff: ReadonlySet<string> = new Set(['deliveries', 'talks']);

/** For whoever has a right to a copy: what was sealed is opened. */
export const openLearnerData = ({ own }: LearnerData, sealer: Sealer): readonly unknown[] =>
  own
    .filter(({ collection }) => !ofStaff.has(collection))
    .map(({ collection, document }) => ({
      collection,
      content: opens[collection]?.(document as never, sealer) ?? document,
    }));

/** Can be broken off and done again: what was found by something else goes before it. */
export async function eraseLearnerData(db: Db, organisation: string, { own }: LearnerData): Promise<void> {
  for (const { collection, document } of own.toReversed())
    await db.collection(collection).deleteOne({ _id: document._id, organisation });
}
