import { expect, test } from 'vitest';
import { newDataKey, parseDataKeys } from '../../../src/adapters/mongo/data-keys.ts';

const secret = Buffer.alloc(32, 7).toString('base64');

test('keys are read newest first, with spaces around them forgiven', () => {
  expect(parseDataKeys(` new:${secret} , old:${Buffer.alloc(32, 8).toString('base64')}`)).toEqual({
    kind: 'keys',
    keys: [
      { id: 'new', secret: Buffer.alloc(32, 7) },
      { id: 'old', secret: Buffer.alloc(32, 8) },
    ],
  });
});

test('a key that was just made can be read, and no two are alike', () => {
  const [first, second] = [newDataKey(), newDataKey()];
  expect(parseDataKeys(`${first},${second}`)).toMatchObject({ kind: 'keys' });
  expect(first).not.toBe(second);
});

test('all faults come at once, each with its remedy', () => {
  const parsed = parseDataKeys(`${secret},a b:${secret},short:c2Vu,new:${secret},new:${secret},`);
  expect(parsed.kind === 'faults' && parsed.faults.map(({ fault }) => fault)).toEqual([
    'Key 1 has no id.',
    'Key 2 has an id that cannot be used.',
    'Key 3 ("short") is not the base64 of 32 bytes.',
    'Key 6 has no id.',
    'The id "new" is given twice.',
  ]);
  expect(parsed.kind === 'faults' && parsed.faults.every(({ remedy }) => remedy.length > 20)).toBe(true);
});

test('no setting at all is a fault of its own', () => {
  expect(parseDataKeys(' ')).toMatchObject({ kind: 'faults', faults: [{ fault: 'No key is given.' }] });
});

test('a fault never repeats a secret', () => {
  const almost = `${secret.slice(0, 40)}`;
  expect(JSON.stringify(parseDataKeys(`a:${almost},${almost}`))).not.toContain(almost.slice(0, 12));
});
