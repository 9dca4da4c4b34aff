/** Messages to Teams are as large as Teams takes them, with the words that a notification reads. */
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../../src/adapters/teams/messages.ts';
import { renderParts } from '../../../src/adapters/teams/render.ts';
import type { Fact, View } from '../../../src/bot/ports/view.ts';
import { viewFixtures, viewsByName } from '../../fixtures/views.ts';
import { say } from './teams-stage.ts';

const shown = (view: View) => messagesOf(renderParts(view, { say: say('lv'), nonce: 'n-1' }));

/** Microsoft refuses a message of more than 100 KB, counted in UTF-16, and advises to stay below 80. */
const advised = 80 * 1024;
const sizeOf = (message: object): number => JSON.stringify(message).length * 2;

const facts = (count: number, value: string): readonly Fact[] =>
  Array.from({ length: count }, (_, index) => ({ label: `Jautājums ${index}`, value: `${index}. ${value}` }));
const long = 'Skolēns lasa lēnām un ar kļūdām. '.repeat(290);
const review = (...blocks: readonly (readonly Fact[])[]): View => ({
  ...viewsByName.status,
  blocks: blocks.map((each) => ({ kind: 'facts', facts: each })),
});

describe('a message', () => {
  it.each<readonly [string, View]>([
    ['long answers', review(facts(12, long))],
    ['short answers, then long ones', review(facts(100, 'jā'), facts(9, long))],
    ...viewFixtures.map(({ title, view }) => [title, view] as const),
  ])('is small enough together with its twin: %s', (_, view) => {
    for (const message of shown(view)) expect(sizeOf(message)).toBeLessThanOrEqual(advised);
  });

  it('says in its twin what stands on its own card', () => {
    const view = review(facts(100, 'jā'), facts(9, long));
    for (const { summary, attachments } of shown(view)) {
      const card = JSON.stringify(attachments);
      for (const [label = ''] of (summary ?? '').matchAll(/Jautājums \d+(?=:)/g)) expect(card).toContain(`${label}`);
    }
  });
});
