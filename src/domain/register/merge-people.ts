/** Takes over the staff that a register names. */
import { foldText } from '../text/fold-text.ts';
import { newId } from './new-id.ts';
import { type Mark, pair } from './pair.ts';
import type { RegisterPerson } from './register.ts';
import type { RosterPerson } from './roster.ts';

export type FormerPerson = Pick<RosterPerson, 'id' | 'email'>;

type Known = Pick<RosterPerson, 'name' | 'email'>;

const folded = (text: string | undefined): string | undefined => text && foldText(text).text;

const byAddress: Mark<Pick<Partial<Known>, 'email'>, Pick<Known, 'email'>> = {
  said: ({ email }) => folded(email),
  there: ({ email }) => folded(email),
};

/** By their address first: names are shared and change. */
export const marksOfPeople: readonly Mark<Partial<Known>, Known>[] = [
  byAddress,
  { said: ({ name }) => folded(name), there: ({ name }) => folded(name) },
];

interface People {
  readonly now: readonly RosterPerson[];
  /** Who was there in earlier versions: whoever comes back gets their id again, and nobody else ever does. */
  readonly former: readonly FormerPerson[];
}

interface Merged {
  readonly people: readonly RosterPerson[];
  /** Who is not in the register and stays, since somebody gave them a role here. */
  readonly staying: readonly RosterPerson[];
}

/**
 * A register gives no role and takes none: only a person says who is a psychologist or the head.
 * @param isWhole false: who is not named need not be gone
 * @param renames false: who is known keeps their name
 */
export function mergePeople(
  said: readonly RegisterPerson[],
  { now, former }: People,
  { isWhole, renames }: { readonly isWhole: boolean; readonly renames: boolean },
): Merged {
  const known = pair(said, now, marksOfPeople);
  const back = pair(
    said.filter((one) => !known.has(one)),
    former.filter(({ id }) => now.every((one) => one.id !== id)),
    [byAddress],
  );
  const named = new Map([...known].map(([one, person]) => [person, one]));
  const kept = now.flatMap((person): readonly RosterPerson[] => {
    const one = named.get(person);
    if (one !== undefined) return [{ ...person, ...one, name: renames ? one.name : person.name }];
    return isWhole && person.roles.length === 0 ? [] : [person];
  });
  const taken = new Set([...now, ...former].map(({ id }) => id));
  const added = said.flatMap((one): readonly RosterPerson[] => {
    if (known.has(one)) return [];
    const id = back.get(one)?.id ?? newId(one.name, taken, 'person');
    taken.add(id);
    return [{ id, ...one, roles: [] }];
  });
  return {
    people: [...kept, ...added],
    staying: kept.filter((person) => isWhole && now.includes(person) && person.roles.length > 0),
  };
}
