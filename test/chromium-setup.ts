/** Sees to it that the browser tests have a browser: as root on Debian it is installed, elsewhere the one command is told. */
import { aptInstall, aptInstallCommand } from '../src/adapters/mongo/embedded/apt-install.ts';
import { findOnPath, thisMachine } from '../src/adapters/mongo/embedded/machine.ts';
import { chromiumPath } from './e2e/chromium.ts';

const packages = ['chromium', 'fonts-dejavu-core'];

/** Called by vitest before the first test. */
export async function setup(): Promise<void> {
  if (chromiumPath() !== null) return;
  const machine = thisMachine();
  const aptGet = await findOnPath('apt-get', machine);
  if (machine.isRoot && aptGet !== undefined) {
    console.error('Browser tests: installing Chromium ...');
    await aptInstall({ aptGet, packages, machine });
  }
  if (chromiumPath() === null) {
    throw new Error(
      `The browser tests need Chromium: ${aptInstallCommand(packages)}, or set CHROMIUM_PATH to a browser.`,
    );
  }
}
