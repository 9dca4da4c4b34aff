/** What an earlier version of the school said counts again, as a new one: asked first, or as the way to take back one's own change. */
import { mayChangeSchool, mayGoBack } from '../../domain/people/may-change.ts';
import type { TapOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { refuse } from '../plans/audited.ts';
import type { VersionNote } from '../ports/versions.ts';
import { applyContent } from './make-change.ts';
import { problemView, sinceView } from './views/change-views.ts';
import { askBackView } from './views/changes.ts';
import { weighContent } from './weigh-change.ts';

export async function askBack(turn: Turn, { to, seen }: TapOf<'school-ask-back'>): Promise<Reply> {
  if (!mayGoBack(turn)) return refuse(turn, 'school-back');
  const notes = await turn.services.versions.list(turn.organisation.id);
  return notes[0]?.number === seen ? reply(turn, askBackView(turn, notes, to)) : reply(turn, sinceView(turn, notes));
}

export async function goBack(turn: Turn, { to, seen }: TapOf<'school-back'>): Promise<Reply> {
  const { services, organisation, say } = turn;
  const notes = await services.versions.list(organisation.id);
  if (!mayGoBack(turn) && !isOwnLast(turn, { to, note: notes.find(({ number }) => number === seen) }))
    return refuse(turn, 'school-back');
  if (notes[0]?.number !== seen) return reply(turn, sinceView(turn, notes));
  const version = await services.versions.load(organisation.id, to);
  if (version === null) return reply(turn, problemView(turn, [say('organisation.problem.forgotten')]));
  const weighed = weighContent(turn, version.content);
  if (weighed.kind === 'problem') return reply(turn, problemView(turn, weighed.lines));
  return applyContent(turn, { content: weighed.content, basedOn: seen, why: { kind: 'back', to } });
}

/** Whoever may change the school takes back one step of their own. */
const isOwnLast = (
  turn: Turn,
  { to, note }: { readonly to: number; readonly note: VersionNote | undefined },
): boolean => mayChangeSchool(turn) && note?.by === turn.member.id && to === note.number - 1;
