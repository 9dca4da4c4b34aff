/** Holds what the school is to become against the checks of a start, before anybody is asked and again before it is written. */
import { changeProblem } from '../../domain/people/change-problem.ts';
import { powerProblem } from '../../domain/people/may-change.ts';
import type { OrganisationChange } from '../../domain/people/organisation-change.ts';
import type { Turn } from '../core/turn.ts';
import type { OrganisationContent } from '../ports/versions.ts';

export type Weighed =
  | { readonly kind: 'fits'; readonly content: OrganisationContent }
  /** Why not, in words. */
  | { readonly kind: 'problem'; readonly lines: readonly string[] };

/** Throws what the store throws. */
export async function weighChange(turn: Turn, change: OrganisationChange): Promise<Weighed> {
  const { services, organisation, say } = turn;
  const problem = changeProblem(organisation, change, turn.today);
  if (problem !== null) return { kind: 'problem', lines: [say(`organisation.problem.${problem}`)] };
  const version = await newestIfSeen(turn);
  if (version === null) return { kind: 'problem', lines: [say('organisation.problem.overtaken')] };
  return weighContent(turn, services.keeper.changed(version.content, change));
}

/** Null where a version is newer than the one with which this turn began. */
async function newestIfSeen({ services, organisation }: Turn) {
  const newest = await services.versions.newest(organisation.id);
  return newest === services.version.number ? services.versions.load(organisation.id, newest) : null;
}

/** @param content what is to count */
export function weighContent(turn: Turn, content: OrganisationContent): Weighed {
  const { say, services } = turn;
  const read = services.keeper.read(content);
  if (read.kind === 'faults') return { kind: 'problem', lines: [say('organisation.problem.faults'), ...read.faults] };
  const power = powerProblem(turn, read.organisation);
  return power === null
    ? { kind: 'fits', content }
    : { kind: 'problem', lines: [say(`organisation.problem.${power}`)] };
}
