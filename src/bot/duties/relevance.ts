/** What a duty is to a member: theirs to do, theirs to decide, or only to be known of. */

import { ruleOf } from '../../domain/duties/check-context.ts';
import { leadsOver } from '../../domain/duties/duty-access.ts';
import { escalationMembers } from '../../domain/duties/escalation.ts';
import { isAskedOf } from '../../domain/duties/handed.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { Member, MemberId } from '../../domain/people/organisation.ts';
import { maySee, maySeeRow } from '../../domain/plan/access.ts';
import { findSection } from '../../domain/plan/on-path.ts';
import { defined } from '../../shared/defined.ts';
import { type DutyLookup, isMine } from './load-duties.ts';
import type { ShownNews, ToldOf } from './views/duty-news.ts';
import type { ShownDuty } from './views/duty-words.ts';

/** What a holder may ask those above to decide on. */
export type Asked = 'disputed' | 'snoozeAsked';

interface Question {
  readonly obligation: Pick<Obligation, 'chain' | Asked>;
  readonly what: Asked;
}

/** Nobody decides on what they asked for themselves, unless nobody else could. */
export function mayDecideOn(scene: DutyLookup, member: Member, { obligation, what }: Question): boolean {
  const { organisation } = scene.services;
  const asked = obligation[what];
  const mayDecide = (one: Member) => leadsOver({ organisation, member: one }, obligation);
  if (asked === undefined || !mayDecide(member)) return false;
  return asked.by !== member.id || organisation.members.every((one) => one.id === asked.by || !mayDecide(one));
}

/** Why a duty that is not theirs to do still concerns them, by how it is now; null where it does not. */
export function concernOf(scene: DutyLookup, member: Member, obligation: Obligation): ToldOf | null {
  const { state, escalated, notYet } = obligation;
  if (state !== 'open') return null;
  if (isAskedOf(obligation, member.id)) return 'hand-over';
  if (mayDecideOn(scene, member, { obligation, what: 'disputed' })) return 'disputed';
  if (mayDecideOn(scene, member, { obligation, what: 'snoozeAsked' })) return 'snooze-asked';
  if (escalated?.to.includes(member.id)) return 'escalated';
  return notYet !== undefined && nextUp(scene, obligation).includes(member.id) ? 'cannot-meet' : null;
}

function nextUp({ services: { organisation } }: DutyLookup, obligation: Obligation): readonly MemberId[] {
  return escalationMembers(obligation, ruleOf(organisation.rules, obligation.rule), organisation);
}

interface Telling {
  readonly duty: ShownDuty;
  readonly what: ToldOf;
}

/** Why a day is not met is written for whoever is told of it (IIP rules 27.3), as the form says. */
const isToldReason = (scene: DutyLookup, member: Member, { duty: { obligation }, what }: Telling): boolean =>
  (what === 'cannot-meet' || what === 'escalated') && nextUp(scene, obligation).includes(member.id);

/** A piece of news with what its reader may see and do. */
export function told(
  scene: DutyLookup,
  member: Member,
  duty: ShownDuty,
  news: Pick<ShownNews, 'what' | 'by'>,
): ShownNews {
  return {
    duty,
    what: news.what,
    ...defined({ by: news.by }),
    words: maySeeWords(scene, member, duty) || isToldReason(scene, member, { duty, what: news.what }),
    mine: isMine(scene, member, duty.obligation),
  };
}

/** What a holder wrote of a sensitive part of a plan is for those alone who may see that part. */
export function maySeeWords(scene: DutyLookup, member: Member, { obligation, context }: ShownDuty): boolean {
  const { about, disputed, notYet } = obligation;
  if (isMine(scene, member, obligation) || disputed?.by === member.id || notYet?.by === member.id) return true;
  if (context === null || about.section === undefined) return true;
  const section = findSection(context.type, context.plan, about.section);
  if (section?.type.sensitive !== true) return true;
  const row = context.plan.rows.find(({ id }) => id === about.row);
  const { organisation, today } = scene;
  const reader = { organisation, member, today };
  return row === undefined ? maySee(reader, context.plan, section) : maySeeRow(reader, context, row);
}
