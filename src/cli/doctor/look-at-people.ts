/** Whom Solis cannot write to, and what never arrived. */
import type { BotStores } from '../../bot/ports/stores.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import { type Finding, note } from './finding.ts';

/** Days in which what never arrived is told. */
const days = 14;

export async function lookAtPeople(
  { reach, deliveries }: Pick<BotStores, 'reach' | 'deliveries'>,
  { id, members }: Pick<Organisation, 'id' | 'members'>,
  now: Date,
): Promise<readonly Finding[]> {
  const since = new Date(now.getTime() - days * 86_400_000).toISOString();
  const [known, dead] = await Promise.all([reach.all(id), deliveries.dead(id, since)]);
  const unreached = known.filter((one) => !one.reached && members.some(({ id: member }) => member === one.member));
  const lines = unreached.map(({ member, codes }) => `${member} (${codes.join(', ')})`);
  return [
    lines.length === 0
      ? { level: 'ok', about: 'people', text: 'nobody is known to be out of reach' }
      : note(
          'people',
          `out of reach: ${lines.join('; ')}. Ask them to write to Solis once, or see their e-mail address.`,
        ),
    dead.length === 0
      ? { level: 'ok', about: 'messages', text: `all of the last ${days} days arrived` }
      : note(
          'messages',
          `${dead.length} of the last ${days} days never arrived. Write "unreachable" to Solis to see whose.`,
        ),
  ];
}
