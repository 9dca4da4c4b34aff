/** What a member does at the school, in one line: roles, own classes, subjects with their classes. */
import { isMan } from '../../domain/people/called-name.ts';
import type { Language, Member, Organisation, RoleKind } from '../../domain/people/organisation.ts';
import type { Say } from './render-context.ts';

/** Such as "psiholoģe · 7.b klases audzinātāja · matemātika (5.a, 7.b)". */
export function memberSubtitle(
  member: Member,
  organisation: Organisation,
  { language, say }: { readonly language: Language; readonly say: Say },
): string {
  const context = organisation.kind;
  const roleOf = (role: RoleKind): string => say(`role-${isMan(member) ? 'man' : 'woman'}.${role}`, { context });
  const derived = new Set(['class-teacher', 'subject-teacher']);
  const roles = member.roles.filter((role) => !derived.has(role)).map(roleOf);
  const own = organisation.classes.filter(({ teacher }) => teacher === member.id).map(({ id }) => id);
  const classes =
    own.length === 0
      ? []
      : [say('web.people.class-teacher', { classes: own.join(', '), role: roleOf('class-teacher'), context })];
  const subjects = organisation.subjects.flatMap(({ id, name }) => {
    const taught = organisation.teaching.filter(({ subject, teacher }) => subject === id && teacher === member.id);
    return taught.length === 0 ? [] : [`${name[language]} (${taught.map((each) => each.class).join(', ')})`];
  });
  return [...roles, ...classes, ...subjects].join(' · ');
}
