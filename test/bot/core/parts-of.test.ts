/** A view that is too large for one message of a platform comes in several, and nothing of it is left out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onePartOf, partsOf } from '../../../src/bot/core/parts-of.ts';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import type { Block, View } from '../../../src/bot/ports/view.ts';
import { viewFixtures } from '../../fixtures/views.ts';

const upTo =
  (characters: number) =>
  (view: View): boolean =>
    plainText(view).length <= characters;

const wordsOf = (views: readonly View[]): readonly string[] =>
  views
    .map((view) => plainText({ ...view, title: '' }))
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '');

const word = fc.string({ minLength: 1, maxLength: 12 }).filter((one) => !/\s/.test(one));
const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
const block = fc.oneof(
  text.map((one): Block => ({ kind: 'text', text: one })),
  text.map((one): Block => ({ kind: 'notice', tone: 'info', text: one })),
  fc
    .array(fc.record({ label: word, value: word }), { minLength: 1, maxLength: 12 })
    .map((facts): Block => ({ kind: 'facts', facts })),
  fc
    .array(fc.record({ title: word, detail: word }), { minLength: 1, maxLength: 30 })
    .map((items): Block => ({ kind: 'items', items })),
);
const view = fc.record({ title: word, blocks: fc.array(block, { maxLength: 8 }) }).map(
  ({ title, blocks }): View => ({
    name: 'overdue',
    surface: 'message',
    title,
    blocks,
    actions: [{ label: 'Atpakaļ', token: 'back' }],
  }),
);

describe('a view in parts', () => {
  it.each(viewFixtures)('is the view itself where it fits: $title', ({ view: whole }) => {
    expect(partsOf(whole, () => true)).toEqual([whole]);
  });

  it('keeps every word in its order, each part fits, and the buttons stand at the end', () => {
    fc.assert(
      fc.property(view, (whole) => {
        const parts = partsOf(whole, upTo(220));
        expect(wordsOf(parts)).toEqual(wordsOf([whole]));
        expect(parts.every(upTo(240))).toBe(true);
        expect(parts.flatMap(({ actions }) => actions)).toEqual(whole.actions);
        expect(parts.at(-1)?.actions).toEqual(whole.actions);
      }),
    );
  });

  it('numbers the title of each part', () => {
    const blocks: readonly Block[] = ['a', 'b'].map((letter) => ({ kind: 'text', text: letter.repeat(100) }));
    const whole: View = { name: 'overdue', surface: 'message', title: 'Kavē', blocks, actions: [] };
    expect(partsOf(whole, upTo(130)).map(({ title }) => title)).toEqual(['Kavē (1/2)', 'Kavē (2/2)']);
  });

  it('leaves the lines of a text together, and never cuts a sign in two', () => {
    const lines = Array.from({ length: 30 }, (_, line) => `rinda ${line}`).join('\n');
    const blocks: readonly Block[] = [
      { kind: 'text', text: lines },
      { kind: 'text', text: 'cits teksts' },
      { kind: 'text', text: '😀'.repeat(101) },
    ];
    const parts = partsOf({ name: 'overdue', surface: 'message', title: 'Kavē', blocks, actions: [] }, upTo(130));
    const texts = parts.flatMap((part) => part.blocks.flatMap((one) => (one.kind === 'text' ? [one.text] : [])));
    expect(texts.filter((one) => one.startsWith('rinda')).join('\n')).toBe(lines);
    expect(texts.filter((one) => one.startsWith('rinda')).length).toBeLessThan(6);
    expect(texts).toContain('cits teksts');
    expect(texts.filter((one) => !one.isWellFormed())).toEqual([]);
  });

  it('does not go on for ever over what can never fit', () => {
    const whole: View = {
      name: 'overdue',
      surface: 'message',
      title: 'Kavē',
      blocks: [{ kind: 'text', text: 'vārds' }],
      actions: [],
    };
    expect(partsOf(whole, () => false).length).toBeGreaterThan(0);
  });
});

describe('a view in one part, as nothing can be added below a message that stands already', () => {
  it('is the view itself where it fits, else as much of it as fits, with its buttons and a word that there is more', () => {
    fc.assert(
      fc.property(view, (whole) => {
        const part = onePartOf(whole, upTo(220), 'Vēl ir.');
        if (upTo(220)(whole)) {
          expect(part).toEqual(whole);
          return;
        }
        expect(upTo(220)(part)).toBe(true);
        expect(part.title).toBe(whole.title);
        expect(part.actions).toEqual(whole.actions);
        expect(part.blocks.at(-1)).toEqual({ kind: 'text', text: 'Vēl ir.' });
        const words = wordsOf([{ ...part, blocks: part.blocks.slice(0, -1), actions: [] }]);
        expect(words).toEqual(wordsOf([whole]).slice(0, words.length));
      }),
    );
  });
});
