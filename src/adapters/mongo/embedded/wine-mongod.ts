/** Last link of the chain: MongoDB 7.0 for Windows under Wine, where no native one can be had; for demo and tests only. */
import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aptInstall, aptInstallArguments, aptInstallCommand } from './apt-install.ts';
import { exclusively } from './exclusively.ts';
import { type Environment, findOnPath, type Machine } from './machine.ts';
import type { LinkAnswer, Mongod } from './mongod.ts';
import { lastLine, runCommand } from './run-command.ts';
import { type PinnedFile, pinnedFile } from './windows-mongod-file.ts';

type WineLink = {
  readonly machine: Machine;
  readonly cacheDir: string;
  readonly production: boolean;
  readonly file: PinnedFile;
  readonly announce: (line: string) => void;
};

const firstStartLimitMs = 3 * 60_000;

/** Prepares Wine, the server file and Wine's own folder, all kept in the cache folder; announces what it is in one line. */
export async function wineMongod({ machine, cacheDir, production, file, announce }: WineLink): Promise<LinkAnswer> {
  if (production) {
    return {
      kind: 'missing',
      said: 'refused in production: a Windows build under Wine whose provenance is not verified',
    };
  }
  if (machine.platform !== 'linux' || machine.architecture !== 'x64') {
    return { kind: 'missing', said: `runs on Linux x64 only, this is ${machine.platform} ${machine.architecture}` };
  }
  try {
    return await exclusively(join(cacheDir, 'preparing.lock'), () => prepare({ machine, cacheDir, file, announce }));
  } catch (error) {
    return { kind: 'missing', said: error instanceof Error ? error.message : String(error) };
  }
}

async function prepare({ machine, cacheDir, file, announce }: Omit<WineLink, 'production'>): Promise<LinkAnswer> {
  const wine = await findOrInstallWine(machine, announce);
  if (wine.kind === 'missing') return { ...wine, remedy: installWineCommand };
  const server = await pinnedFile({ file, cacheDir, environment: machine.environment, announce });
  const environment = wineEnvironment(machine.environment, join(cacheDir, 'wine'));
  await preparePrefix({ wine: wine.path, environment, cacheDir, announce });
  announce(`MongoDB: ${file.package} (a Windows build under Wine, provenance not verified: for demo and tests only)`);
  return { kind: 'found', mongod: mongodUnderWine({ wine: wine.path, server, environment }) };
}

function mongodUnderWine(parts: { wine: string; server: string; environment: Environment }): Mongod {
  return {
    origin: 'wine',
    version: { major: 7, minor: 0 },
    command: parts.wine,
    // Diagnostic data collection crashes under Wine after seconds to minutes (ucrtbase _ctime64_s).
    firstArguments: [parts.server, '--setParameter', 'diagnosticDataCollectionEnabled=false'],
    environment: parts.environment,
    pathAsSeen: (path) => `Z:${path.replaceAll('/', '\\')}`,
  };
}

/** A Wine folder of our own, silent, without the offers to fetch .NET and a browser, and without a screen. */
function wineEnvironment(environment: Environment, prefix: string): Environment {
  const { DISPLAY: _screen, WAYLAND_DISPLAY: _otherScreen, ...rest } = environment;
  return { ...rest, WINEPREFIX: prefix, WINEARCH: 'win64', WINEDEBUG: '-all', WINEDLLOVERRIDES: 'mscoree,mshtml=' };
}

type Prefix = {
  readonly wine: string;
  readonly environment: Environment;
  readonly cacheDir: string;
  readonly announce: (line: string) => void;
};

/** Wine makes its folder at first use, 10-20 s; two first uses at once would spoil it, so it is done here, under the lock. */
async function preparePrefix({ wine, environment, cacheDir, announce }: Prefix): Promise<void> {
  const mark = join(cacheDir, 'wine-is-ready');
  const ready = await access(mark).then(
    () => true,
    () => false,
  );
  if (ready) return;
  announce('MongoDB: preparing Wine (once, about 20 s) ...');
  const result = await runCommand({
    command: wine,
    arguments: ['wineboot', '--init'],
    environment,
    limitMs: firstStartLimitMs,
  });
  if (!result.ok) throw new Error(`Wine could not make its folder (${lastLine(result.output)})`);
  await writeFile(mark, '');
}

const packages = ['wine64', 'wine'];

/** The one command that a person without root rights is asked to have run. */
const installWineCommand = aptInstallCommand(packages);

export type WineAnswer =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'missing'; readonly said: string };

/** The path of `wine`; as root on a machine with apt-get it is installed first when missing. */
export async function findOrInstallWine(machine: Machine, announce: (line: string) => void): Promise<WineAnswer> {
  const present = await findOnPath('wine', machine);
  if (present !== undefined) return { kind: 'found', path: present };
  const aptGet = await findOnPath('apt-get', machine);
  if (aptGet === undefined) return { kind: 'missing', said: 'Wine is not installed' };
  if (!machine.isRoot) return { kind: 'missing', said: 'Wine is not installed, and installing it needs root' };
  announce(`MongoDB: installing Wine (apt-get ${aptInstallArguments(packages).join(' ')}) ...`);
  const fault = await aptInstall({ aptGet, packages, machine });
  const path = await findOnPath('wine', machine);
  if (path !== undefined) return { kind: 'found', path };
  return { kind: 'missing', said: `apt-get could not install Wine (${fault ?? 'no wine on the PATH afterwards'})` };
}
