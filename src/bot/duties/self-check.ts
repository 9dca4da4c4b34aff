/** The look at night whether everybody could be written to, and whether dates are counted with that are only estimated. */
import { createHash } from 'node:crypto';
import { estimatedDates } from '../../domain/calendar/estimated-dates.ts';
import { currentSchoolYear } from '../../domain/calendar/school-year.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import { estimatedCode } from '../outbox/compose-trouble.ts';
import { isPassing } from '../outbox/failures.ts';
import { type Trouble, tellAdministrators, tellOnce } from '../outbox/tell-administrators.ts';
import type { World } from '../turn.ts';
import { dayOf } from './duty-facts.ts';

/**
 * Writes to nobody but administrators, at their hour. Throws what the stores throw.
 * @param checkPlatforms what of the platforms, and of their channels, does not work
 */
export async function selfCheck(world: World, checkPlatforms: () => Promise<readonly Trouble[]>): Promise<void> {
  for (const { id } of world.organisation.members) await checkMember(world, id);
  for (const trouble of await checkPlatforms()) if (!isPassing(trouble.code)) await tellAdministrators(world, trouble);
  await tellEstimates(world);
}

/** A platform that does not answer says nothing of the member: what was known stays. */
async function checkMember(world: World, member: MemberId): Promise<void> {
  const { organisation, chats, clock, reach } = world;
  const found: (string | null)[] = [];
  for (const chat of chats) found.push(await chat.reaches(organisation.id, member));
  const codes = found.filter((code) => code !== null);
  const reached = codes.length < found.length;
  if (!reached && (codes.length === 0 || codes.some(isPassing))) return;
  await reach.put(organisation.id, { member, reached, codes, at: clock.now().toISOString() });
}

/** Once for each school year, again where other dates are estimates, and where they still are when that word is forgotten. */
async function tellEstimates(world: World): Promise<void> {
  const { organisation, clock } = world;
  const year = currentSchoolYear(organisation.schoolYears, dayOf(world, clock.now()));
  const dates = year === null ? [] : estimatedDates(organisation, year.id);
  if (year === null || dates.length === 0) return;
  const sign = createHash('sha256').update(JSON.stringify(dates)).digest('base64url').slice(0, 12);
  await tellOnce(world, { code: estimatedCode }, `${year.id.replace('/', '-')}-${sign}`);
}
