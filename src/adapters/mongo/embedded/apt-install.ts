/** Installs Debian packages where that needs no question: as root. */
import type { Machine } from './machine.ts';
import { lastLine, runCommand } from './run-command.ts';

const installLimitMs = 15 * 60_000;

export const aptInstallArguments = (packages: readonly string[]): readonly string[] => [
  'install',
  '-y',
  '--no-install-recommends',
  ...packages,
];

/** The one command that a person without root rights is asked to have run. */
export const aptInstallCommand = (packages: readonly string[]): string =>
  `sudo apt-get update && sudo apt-get ${aptInstallArguments(packages).join(' ')}`;

export interface AptWish {
  /** Path of apt-get. */
  readonly aptGet: string;
  readonly packages: readonly string[];
  readonly machine: Machine;
}

/**
 * Tries the package lists as they are and, since fresh machines have none or old ones, once more with new lists.
 * @returns what went wrong, or undefined once the packages are there
 */
export async function aptInstall({ aptGet, packages, machine }: AptWish): Promise<string | undefined> {
  const environment = { ...machine.environment, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (rest: readonly string[]) =>
    runCommand({
      command: aptGet,
      arguments: ['-o', 'DPkg::Lock::Timeout=300', ...rest],
      environment,
      limitMs: installLimitMs,
    });
  const first = await run(aptInstallArguments(packages));
  if (first.ok) return undefined;
  const lists = await run(['update']);
  const second = await run(aptInstallArguments(packages));
  if (second.ok) return undefined;
  return [lists, second]
    .filter(({ ok }) => !ok)
    .map(({ output }) => lastLine(output))
    .join('; ');
}
