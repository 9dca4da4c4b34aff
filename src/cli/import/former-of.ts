/** Whoever was in an organisation before: of earlier files, and of what the database holds still. */
import type { Db } from 'mongodb';
import { codesWithData } from '../../adapters/mongo/learner-data.ts';
import { readOrganisationFile } from '../../adapters/organisation/read-organisation.ts';
import type { Former } from '../../domain/register/merge-register.ts';

/** @param earlier texts of the file, newest first */
export async function formerOf(db: Db, organisation: string, earlier: readonly string[]): Promise<Former> {
  const files = earlier.flatMap((text) => {
    const read = readOrganisationFile(text, organisation);
    return read.kind === 'ok' ? [read.file] : [];
  });
  const names = await db
    .collection('names')
    .find({ organisation }, { projection: { member: 1 } })
    .toArray();
  const codes = await codesWithData(db, organisation);
  const people: readonly Former['people'][number][] = files.flatMap((file) => file.people);
  const learners: readonly Former['learners'][number][] = files.flatMap((file) => file.learners);
  return {
    people: firstOf([...people, ...names.map(({ member }) => ({ id: String(member) }))], ({ id }) => id),
    learners: firstOf([...learners, ...[...codes].map((code) => ({ code }))], ({ code }) => code),
  };
}

function firstOf<One>(all: readonly One[], idOf: (one: One) => string): readonly One[] {
  const first = new Map<string, One>();
  for (const one of all) if (!first.has(idOf(one))) first.set(idOf(one), one);
  return [...first.values()];
}
