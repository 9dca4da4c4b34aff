/** The versions of the organisation in the terminal: listed, written into files, and gone back to. */
import { writeFileSync } from 'node:fs';
import { connectStores } from '../adapters/mongo/connect.ts';
import { applyVersion } from '../adapters/organisation/apply-version.ts';
import type { AuditStore } from '../bot/ports/audit.ts';
import type { OrganisationContent, VersionStore, WrittenFile } from '../bot/ports/versions.ts';
import { administrator } from './administrator.ts';
import type { Reached } from './reached.ts';
import { type Exit, exit, type Terminal } from './terminal.ts';

interface Asked {
  readonly reached: Reached;
  /** Id of the organisation. */
  readonly organisation: string;
  readonly terminal: Terminal;
}

/** Newest first: number, when, who, why. */
export const listVersions = (asked: Asked): Promise<Exit> =>
  onVersions(asked, async (versions) => {
    for (const { number, at, by, why } of await versions.list(asked.organisation))
      asked.terminal.say(`${number}  ${at}  ${by}  ${why.kind === 'back' ? `back to ${why.to}` : why.kind}`);
    return exit.done;
  });

/** @param part of the version that counts. What stands in the file is replaced: it was asked for by name. */
export const exportFile = (asked: Asked, part: keyof OrganisationContent, path: string): Promise<Exit> =>
  onVersions(asked, async (versions) => {
    const { organisation, terminal } = asked;
    const version = await versions.load(organisation, await versions.newest(organisation));
    const found = version && fileOf(version.content, part, path);
    if (!version || !found) {
      terminal.tell(version === null ? 'There is no version yet: start Solis once.' : several(version.content.rules));
      return exit.failed;
    }
    writeFileSync(path, found.text, { mode: 0o600 });
    terminal.say(`${path}: ${found.name} of version ${version.number}`);
    return exit.done;
  });

function fileOf(content: OrganisationContent, part: keyof OrganisationContent, path: string): WrittenFile | undefined {
  if (part === 'organisation') return content.organisation;
  return content.rules.find(({ name }) => name === path) ?? (content.rules.length === 1 ? content.rules[0] : undefined);
}

const several = (rules: readonly WrittenFile[]): string =>
  rules.length === 0
    ? 'The organisation has no rules.'
    : `Name one of its rule files with --to: ${rules.map(({ name }) => name).join(', ')}.`;

/** What an earlier version said counts again, as a new one. */
export const goBack = (asked: Asked, to: number): Promise<Exit> =>
  onVersions(asked, async (versions, audit) => {
    const { organisation, terminal } = asked;
    const version = await versions.load(organisation, to);
    if (version === null) {
      terminal.tell(`There is no version ${to}, or what it said was forgotten. "solis versions list" tells all.`);
      return exit.misused;
    }
    const { content } = version;
    const made = { at: new Date().toISOString(), by: administrator, why: { kind: 'back', to } } as const;
    const basedOn = await versions.newest(organisation);
    const applied = await applyVersion(versions, organisation, { ...made, basedOn, content });
    if (applied.kind !== 'applied') {
      const faults = applied.kind === 'faults' ? applied.faults : ['Somebody changed the organisation meanwhile.'];
      for (const line of [...faults, 'Nothing was changed.']) terminal.tell(line);
      return exit.failed;
    }
    await audit.append(organisation, [{ at: made.at, member: administrator, act: 'changed', what: 'version-back' }]);
    terminal.say(`What version ${to} said counts again, as version ${applied.number}.`);
    return exit.done;
  });

async function onVersions(
  { reached }: Asked,
  work: (versions: VersionStore, audit: AuditStore) => Promise<Exit>,
): Promise<Exit> {
  const stores = await connectStores(reached);
  try {
    return await work(stores.versions, stores.audit);
  } finally {
    await stores.close();
  }
}
