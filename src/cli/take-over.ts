/** Lets other content of the organisation count, as a version: what was before is kept, and the trail knows of it. */
import type { Stores } from '../adapters/mongo/connect.ts';
import { applyVersion } from '../adapters/organisation/apply-version.ts';
import type { OrganisationContent, VersionReason } from '../bot/ports/versions.ts';
import type { Settings } from '../start/read-settings.ts';
import { seedVersion } from '../start/seed-version.ts';
import { administrator } from './administrator.ts';
import { type Exit, exit, type Terminal } from './terminal.ts';

interface Place {
  readonly stores: Stores;
  /** Number of the version that counts; 0: none yet, the files of the settings count. */
  readonly basedOn: number;
  readonly settings: Settings;
  readonly terminal: Terminal;
}

export interface TakenOver {
  readonly why: VersionReason;
  readonly content: OrganisationContent;
}

/** Where somebody changed the organisation meanwhile, or the content has faults, nothing is changed and each is told. */
export async function takeOver(
  { stores, basedOn, settings, terminal }: Place,
  { why, content }: TakenOver,
): Promise<Exit> {
  const { id } = settings.organisation;
  const at = new Date();
  // Without the files as the first version there would be no way back to them.
  await seedVersion(stores.versions, { id, content: settings.content, at });
  const made = { at: at.toISOString(), by: administrator, basedOn: Math.max(1, basedOn) } as const;
  const applied = await applyVersion(stores.versions, id, { ...made, why, content });
  if (applied.kind !== 'applied') {
    const faults = applied.kind === 'faults' ? applied.faults : ['Somebody changed the organisation meanwhile.'];
    for (const line of [...faults, 'Nothing was changed. Look at it once more.']) terminal.tell(line);
    return exit.failed;
  }
  await stores.audit.append(id, [{ at: made.at, member: administrator, act: 'changed', what: why.kind }]);
  const { number } = applied;
  terminal.say(
    `Taken over: it is version ${number} of the organisation. To go back: solis versions back ${number - 1}`,
  );
  return exit.done;
}
