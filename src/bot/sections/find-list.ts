/** Finds the list of rows that words speak of, by what its texts call one row ("kursu", "kursi"). */
import { languages } from '../../domain/people/organisation.ts';
import { typesUsed } from '../../domain/plan-types/find-types.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { stemOf } from '../../domain/text/stem.ts';
import type { Turn } from '../core/turn.ts';

/** Ids of a plan type and of its list. */
export interface NamedList {
  readonly type: string;
  readonly list: string;
}

/** Whether a folded word is one of those that stand in the texts, in any language. */
export const isSaidAs = ({ services }: Pick<Turn, 'services'>, word: string, key: string): boolean =>
  languages.some((language) =>
    services
      .say(language)
      .list(key)
      .some((one) => foldText(one).text === word),
  );

/** Of the lists of which rows or values are told in a message; null where none is called so. @param word folded, in any case */
export function listNamed({ services, organisation }: Turn, word: string): NamedList | null {
  const says = languages.map(services.say);
  const all = typesUsed(organisation).flatMap(({ id: type, sections }) =>
    sections.flatMap(({ list }) =>
      list?.said === true || list?.measured !== undefined ? [{ type, list: list.id }] : [],
    ),
  );
  const isCalled = ({ type, list }: NamedList): boolean =>
    says.some((say) => stemOf(foldText(say(`${type}:lists.${list}.one`)).text) === stemOf(word));
  return all.find(isCalled) ?? null;
}
