/** What a member is called: two of one name are told apart, whoever has left keeps the name, and an id is never shown. */
import { memberById } from '../../../domain/people/member-by-id.ts';
import type { Member, MemberId, Organisation } from '../../../domain/people/organisation.ts';
import type { Say } from '../texts.ts';

interface Speaks {
  readonly organisation: Organisation;
  readonly say: Say;
}

/** In place of a member where a command of the server did something: who ran it is known to that computer alone. */
const byServer = 'command-line';

export function memberName(to: Speaks, id: MemberId): string {
  const { organisation, say } = to;
  const member = memberById(organisation, id);
  if (member !== null) return isAlone(organisation, member) ? member.name : toldApart(to, member);
  if (id === byServer) return say('organisation.by-server');
  const former = organisation.former?.find((one) => one.id === id);
  return former === undefined ? say('former.unknown') : say('former.named', { name: former.name });
}

export const memberNames = (to: Speaks, ids: readonly MemberId[]): string =>
  ids.map((id) => memberName(to, id)).join(', ');

const isAlone = ({ members }: Organisation, { id, name }: Member): boolean =>
  members.every((one) => one.id === id || one.name !== name);

/** By the classes of their own, else by what they teach, else by their address: "Anna Bērziņa (7.b)". */
function toldApart({ organisation, say }: Speaks, { id, name, email }: Member): string {
  const classes = organisation.classes.filter(({ teacher }) => teacher === id).map((one) => one.id);
  const taught = organisation.subjects
    .filter((subject) => organisation.teaching.some((one) => one.teacher === id && one.subject === subject.id))
    .map((subject) => subject.name[say.language]);
  const sign = [classes, taught, email === undefined ? [] : [email]].find(({ length }) => length > 0) ?? [];
  return sign.length === 0 ? name : `${name} (${sign.join(', ')})`;
}
