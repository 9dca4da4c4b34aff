/** What comes back from a card, and what somebody else made up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readActionData } from '../../../src/adapters/teams/action-data.ts';

const tap = { token: 'plan~p-1', nonce: 'n-1' };
const form = { ...tap, fields: { goal: 'single', support: 'several', semester: 'single' } };

describe('what comes back from a card', () => {
  it('is a tap where it sends no form', () => {
    expect(readActionData(tap)).toEqual({ ...tap, kind: 'tap', values: {}, origin: null });
  });

  it('holds every field of a form, also those that were left empty and so do not come back', () => {
    expect(readActionData({ ...form, 'f.goal': 'Lasīt' })?.values).toEqual({
      goal: 'Lasīt',
      support: [],
      semester: '',
    });
  });

  it('holds several choices as a list, and none for "no answer"', () => {
    const read = readActionData({ ...form, 'f.support': 'time,cards', 'f.semester': '~' });
    expect(read?.values).toEqual({ goal: '', support: ['time', 'cards'], semester: '' });
  });

  it('tells from which message a dialog was opened, and does not mind what Teams adds', () => {
    const read = readActionData({ ...tap, origin: 'a-1', msteams: { type: 'task/fetch' }, other: 1 });
    expect(read).toEqual({ ...tap, kind: 'tap', values: {}, origin: 'a-1' });
  });

  it.each([
    null,
    undefined,
    'text',
    [],
    {},
    { token: 'plan~p-1' },
    { ...tap, token: 5 },
    { ...tap, nonce: '' },
    { ...tap, fields: ['goal'] },
    { ...tap, fields: { goal: 'many' } },
    { ...form, 'f.goal': { $ne: null } },
    { ...form, 'f.goal': 7 },
    { ...tap, token: 'x'.repeat(501) },
  ])('is nothing where Solis cannot have made it: %j', (data) => {
    expect(readActionData(data)).toBeNull();
  });

  it('never fails, whatever is made up', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ token: fc.anything(), nonce: fc.anything(), fields: fc.anything() })),
        (data) => {
          const read = readActionData(data);
          return read === null || read.token.length > 0;
        },
      ),
    );
  });
});
