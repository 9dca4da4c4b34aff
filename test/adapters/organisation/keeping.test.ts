/** How long plans are kept, in an organisation file. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readOrganisation } from '../../../src/adapters/organisation/read-organisation.ts';

const demo = readFileSync('demo/organisation.yaml', 'utf8');
const keeping = (text: string) =>
  readOrganisation(demo.replace(/^keep-plans: .*$/mu, `keep-plans: ${text}`), 'organisation.yaml');

test('is read by kind of plan, in years', () => {
  expect(keeping('{ iip: 3 }')).toMatchObject({ kind: 'ok', organisation: { plansKept: { iip: 3 } } });
});

test('is undecided where nothing is said', () => {
  const read = keeping('{}');
  expect(read.kind === 'ok' && read.organisation.plansKept).toBeUndefined();
});

test.each(['{ iip: 0 }', '{ iip: soon }', '{ iep: 3 }'])('is refused with its line where it is "%s"', (text) => {
  const read = keeping(text);
  expect(read.kind === 'faults' && read.faults).toMatchObject([
    { line: expect.any(Number), path: expect.stringMatching(/^keep-plans > /) },
  ]);
});
