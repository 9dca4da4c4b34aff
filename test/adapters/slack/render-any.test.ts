/** What holds for every view there could be, not only for those that were thought of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHome, renderMessages, renderModal } from '../../../src/adapters/slack/render.ts';
import { createTexts } from '../../texts.ts';
import { wordsOfInputs, wordsWithChoices } from '../words-of-view.ts';
import { anyView } from './any-view.ts';
import { messageFaults, viewFaults } from './block-kit.ts';
import { unescaped, wordsOfBlocks } from './words-of-blocks.ts';

const context = { say: createTexts()('lv'), nonce: 'n1' };

describe('any view in Slack', () => {
  it('is taken by Slack as a message, as a modal and as a home page', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(renderMessages(view, context).flatMap(messageFaults)).toEqual([]);
        expect(viewFaults(renderModal(view, context, { token: null, nonce: 'n1', origin: null }))).toEqual([]);
        expect(viewFaults(renderHome(view, context))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('says every word as it was typed', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const modal = renderModal(view, context, { token: null, nonce: 'n1', origin: null });
        const { form: _, ...talk } = view;
        const messages = renderMessages(talk, context);
        const shown = [
          { of: view, words: wordsOfBlocks(modal) },
          { of: view, words: wordsOfBlocks(renderHome(view, context)) },
          { of: talk, words: messages.flatMap(({ blocks }) => wordsOfBlocks(blocks)) },
          { of: talk, words: messages.map(({ text }) => unescaped(text)) },
        ];
        for (const { of, words } of shown) {
          const all = words.map(bare).join('\n');
          for (const word of [...wordsWithChoices(of), ...wordsOfInputs(of)].flatMap(wordByWord))
            expect(all).toContain(word);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Without the stars that make a text bold, and the signs that join lines in the plain text. */
const bare = (text: string): string => text.replace(/[*;]/gu, '');
/** A long text is broken between its words. */
const wordByWord = (text: string): readonly string[] => [...new Set(bare(text).split(/\s+/u))];
