/** How a member is called in a greeting, and whether Latvian speaks of them as of a woman or of a man. */
import type { Member } from './organisation.ts';

type Named = Pick<Member, 'name' | 'language' | 'gender'>;

const namesOf = ({ name }: Named): readonly string[] => name.trim().split(/\s+/u);

/**
 * The first name as one is called by it: in Latvian men's names lose the s of the nominative ("Labdien, Jāni!"); other
 * names stay as they are. Whoever the school's file says speaks another language keeps their name ("James").
 */
export function calledName(member: Named): string {
  const [first = member.name] = namesOf(member);
  return isLatvianMan(member) ? first.replace(/[sš]$/u, '') : first;
}

/**
 * Latvian has no word for a member of staff that means both. A man is whom the school's file calls one, or whose first
 * name ends in s, š or o ("Valdis", "Ivo"), or whose surname ends in s or š, where the first name is no woman's.
 */
export function isMan(member: Named): boolean {
  if (member.gender !== undefined) return member.gender === 'man';
  const names = namesOf(member);
  const [first = ''] = names;
  if (/[ae]$/u.test(first) || womenLikeMen.has(first)) return false;
  return /[sšo]$/u.test(first) || /[sš]$/u.test(names.at(-1) ?? '');
}

/** Women's names that end as men's do. */
const womenLikeMen: ReadonlySet<string> = new Set(['Agnes', 'Beatris', 'Dolores', 'Doris', 'Gladis', 'Ines', 'Iris']);

const isLatvianMan = (member: Named): boolean =>
  (member.language === undefined || member.language === 'lv') && isMan(member);
