/** Writes what the school becomes as a new version, and says what was done. */
import { mayChange } from '../../domain/people/may-change.ts';
import type { OrganisationChange } from '../../domain/people/organisation-change.ts';
import type { TapOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { withNotice } from '../core/with-notice.ts';
import { refuse } from '../plans/audited.ts';
import type { Proposed } from '../ports/organisation-keeper.ts';
import { confirmView, doneView, problemView } from './views/change-views.ts';
import { weighChange } from './weigh-change.ts';

/** Shows what was and what would be; nothing is written. */
async function proposeChange(turn: Turn, change: OrganisationChange): Promise<Reply> {
  if (!mayChange(turn, change)) return refuse(turn, 'school-change');
  const weighed = await weighChange(turn, change);
  return reply(turn, weighed.kind === 'fits' ? confirmView(turn, change) : problemView(turn, weighed.lines));
}

/** What was shown of another version is shown anew before it is written. */
export async function makeChange(turn: Turn, { change, seen }: TapOf<'school-change'>): Promise<Reply> {
  const { version } = turn.services;
  if (seen !== version.number)
    return withNotice(await proposeChange(turn, change), turn.say('organisation.moved-on'), 'warning');
  if (!mayChange(turn, change)) return refuse(turn, 'school-change');
  const weighed = await weighChange(turn, change);
  if (weighed.kind === 'problem') return reply(turn, problemView(turn, weighed.lines));
  return applyContent(turn, { content: weighed.content, basedOn: seen, why: { kind: 'change', change } });
}

/** One new version, which the person can take back as long as no other follows. */
export async function applyContent(turn: Turn, proposed: Omit<Proposed, 'at' | 'by'>): Promise<Reply> {
  const { services, organisation, member, now, say } = turn;
  const applied = await services.keeper.apply(organisation.id, { ...proposed, at: now, by: member.id });
  switch (applied.kind) {
    case 'faults':
      return reply(turn, problemView(turn, [say('organisation.problem.faults'), ...applied.faults]));
    case 'overtaken':
      return reply(turn, problemView(turn, [say('organisation.problem.overtaken')]));
    case 'applied': {
      const what = proposed.why.kind === 'back' ? 'version-back' : 'school-changed';
      await services.audit.append(organisation.id, [{ at: now, member: member.id, act: 'changed', what }]);
      const undo = { kind: 'school-back', to: proposed.basedOn, seen: applied.number } as const;
      turn.acts.did(undo);
      return reply(turn, doneView(turn, proposed.why, undo));
    }
    default:
      return applied satisfies never;
  }
}
