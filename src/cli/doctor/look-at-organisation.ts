/** The organisation's file as the doctor sees it: what nobody holds, and which days are only estimates. */
import { estimatedDates } from '../../domain/calendar/estimated-dates.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { currentSchoolYear } from '../../domain/calendar/school-year.ts';
import type { RuledOrganisation } from '../../domain/duties/rule.ts';
import { chainOf, type RoleKind } from '../../domain/people/organisation.ts';
import { postsOf } from '../../domain/people/role-holders.ts';
import { type Finding, note, wrong } from './finding.ts';

export function lookAtOrganisation(organisation: RuledOrganisation, today: LocalDate): readonly Finding[] {
  const { id, members, classes, rules } = organisation;
  const parts = [`${members.length} people`, `${classes.length} classes`, `${rules.length} rule documents`];
  return [
    { level: 'ok', about: 'organisation', text: `${id}: ${parts.join(', ')}` },
    ...vacancies(organisation),
    ...calendar(organisation, today),
  ];
}

/** A post of which something depends: in the chain of command, of a class, or named by a rule. */
function vacancies(organisation: RuledOrganisation): readonly Finding[] {
  const chain = chainOf(organisation);
  const needed = new Set<RoleKind>([...chain, 'administrator', ...holdersOf(organisation)]);
  const vacant = [...needed].filter((role) => postsOf(organisation, role, {}).holders.length === 0);
  const classes = organisation.classes.filter(({ teacher }) => teacher === null).map(({ id }) => id);
  const posts = [...vacant, ...classes.map((id) => `teacher of ${id}`)];
  if (posts.length === 0) return [{ level: 'ok', about: 'posts', text: 'all held' }];
  const who = `held by nobody: ${posts.join(', ')}; ${chain[0]} and those above are asked instead.`;
  return [chain.every((role) => vacant.includes(role)) ? wrong('posts', who) : note('posts', who)];
}

const holdersOf = ({ rules }: RuledOrganisation): readonly RoleKind[] =>
  rules.flatMap((set) => set.rules).flatMap(({ holder }) => (holder.kind === 'role' ? [holder.role] : []));

function calendar(organisation: RuledOrganisation, today: LocalDate): readonly Finding[] {
  const year = currentSchoolYear(organisation.schoolYears, today);
  if (year === null)
    return [wrong('calendar', `no school year holds ${today}. Add it to the file of the organisation.`)];
  const estimated = estimatedDates(organisation, year.id).map(({ date }) => date);
  if (estimated.length === 0) return [{ level: 'ok', about: 'calendar', text: `${year.id}, all dates confirmed` }];
  return [
    note('calendar', `${year.id}: only estimated: ${estimated.join(', ')}. Confirm them once they are published.`),
  ];
}
