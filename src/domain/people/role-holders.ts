/** Who holds the posts of a role, before anybody stands in. */
import {
  type ClassId,
  type MemberId,
  type Organisation,
  type RoleKind,
  roles,
  type SubjectId,
} from './organisation.ts';

export interface Posts {
  readonly holders: readonly MemberId[];
  /** True where at least one post of the role has nobody, or there is no post at all. */
  readonly vacant: boolean;
}

/** What the role is looked at from: one class, one subject, both, or (empty) the whole school. */
export interface PostsOf {
  readonly class?: ClassId;
  readonly subject?: SubjectId;
}

/** The holders of a role, each once; of the class and subject named, where the role belongs to them. */
export function postsOf(organisation: Organisation, role: RoleKind, of: PostsOf): Posts {
  switch (roles[role].of) {
    case 'class':
      return postsFrom(
        organisation.classes
          .filter((each) => of.class === undefined || each.id === of.class)
          .map((each) => each.teacher),
        organisation,
      );
    case 'subject':
      return postsFrom(
        organisation.teaching
          .filter((each) => of.class === undefined || each.class === of.class)
          .filter((each) => of.subject === undefined || each.subject === of.subject)
          .map((each) => each.teacher),
        organisation,
      );
    case 'organisation':
      return postsFrom(
        organisation.members.filter((member) => member.roles.includes(role)).map((member) => member.id),
        organisation,
      );
    default:
      return roles[role] satisfies never;
  }
}

function postsFrom(posts: readonly (MemberId | null)[], organisation: Organisation): Posts {
  const known = posts.filter((post) => organisation.members.some((member) => member.id === post));
  const holders = [...new Set(known)].filter((post) => post !== null);
  return { holders, vacant: known.length < posts.length || posts.length === 0 };
}
