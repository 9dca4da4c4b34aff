/** A mongod that can be run on this machine, and the answer of one link of the chain that looks for it. */
import type { Environment } from './machine.ts';
import { lastLine, runCommand } from './run-command.ts';

/** Major and minor number, e.g. 7.0: patch releases read each other's data. */
export type MongodVersion = { readonly major: number; readonly minor: number };

/** Where a mongod comes from: the PATH, mongodb-memory-server, or the Windows build under Wine. */
export type MongodOrigin = 'system' | 'memory-server' | 'wine';

export type Mongod = {
  readonly origin: MongodOrigin;
  readonly version: MongodVersion;
  readonly command: string;
  readonly firstArguments: readonly string[];
  readonly environment: Environment;
  /** How this mongod writes a path of this machine. */
  readonly pathAsSeen: (path: string) => string;
};

export type LinkAnswer =
  | { readonly kind: 'found'; readonly mongod: Mongod }
  | { readonly kind: 'missing'; readonly said: string; readonly remedy?: string };

/** What Solis is tested on; older ones are out of MongoDB's support. */
const oldest: MongodVersion = { major: 6, minor: 0 };

/** Writes a version as "7.0". */
export function versionText({ major, minor }: MongodVersion): string {
  return `${major}.${minor}`;
}

/** Reads "7.0" out of "7.0", "7.0.15" or "db version v7.0.15"; undefined when there is none. */
export function parseVersion(text: string): MongodVersion | undefined {
  const [, major, minor] = /\bv?(\d+)\.(\d+)/.exec(text) ?? [];
  return major === undefined || minor === undefined ? undefined : { major: Number(major), minor: Number(minor) };
}

/**
 * Whether a mongod opens data that another one wrote. Mongod refuses data of another feature version; within one major
 * number a newer one takes the older one's data as it is.
 */
export function opensDataOf(data: MongodVersion, mongod: MongodVersion): boolean {
  return data.major === mongod.major && data.minor <= mongod.minor;
}

/** Asks a native mongod for its version, which also shows whether it runs on this machine at all. */
export async function nativeMongod(
  path: string,
  { origin, environment }: Pick<Mongod, 'origin' | 'environment'>,
): Promise<LinkAnswer> {
  const result = await runCommand({ command: path, arguments: ['--version'], environment, limitMs: 15_000 });
  if (!result.ok) return { kind: 'missing', said: `${path} does not run (${lastLine(result.output)})` };
  const version = parseVersion(/db version v\S+/.exec(result.output)?.[0] ?? '');
  if (version === undefined) return { kind: 'missing', said: `${path} does not tell a MongoDB version` };
  if (version.major < oldest.major) {
    return { kind: 'missing', said: `${path} is ${versionText(version)}; ${versionText(oldest)} or newer is needed` };
  }
  const mongod = { origin, version, command: path, firstArguments: [], environment, pathAsSeen: (own: string) => own };
  return { kind: 'found', mongod };
}
