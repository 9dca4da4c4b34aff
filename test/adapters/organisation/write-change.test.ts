/** A change goes into the text of a file, and what somebody wrote beside it stays. */
import { expect, test } from 'vitest';
import { writeChange } from '../../../src/adapters/organisation/write-change.ts';

const file = `calendar:
  free-days:
    - 2026-11-17 # the day of the town
    - 2026-12-23
  working-days: [2026-12-12]
stand-ins:
  # until somebody is found
  - { role: psychologist, person: sarma }
`;

test('the comment beside a free day stays, and the days stand in their order', () => {
  const written = writeChange(file, { kind: 'free-days', from: '2026-12-01', to: '2026-12-01', isFree: true });
  expect(written).toContain('- 2026-11-17 # the day of the town\n    - 2026-12-01\n    - 2026-12-23\n');
  expect(written).toContain('working-days: [ 2026-12-12 ]');
});

test('a day that is worked again is free no more, and the other days keep their comments', () => {
  const written = writeChange(file, { kind: 'free-days', from: '2026-12-23', to: '2026-12-23', isFree: false });
  expect(written).toContain('- 2026-11-17 # the day of the town\n  working-days');
  expect(written).not.toContain('- 2026-12-23');
});

test('the last stand-in takes the list with it', () => {
  const written = writeChange(file, { kind: 'stand-in', role: 'psychologist', member: null });
  expect(written).not.toContain('stand-ins');
});
