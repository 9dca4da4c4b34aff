/** LibreOffice as an independent reader of files; where it is not installed, the tests that need it say so and are left out. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether it is there; a line in the terminal where it is not. */
export const hasOffice = await run('soffice', ['--version']).then(
  () => true,
  () => {
    process.stdout.write('LibreOffice (soffice) is not installed: files are not opened by it.\n');
    return false;
  },
);

/** What it reads in a file, as another kind of file. */
export async function openedAs(bytes: Uint8Array, ending: string, target: 'pdf' | 'csv'): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'solis-papers-'));
  try {
    const path = join(folder, `file.${ending}`);
    await writeFile(path, bytes);
    // A profile of its own, so that two tests at once do not wait for each other.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const filter = target === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76' : target;
    await run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, path]);
    return await readFile(join(folder, `file.${target}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
