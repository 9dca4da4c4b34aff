/** How a member is called in a greeting, and whether Latvian speaks of them as of a woman: both are told by the first name. */
import type { Member } from './organisation.ts';

type Named = Pick<Member, 'name' | 'language'>;

const firstName = ({ name }: Named): string => name.trim().split(/\s+/u)[0] ?? name;

/**
 * The first name as one is called by it: in Latvian men's names lose the s of the nominative ("Labdien, Jāni!"); other
 * names stay as they are. Whoever the school's file says speaks another language keeps their name ("James").
 */
export function calledName(member: Named): string {
  const first = firstName(member);
  return isLatvianMan(member) ? first.replace(/[sš]$/u, '') : first;
}

/** Latvian has no word for a member of staff that means both: a man where the first name ends in s or š. */
export const isMan = (member: Named): boolean => /[sš]$/u.test(firstName(member));

const isLatvianMan = (member: Named): boolean =>
  (member.language === undefined || member.language === 'lv') && isMan(member);
