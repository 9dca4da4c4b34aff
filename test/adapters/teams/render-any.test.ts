/** What holds for every view there could be, not only for those that were thought of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readActionData } from '../../../src/adapters/teams/action-data.ts';
import { renderDialog } from '../../../src/adapters/teams/render.ts';
import { createTexts } from '../../texts.ts';
import { anyViewOf } from '../any-view.ts';
import { cardFaults, cardSize, largestCard } from './adaptive-card.ts';
import { renderCards } from './render-cards.ts';
import { actionsOfCard, linesOfView, wordsOfCard } from './words-of-card.ts';

/** What Markdown, HTML and templates mean. */
const anyView = anyViewOf({
  signs: [
    '*',
    '_',
    '[x](http://a.b)',
    '# ',
    '- ',
    '1. ',
    '{{DATE(2026-12-15T00:00:00Z)}}',
    '<b>',
    '\\',
    '&amp;',
    '<at>A</at>',
  ],
  most: { times: 1, facts: 4, items: 6, choices: 12, phrases: 3 },
  leastChoices: 1,
});
const context = { say: createTexts()('lv'), nonce: 'n-1' };

describe('any view in Teams', () => {
  it('is made of cards that Teams takes, small enough, with every word as it was typed', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const cards = renderCards(view, context);
        for (const card of cards) {
          expect(cardFaults(card)).toEqual([]);
          expect(cardSize(card)).toBeLessThanOrEqual(largestCard);
        }
        const words = cards.map(wordsOfCard).join('\n');
        for (const word of linesOfView(view)) expect(words).toContain(word);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back, whatever is tapped, the token that it was given; a form in a message always has a way back', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const tokens = [
          ...view.actions.map(({ token }) => token),
          ...view.blocks
            .flatMap((block) => (block.kind === 'items' ? block.items : []))
            .flatMap(({ action, actions = [] }) => [action, ...actions].flatMap((one) => one?.token ?? [])),
          ...(view.form === undefined ? [] : [view.form.submit.token]),
          ...(view.form?.fields ?? []).flatMap((field) =>
            field.kind === 'long-text' ? field.phrases.map(({ token }) => token) : [],
          ),
        ];
        const isWithoutWayOut = view.form !== undefined && view.surface === 'form' && view.actions.length === 0;
        const inMessage = isWithoutWayOut ? [...tokens, 'command~continue'] : tokens;
        const sent = (cards: Parameters<typeof actionsOfCard>[0][]) =>
          cards
            .flatMap(actionsOfCard)
            .flatMap((action) => ('data' in action ? [readActionData(action.data)?.token] : []))
            .sort();
        expect(sent(renderCards(view, context))).toEqual(inMessage.toSorted());
        expect(sent([renderDialog(view, context, 'a-1').card])).toEqual(tokens.toSorted());
      }),
      { numRuns: 200 },
    );
  });
});
