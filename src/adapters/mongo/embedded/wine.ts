/** Finds Wine, which runs Windows programs, and installs it where that needs no question: as root on Debian. */
import { aptInstall, aptInstallArguments, aptInstallCommand } from './apt-install.ts';
import { findOnPath, type Machine } from './machine.ts';

const packages = ['wine64', 'wine'];

/** The one command that a person without root rights is asked to have run. */
export const installWineCommand = aptInstallCommand(packages);

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
