/** Types of plans that only those organisations have whose file names them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readOrganisation } from '../../../src/adapters/organisation/read-organisation.ts';

const school = readFileSync('demo/organisation.yaml', 'utf8');

const readWith = (line: string) => readOrganisation(`${school}\n${line}\n`, 'school.yaml');

test('a school that keeps cases names them in its file', () => {
  expect(readWith('plan-types: [case]')).toMatchObject({ kind: 'ok', organisation: { planTypes: ['case'] } });
});

test.each(['iip', 'gadijums'])('a type that is not there to choose is a fault of the file: %s', (type) => {
  const read = readWith(`plan-types: [${type}]`);
  expect(read.kind === 'faults' && read.faults.map(({ problem }) => problem)).toEqual([
    'is not a type of plan to choose',
  ]);
});
