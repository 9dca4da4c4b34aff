/** Looks at everything that Solis needs, changing nothing, and tells what does not work and how it is mended. */
import { pino } from 'pino';
import { openMailer } from '../../adapters/mail/mailer.ts';
import { connectStores, type Stores } from '../../adapters/mongo/connect.ts';
import { type Examined, examine } from '../../adapters/mongo/examine.ts';
import { StoreFault } from '../../adapters/mongo/store-fault.ts';
import { today } from '../../domain/calendar/local-date.ts';
import { openChats } from '../../start/chats.ts';
import { troubleLines } from '../../start/platform-lines.ts';
import { type Settings, say } from '../../start/read-settings.ts';
import { countingOrganisation } from '../counting-organisation.ts';
import type { Reached } from '../reached.ts';
import { type Finding, wrong } from './finding.ts';
import { lookAtBackups } from './look-at-backups.ts';
import { lookAtDatabase } from './look-at-database.ts';
import { lookAtKeeping } from './look-at-keeping.ts';
import { lookAtOrganisation } from './look-at-organisation.ts';
import { lookAtPeople } from './look-at-people.ts';
import { lookAtVersions } from './look-at-versions.ts';

/** Gives each finding as soon as it is known; an outage of one part keeps none of the others back. */
export async function* doctor(settings: Settings, reached: Reached, now: Date): AsyncGenerator<Finding> {
  const { config, organisation: written } = settings;
  yield { level: 'ok', about: 'settings', text: `read; environment ${config.environment}, role ${config.role}` };
  yield* lookAtBackups(config.backupFolder, now);
  const found = await examined(reached, written.id);
  if ('level' in found) {
    yield* lookAtOrganisation(written, today(now, written.zone));
    return yield found;
  }
  yield* lookAtDatabase(found, now);
  // Stores are opened by a database of this version only: opening them would change an older one.
  if (found.pending.length + found.unknown.length > 0)
    return yield* lookAtOrganisation(written, today(now, written.zone));
  const stores = await connectStores(reached);
  try {
    const organisation = await countingOrganisation(stores.versions, written);
    yield* lookAtOrganisation(organisation, today(now, organisation.zone));
    yield* await lookAtVersions(stores.versions, settings);
    yield* await lookAtPeople(stores, organisation, now);
    yield* await lookAtKeeping(stores.plans, organisation, today(now, organisation.zone));
    yield* lookAtPlatforms({ config, organisation }, stores);
  } finally {
    await stores.close();
  }
}

const examined = (reached: Reached, organisation: string): Promise<Examined | Finding> =>
  examine({ ...reached, organisation }).catch((error: unknown) => {
    if (error instanceof StoreFault) return wrong('database', error.message);
    throw error;
  });

async function* lookAtPlatforms(
  { config, organisation }: Pick<Settings, 'config' | 'organisation'>,
  stores: Stores,
): AsyncGenerator<Finding> {
  const mail = config.mail && openMailer(config.mail);
  const clock = { now: () => new Date() };
  const own = { organisation: { ...organisation, former: [] }, clock, mailer: mail, desk: null };
  const base = { ...stores, ...own, say, report: () => {} };
  const log = pino({ level: 'silent' });
  const { checks } = openChats({ config, base, local: null, mail, log, announce: () => {} });
  for (const { name, check } of checks) {
    const lines = troubleLines(name, await check(), say('en'));
    yield* lines.map((line) => wrong(name, line.slice(name.length + 2)));
    if (lines.length === 0) yield { level: 'ok', about: name, text: 'answers, with all it needs' };
  }
  mail?.close();
}
