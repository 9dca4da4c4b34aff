/** Runs a short command of the machine to its end and gives back what it said. */
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { defined } from '../../../shared/defined.ts';
import type { Environment } from './machine.ts';

export type Command = {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly environment: Environment;
  readonly limitMs: number;
  readonly folder?: string;
};

export type CommandResult = { readonly ok: boolean; readonly output: string };

// A daemon that the command leaves behind (Wine's server does) keeps the pipes open: output is awaited no longer than this.
const lateOutputMs = 300;

/**
 * Runs a command without a shell. Never throws: a command that is missing, fails, or is over its limit gives `ok: false`
 * and an output that ends with the reason.
 */
export async function runCommand({ command, limitMs, ...rest }: Command): Promise<CommandResult> {
  const chunks: string[] = [];
  const child = spawn(command, rest.arguments, {
    env: { ...rest.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...defined({ cwd: rest.folder }),
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(String(chunk)));
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const fault = await new Promise<string | undefined>((resolve) => {
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(`${command} was stopped after ${limitMs / 1000} s`);
    }, limitMs);
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => {
      clearTimeout(limit);
      resolve(code === 0 ? undefined : `${command} ended with ${signal ?? `exit code ${code}`}`);
    });
  });
  await Promise.race([closed, pause(lateOutputMs)]);
  for (const stream of [child.stdout, child.stderr]) stream.destroy();
  const output = chunks.join('').trim();
  return fault === undefined ? { ok: true, output } : { ok: false, output: `${output}\n${fault}`.trim() };
}

/** The last line with text in it: the one in which programs say what went wrong. */
export function lastLine(output: string): string {
  return output.trimEnd().split('\n').at(-1)?.trim() ?? '';
}
