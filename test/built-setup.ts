/** Builds what tests start as processes into one file each, once for a test run: a process then begins in half the time. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the built processes: `main.js`, `worker-process.js`. */
    built: string;
  }
}

/** Within the installed packages, so that those are found from there. */
const cache = 'node_modules/.cache';

/** What stands beside a file is still looked for there. */
const ownAddress: Plugin = {
  name: 'own-address',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/](src|test)[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    }));
  },
};

/** Called by vitest before the first test; what it returns is called after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'solis-'));
  await build({
    entryPoints: ['src/main.ts', 'test/jobs/worker-process.ts'],
    entryNames: '[name]',
    ...{ outdir: folder, bundle: true, splitting: true, sourcemap: 'inline', logLevel: 'error' },
    ...{ platform: 'node', format: 'esm', target: 'node20', packages: 'external' },
    plugins: [ownAddress],
  });
  project.provide('built', folder);
  return () => rm(folder, { recursive: true, force: true });
}
