/** Who may know of a duty, and who may say something of it. */

import { mayActOn, maySeeDuty } from '../../domain/duties/duty-access.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { Member } from '../../domain/people/organisation.ts';
import type { DutyLookup } from './load-duties.ts';

/** Whoever may see it, had news of it, ended it themselves, handed it to a colleague or was asked to take it over. */
export function mayKnowDuty(scene: DutyLookup, member: Member, obligation: Obligation): boolean {
  const { organisation } = scene.services;
  if (maySeeDuty({ organisation, member }, obligation, scene)) return true;
  const { closed, handed, news } = obligation;
  return [closed?.by, handed?.from, handed?.to, ...news.map((one) => one.member)].includes(member.id);
}

export const mayActOnDuty = (scene: DutyLookup, member: Member, obligation: Obligation): boolean =>
  mayActOn({ organisation: scene.services.organisation, member }, obligation, scene);
