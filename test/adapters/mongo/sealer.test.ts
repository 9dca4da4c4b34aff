import { expect, test } from 'vitest';
import { sealer } from '../../../src/adapters/mongo/sealer.ts';
import { newKeys } from './test-stores.ts';

const place = { organisation: 'skola', document: 'plan/1', part: 'section/basis' };
const answer = { text: 'Prot reizrēķinu līdz 100 – „labi”', hours: 2, left: null };

const failing = (act: () => unknown): { code?: string; message: string } => {
  try {
    act();
  } catch (error) {
    return error as { code?: string; message: string };
  }
  return { message: 'nothing was thrown' };
};

test('what was sealed opens again at its place', () => {
  const { seal, unseal } = sealer(newKeys());
  expect(unseal(seal(answer, place), place)).toEqual(answer);
});

test('the same words sealed twice do not look the same', () => {
  const { seal } = sealer(newKeys());
  expect(seal(answer, place)).not.toBe(seal(answer, place));
});

test('a blob opens in no other section, plan or organisation', () => {
  const { seal, unseal } = sealer(newKeys());
  const sealed = seal(answer, place);
  for (const other of [
    { ...place, part: 'section/talk' },
    { ...place, document: 'plan/2' },
    { ...place, organisation: 'cita' },
  ]) {
    expect(failing(() => unseal(sealed, other)).code).toBe('broken-seal');
  }
});

test('a blob that was opened at its place before opens nowhere else either', () => {
  const { seal, unseal } = sealer(newKeys());
  const sealed = seal(answer, place);
  expect(unseal(sealed, place)).toEqual(unseal(sealed, place));
  expect(failing(() => unseal(sealed, { ...place, document: 'plan/2' })).code).toBe('broken-seal');
});

test('what is opened in passing is the same, opens nowhere else, and is opened anew each time', () => {
  const { seal, inPassing } = sealer(newKeys());
  const sealed = seal(answer, place);
  const opened = inPassing.unseal(sealed, place);
  expect(opened).toEqual(answer);
  expect(inPassing.unseal(sealed, place)).not.toBe(opened);
  expect(failing(() => inPassing.unseal(sealed, { ...place, document: 'plan/2' })).code).toBe('broken-seal');
});

test('a blob that was changed in any part is refused', () => {
  const { seal, unseal } = sealer(newKeys());
  const parts = seal(answer, place).split('.');
  for (const index of [2, 3, 4]) {
    const changed = parts.map((part, n) =>
      n === index ? `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}` : part,
    );
    expect(failing(() => unseal(changed.join('.'), place)).code).toBe('broken-seal');
  }
  const shortTag = parts.map((part, n) => (n === 3 ? part.slice(0, 6) : part)).join('.');
  for (const broken of [shortTag, '', 'v1', 'v2.a.b.c.d', parts.slice(0, 4).join('.')]) {
    expect(failing(() => unseal(broken, place)).code).toBe('broken-seal');
  }
});

test('after a change of keys the old blobs open and new ones are sealed with the new key', () => {
  const [newest, old] = newKeys(2) as [never, never];
  const before = sealer([old]).seal(answer, place);
  const { seal, unseal } = sealer([newest, old]);
  expect(unseal(before, place)).toEqual(answer);
  expect(failing(() => sealer([old]).unseal(seal(answer, place), place)).code).toBe('unknown-key');
});

test('a fault names the place and the key id, never the content', () => {
  const [one, other] = newKeys(2) as [never, never];
  const fault = failing(() => sealer([one]).unseal(sealer([other]).seal(answer, place), place));
  expect(fault.code).toBe('unknown-key');
  expect(fault.message).toContain('plan/1');
  expect(fault.message).not.toContain('reizr');
});

test('without any key nothing can be sealed', () => {
  expect(failing(() => sealer([])).code).toBe('unknown-key');
});
