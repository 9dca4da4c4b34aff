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

const demo = { organisationFile: 'demo/organisation.yaml', rulesFiles: ['demo/rules.yaml'] };

test('the demo school is loaded with its rules', () => {
  const loaded = loadOrganisation(demo);
  expect(loaded.kind === 'ok' && loaded.organisation.rules[0]?.version).toBe('2020-09-22');
});

test('a school without a rule file has no rules', () => {
  const loaded = loadOrganisation({ ...demo, rulesFiles: [] });
  expect(loaded.kind === 'ok' && loaded.organisation.rules).toEqual([]);
});

test('the faults of both files are told together, each with its file', () => {
  const organisationFile = written('school.yaml', 'id: Jaunkalne');
  const rulesFile = written('rules.yaml', 'version: "1"\ntitle: T\nrules: []');
  const loaded = loadOrganisation({ organisationFile, rulesFiles: [rulesFile] });
  const faults = loaded.kind === 'faults' ? loaded.faults : [];
  expect(faults[0]).toContain(`${organisationFile}:1 id: “Jaunkalne” is not an id. Give a short id`);
  expect(faults.at(-1)).toContain(`${rulesFile}:3 rules: is empty. Give a list of rules`);
});

const point = (id: string): string =>
  `  - { id: ${id}, point: "4.", text: T, duty: { lv: l, en: e }, about: school, holder: director, starts: { date: 09-05 }, fulfilled-by: done }\n`;
const head = 'version: "2"\ntitle: Ētikas kodekss\n';

test('several rule files are several documents, each cited and approved in its own way', () => {
  const cite = { lv: 'ētikas kodeksa {{point}} punkts', en: 'point {{point}} of the code of ethics' };
  const approved = { number: '1-9/12', on: '2026-08-28' };
  const own = `id: ethics\ncite: ${JSON.stringify(cite)}\napproved: ${JSON.stringify(approved)}\n`;
  const file = written('ethics.yaml', `${own}${head}rules:\n${point('ethics-talk')}`);
  const loaded = loadOrganisation({ ...demo, rulesFiles: [...demo.rulesFiles, file] });
  expect(loaded.kind === 'ok' && loaded.organisation.rules).toEqual([
    expect.objectContaining({ id: 'rules', version: '2020-09-22' }),
    expect.objectContaining({ id: 'ethics', cite, approved, rules: [expect.objectContaining({ id: 'ethics-talk' })] }),
  ]);
});

test('an id that another rule file has used is told with both files', () => {
  const file = written('again.yaml', `${head}rules:\n${point('monitoring')}`);
  const loaded = loadOrganisation({ ...demo, rulesFiles: [...demo.rulesFiles, file] });
  expect(loaded.kind === 'faults' && loaded.faults).toEqual([
    `${file}:1 id: “rules” is the id of the rules in demo/rules.yaml already. Give each file an id of its own at its top, such as id: ethics.`,
    `${file}:4 rules > 1 > id: “monitoring” is another rule's id already, in demo/rules.yaml. Give each its own.`,
  ]);
});

test('a file in an older encoding is refused with what to do, and so is one saved as "Unicode"', () => {
  const remedy =
    'is not UTF-8, so that letters such as ā and š cannot be read. Open the file where it was written and save it with the encoding UTF-8 (not ANSI, Windows-1257 or Unicode).';
  const windows = join(folder, 'ansi.yaml');
  writeFileSync(windows, Buffer.concat([Buffer.from('id: skola\nname: Jaunkalnes '), Buffer.from([0xe2, 0x62])]));
  const unicode = join(folder, 'unicode.yaml');
  writeFileSync(unicode, Buffer.from('\uFEFFversion: "1"', 'utf16le'));
  const loaded = loadOrganisation({ organisationFile: windows, rulesFiles: [unicode] });
  expect(loaded.kind === 'faults' && loaded.faults).toEqual([`${windows}:2 ${remedy}`, `${unicode}:1 ${remedy}`]);
});

test('files that are not there are told with the setting that names them', () => {
  const loaded = loadOrganisation({ organisationFile: 'no/school.yaml', rulesFiles: ['no/rules.yaml'] });
  expect(loaded.kind === 'faults' && loaded.faults).toEqual([
    'SOLIS_ORGANISATION: there is no file no/school.yaml. Give the path of an organisation file.',
    'SOLIS_RULES: there is no file no/rules.yaml. Give the path of a rule file, or leave the setting empty.',
  ]);
});
