#!/usr/bin/env -S node --import tsx
/** The command line: `solis doctor`, `solis backup` and so on. */
import { runCommand } from './cli/command-line.ts';

const line = (to: NodeJS.WriteStream) => (text: string) => void to.write(`${text}\n`);

process.exitCode = await runCommand(process.argv.slice(2), { say: line(process.stdout), tell: line(process.stderr) });
