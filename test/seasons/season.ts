/** The demo school with its rules, or those that a journey names, over which time passes. */
import type { RuledOrganisation } from '../../src/domain/duties/rule.ts';
import type { WorldStores } from '../memory-stores/memory-stores.ts';
import { type Journey, readJourney } from '../personas/journey.ts';
import { openSchool, type School } from '../personas/school.ts';
import { demoSchool } from '../world/schools.ts';
import type { Seen } from '../world/seen.ts';
import { clockwork } from './clockwork.ts';
import { seasonDifferences } from './compare-season.ts';

const folder = new URL('./', import.meta.url);

export const readSeason = (file: string): Journey => readJourney(file, folder);

interface Walk {
  readonly stores: WorldStores;
  readonly name: string;
  /** Sees each turn. */
  readonly watch?: (where: string, seen: Seen) => void;
  /** The school with the rules of a file. */
  readonly schoolWith?: (rules: string) => RuledOrganisation;
}

export interface Walked {
  readonly school: School;
  /** What was otherwise than the journey says, turn by turn. */
  readonly differences: readonly string[];
}

/** Stops at the first turn that is otherwise. */
export async function walkSeason(
  journey: Journey,
  { stores, name, watch, schoolWith = demoSchool }: Walk,
): Promise<Walked> {
  const school = openSchool(stores, journey, name, {
    organisation: schoolWith(journey.rules ?? 'demo/rules.yaml'),
    clockwork,
  });
  for (const turn of journey.turns) {
    const seen = await school.play(turn).catch((error: Error) => {
      throw new Error(`${turn.where}: ${error.message}`);
    });
    watch?.(turn.where, seen);
    const differences = seasonDifferences(turn.expected, seen);
    if (differences.length > 0) return { school, differences: [turn.where, ...differences] };
  }
  return { school, differences: [] };
}
