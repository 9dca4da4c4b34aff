import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadOrganisation } from '../../../src/adapters/organisation/load-organisation.ts';

const folder = mkdtempSync(join(tmpdir(), 'solis-organisation-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const demo = { organisationFile: 'demo/organisation.yaml', rulesFile: 'demo/rules.yaml' };

test('the demo school is loaded with its rules', () => {
  const loaded = loadOrganisation(demo);
  expect(loaded.kind === 'ok' && loaded.organisation.rules?.version).toBe('2020-09-22');
});

test('a school without a rule file has no rules', () => {
  const loaded = loadOrganisation({ ...demo, rulesFile: null });
  expect(loaded.kind === 'ok' && loaded.organisation.rules).toBeNull();
});

test('the faults of both files are told together, each with its file', () => {
  const organisationFile = written('school.yaml', 'id: Jaunkalne');
  const rulesFile = written('rules.yaml', 'version: "1"\ntitle: T\nrules: []');
  const loaded = loadOrganisation({ organisationFile, rulesFile });
  const faults = loaded.kind === 'faults' ? loaded.faults : [];
  expect(faults[0]).toContain(`${organisationFile}:1 id: “Jaunkalne” is not an id. Give a short id`);
  expect(faults.at(-1)).toContain(`${rulesFile}:3 rules: is empty. Give a list of rules`);
});

test('files that are not there are told with the setting that names them', () => {
  const loaded = loadOrganisation({ organisationFile: 'no/school.yaml', rulesFile: 'no/rules.yaml' });
  expect(loaded.kind === 'faults' && loaded.faults).toEqual([
    'SOLIS_ORGANISATION: there is no file no/school.yaml. Give the path of an organisation file.',
    'SOLIS_RULES: there is no file no/rules.yaml. Give the path of a rule file, or leave the setting empty.',
  ]);
});
