/** Packs Solis for Teams and Slack from the settings: npm run manifests [-- teams | slack] [--socket]. */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { loadEnvFile } from 'node:process';
import { fileOf } from './file-of.ts';
import { describePackFault, packManifests } from './pack-manifests.ts';

/** The same as for wrong settings at the start of Solis. */
const wrongSettings = 2;

if (existsSync('.env')) loadEnvFile('.env');
const folder = relative('.', fileOf('out'));
const { lines, faults } = packManifests({ args: process.argv.slice(2), env: process.env, folder });
for (const line of lines) process.stdout.write(`${line}\n`);
for (const fault of faults) process.stderr.write(`${describePackFault(fault)}\n`);
if (faults.length > 0) process.exitCode = wrongSettings;
