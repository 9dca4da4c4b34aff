/** Finds Wine, which runs Windows programs, and installs it where that needs no question: as root on Debian. */
import { findOnPath, type Machine } from './machine.ts';
import { lastLine, runCommand } from './run-command.ts';

const packages = ['wine64', 'wine'];
const installArguments = ['install', '-y', '--no-install-recommends', ...packages];

/** The one command that a person without root rights is asked to have run. */
export const installWineCommand = `sudo apt-get update && sudo apt-get ${installArguments.join(' ')}`;

export type WineAnswer =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'missing'; readonly said: string };

const installLimitMs = 15 * 60_000;

/** The path of `wine`; as root on a machine with apt-get it is installed first when missing. */
export async function findOrInstallWine(machine: Machine, announce: (line: string) => void): Promise<WineAnswer> {
  const present = await findOnPath('wine', machine);
  if (present !== undefined) return { kind: 'found', path: present };
  const aptGet = await findOnPath('apt-get', machine);
  if (aptGet === undefined) return { kind: 'missing', said: 'Wine is not installed' };
  if (!machine.isRoot) return { kind: 'missing', said: 'Wine is not installed, and installing it needs root' };
  announce(`MongoDB: installing Wine (apt-get ${installArguments.join(' ')}) ...`);
  const fault = await install(aptGet, machine);
  const path = await findOnPath('wine', machine);
  if (path !== undefined) return { kind: 'found', path };
  return { kind: 'missing', said: `apt-get could not install Wine (${fault ?? 'no wine on the PATH afterwards'})` };
}

/** Tries the package lists as they are and, since fresh machines have none or old ones, once more with new lists. */
async function install(aptGet: string, machine: Machine): Promise<string | undefined> {
  const environment = { ...machine.environment, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (rest: readonly string[]) =>
    runCommand({
      command: aptGet,
      arguments: ['-o', 'DPkg::Lock::Timeout=300', ...rest],
      environment,
      limitMs: installLimitMs,
    });
  const first = await run(installArguments);
  if (first.ok) return undefined;
  const lists = await run(['update']);
  const second = await run(installArguments);
  if (second.ok) return undefined;
  return [lists, second]
    .filter(({ ok }) => !ok)
    .map(({ output }) => lastLine(output))
    .join('; ');
}
