/** The look at night whether everybody could be written to, whether dates are counted with that are only estimated, whether plans have nobody around them, and whether they are kept for longer than they may be. */
import { createHash } from 'node:crypto';
import { estimatedDates } from '../../domain/calendar/estimated-dates.ts';
import { currentSchoolYear } from '../../domain/calendar/school-year.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import { momentOf } from '../core/moment.ts';
import type { Services } from '../core/turn.ts';
import { estimatedCode } from '../outbox/compose-trouble.ts';
import { isPassing } from '../outbox/failures.ts';
import { tellPlansAlone } from '../outbox/plans-alone.ts';
import { tellPlansPastKeeping, tellUndecidedKeeping } from '../outbox/plans-past-keeping.ts';
import { tellPlansTwice } from '../outbox/plans-twice.ts';
import { type Trouble, tellAdministrators, tellOnce } from '../outbox/tell-administrators.ts';

/**
 * Writes to nobody but administrators, and to those who oversee plans, at their hour. Throws what the stores throw.
 * @param checkPlatforms what of the platforms, and of their channels, does not work
 */
export async function selfCheck(services: Services, checkPlatforms: () => Promise<readonly Trouble[]>): Promise<void> {
  for (const { id } of services.organisation.members) await checkMember(services, id);
  for (const trouble of await checkPlatforms())
    if (!isPassing(trouble.code)) await tellAdministrators(services, trouble);
  await tellEstimates(services);
  await tellPlansAlone(services);
  await tellPlansTwice(services);
  await tellPlansPastKeeping(services);
  await tellUndecidedKeeping(services);
}

/** A platform that does not answer says nothing of the member: what was known stays. */
async function checkMember(services: Services, member: MemberId): Promise<void> {
  const { organisation, chats, clock, reach } = services;
  const found: (string | null)[] = [];
  for (const chat of chats) found.push(await chat.reaches(organisation.id, member));
  const codes = found.filter((code) => code !== null);
  const reached = codes.length < found.length;
  if (!reached && (codes.length === 0 || codes.some(isPassing))) return;
  await reach.put(organisation.id, { member, reached, codes, at: clock.now().toISOString() });
}

/** Once for each school year, again where other dates are estimates, and where they still are when that word is forgotten. */
async function tellEstimates(services: Services): Promise<void> {
  const { organisation, today } = momentOf(services);
  const year = currentSchoolYear(organisation.schoolYears, today);
  const dates = year === null ? [] : estimatedDates(organisation, year.id);
  if (year === null || dates.length === 0) return;
  const sign = createHash('sha256').update(JSON.stringify(dates)).digest('base64url').slice(0, 12);
  await tellOnce(services, { code: estimatedCode }, { occasion: `${year.id.replace('/', '-')}-${sign}` });
}
