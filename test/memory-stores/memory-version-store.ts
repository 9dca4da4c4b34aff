/** The twin of the store of the versions of an organisation, in memory. */
import type { OrganisationVersion, VersionNote, VersionStore } from '../../src/bot/ports/versions.ts';
import { frozenCopy } from './frozen-copy.ts';

type Kept = OrganisationVersion & { readonly isForgotten?: boolean };

export const memoryVersionStore = (): VersionStore => {
  const kept = new Map<string, readonly Kept[]>();
  const of = (organisation: string): readonly Kept[] => kept.get(organisation) ?? [];
  return {
    newest: async (organisation) => of(organisation)[0]?.number ?? 0,
    load: async (organisation, number) => {
      const found = of(organisation).find((one) => one.number === number);
      return found === undefined || found.isForgotten ? null : found;
    },
    list: async (organisation) => of(organisation).map(noteOf),
    add: async (organisation, version) => {
      if (of(organisation).some(({ number }) => number === version.number)) return false;
      const all = [...of(organisation), frozenCopy(version)];
      kept.set(
        organisation,
        all.toSorted((one, other) => other.number - one.number),
      );
      return true;
    },
    unknown: async (organisation, files) => {
      const known = of(organisation).flatMap(({ content }) => [content.organisation, ...content.rules]);
      return files.filter(({ text }) => !known.some((file) => file.text === text));
    },
    forget: async (organisation, number) => {
      const forgotten = of(organisation).map((one) => (one.number === number ? { ...one, isForgotten: true } : one));
      kept.set(organisation, forgotten);
    },
  };
};

const noteOf = ({ number, at, by, why }: VersionNote): VersionNote => ({ number, at, by, why });
