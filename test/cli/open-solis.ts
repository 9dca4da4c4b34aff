/** The command line as a test runs it. */
import { vi } from 'vitest';
import { runCommand } from '../../src/cli/command-line.ts';

type Settings = Readonly<Partial<Record<string, string>>>;

/** Runs `solis` with these words and settings; the test takes the settings back with `vi.unstubAllEnvs`. */
export function openSolis(settings: Settings) {
  return async (words: string | readonly string[], changed: Settings = {}) => {
    for (const [name, value] of Object.entries({ ...settings, ...changed })) vi.stubEnv(name, value);
    const said: string[] = [];
    const told: string[] = [];
    const given = typeof words === 'string' ? words.split(' ') : words;
    const code = await runCommand(given, { say: (line) => said.push(line), tell: (line) => told.push(line) });
    return { code, said, told };
  };
}
