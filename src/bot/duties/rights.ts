/** Who may know of a duty, and who may say something of it. */
import type { Member } from '../../domain/people/organisation.ts';
import { mayActOn, maySeeDuty } from '../../domain/rules/duty-access.ts';
import type { Obligation } from '../../domain/rules/obligation.ts';
import type { DutyScene } from './duty-scene.ts';

/** Whoever may see it, had news of it, or ended it themselves. */
export function mayKnowDuty(scene: DutyScene, member: Member, obligation: Obligation): boolean {
  const { organisation } = scene.world;
  if (maySeeDuty({ organisation, member }, obligation, scene)) return true;
  return obligation.closed?.by === member.id || obligation.news.some((news) => news.member === member.id);
}

export const mayActOnDuty = (scene: DutyScene, member: Member, obligation: Obligation): boolean =>
  mayActOn({ organisation: scene.world.organisation, member }, obligation, scene);
