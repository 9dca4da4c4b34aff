/** What a member does at the school, in one line: roles, own classes, subjects with their classes. */
import type { Language, Member, Organisation } from '../../domain/people/organisation.ts';
import type { Say } from './render-context.ts';

/** Such as "psihologs · 7.b klases audzinātājs · matemātika (5.a, 7.b)". */
export function memberSubtitle(
  member: Member,
  organisation: Organisation,
  { language, say }: { readonly language: Language; readonly say: Say },
): string {
  const derived = new Set(['class-teacher', 'subject-teacher']);
  const roles = member.roles.filter((role) => !derived.has(role)).map((role) => say(`web.role.${role}`));
  const own = organisation.classes.filter(({ teacher }) => teacher === member.id).map(({ id }) => id);
  const classes = own.length === 0 ? [] : [say('web.people.class-teacher', { classes: own.join(', ') })];
  const subjects = organisation.subjects.flatMap(({ id, name }) => {
    const taught = organisation.teaching.filter(({ subject, teacher }) => subject === id && teacher === member.id);
    return taught.length === 0 ? [] : [`${name[language]} (${taught.map((each) => each.class).join(', ')})`];
  });
  return [...roles, ...classes, ...subjects].join(' · ');
}
