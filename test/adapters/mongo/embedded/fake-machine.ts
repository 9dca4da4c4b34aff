/** Describes machines that are not this one: programs on their PATH are small shell scripts in a folder of the test's own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Machine } from '../../../../src/adapters/mongo/embedded/machine.ts';

export type FakeMachine = {
  readonly folder: string;
  readonly machine: Machine;
  /** Puts a shell script on the machine's PATH. */
  readonly install: (program: string, script: string) => string;
};

/** A Linux machine with nothing on its PATH, whose user is not root and who reaches no download host. */
export function bareMachine(difference: Partial<Machine> = {}): FakeMachine {
  const folder = mkdtempSync(join(tmpdir(), 'solis-machine-'));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  return {
    folder,
    machine: {
      environment: { PATH: bin, HOME: folder, MONGOMS_DOWNLOAD_MIRROR: 'https://127.0.0.1:9' },
      platform: 'linux',
      architecture: 'x64',
      isRoot: false,
      ...difference,
    },
    install: (program, script) => writeProgram(join(bin, program), script),
  };
}

/** Writes a shell script that finds the real machine's programs. */
function writeProgram(path: string, script: string): string {
  writeFileSync(path, `#!/bin/sh\nPATH=/usr/bin:/bin:$PATH\n${script}\n`, { mode: 0o755 });
  return path;
}

/** A script that says it is mongod of this version and otherwise does what `running` says. */
export function mongodScript(version: string, running = 'exit 1'): string {
  return `if [ "$1" = --version ]; then echo "db version v${version}"; exit 0; fi\n${running}`;
}

/** Packs one file under the path that it is to have in the tarball. */
export function packTarball(tarball: string, { member, content }: { member: string; content: string }): void {
  const folder = mkdtempSync(join(tmpdir(), 'solis-tarball-'));
  mkdirSync(join(folder, member, '..'), { recursive: true });
  writeFileSync(join(folder, member), content, { mode: 0o755 });
  execFileSync('tar', ['-czf', tarball, '-C', folder, member]);
}
