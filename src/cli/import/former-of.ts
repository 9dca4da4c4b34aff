/** Whoever was in an organisation before: of its earlier versions, and of what the database holds still. */
import type { Stores } from '../../adapters/mongo/connect.ts';
import { codesWithData } from '../../adapters/mongo/learner-data.ts';
import type { OrganisationFile } from '../../adapters/organisation/organisation-file.ts';
import { readOrganisationFile } from '../../adapters/organisation/read-organisation.ts';
import type { Former } from '../../domain/register/merge-register.ts';

export async function formerOf({ db, versions }: Stores, organisation: string): Promise<Former> {
  const files: OrganisationFile[] = [];
  for (const { number } of await versions.list(organisation)) {
    const written = (await versions.load(organisation, number))?.content.organisation;
    const read = written && readOrganisationFile(written.text, written.name);
    if (read?.kind === 'ok') files.push(read.file);
  }
  const names = await db
    .collection('names')
    .find({ organisation }, { projection: { member: 1 } })
    .toArray();
  const codes = await codesWithData(db, organisation);
  const people: readonly Former['people'][number][] = files.flatMap((file) => file.people);
  const learners: readonly Former['learners'][number][] = files.flatMap((file) => file.learners);
  return {
    people: newestOf([...people, ...names.map(({ member }) => ({ id: String(member) }))], ({ id }) => id),
    learners: newestOf([...learners, ...[...codes].map((code) => ({ code }))], ({ code }) => code),
  };
}

/** Of each the first, since the newest versions come first. */
function newestOf<One>(all: readonly One[], idOf: (one: One) => string): readonly One[] {
  const newest = new Map<string, One>();
  for (const one of all) if (!newest.has(idOf(one))) newest.set(idOf(one), one);
  return [...newest.values()];
}
