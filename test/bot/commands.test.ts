/** Everything a person can ask for is listed in the help and can be asked in both languages. */
import { describe, expect, it } from 'vitest';
import { commandIds } from '../../src/bot/buttons/command-ids.ts';
import { commands } from '../../src/bot/commands.ts';
import { readIntent } from '../../src/bot/core/read-intent.ts';
import type { Turn } from '../../src/bot/core/turn.ts';
import { newConversation } from '../../src/bot/ports/conversation.ts';
import { languages } from '../../src/domain/people/organisation.ts';
import { foldText } from '../../src/domain/text/fold-text.ts';
import { createTexts } from '../texts.ts';

const say = createTexts();

describe('the registry of commands', () => {
  it.each(commandIds)('"%s" does something, and its feature has its texts in both languages', (id) => {
    expect(Object.keys(commands), 'a line in the record of its feature').toContain(id);
    for (const language of languages) {
      const missing = [
        ...['label', 'help'].filter((key) => !say(language).has(`commands.${id}.${key}`)),
        ...['words', 'example'].filter((key) => say(language).list(`commands.${id}.${key}`).length === 0),
      ];
      expect(missing.map((key) => `commands.${id}.${key} in ${language}`)).toEqual([]);
    }
  });

  it('has nothing that nobody can ask for', () => {
    expect(Object.keys(commands).filter((id) => !commandIds.some((one) => one === id))).toEqual([]);
  });

  it.each(commandIds)('%s can be typed in both languages', (id) => {
    for (const language of languages) {
      const words = say(language).list(`commands.${id}.words`);
      expect(words.length).toBeGreaterThan(0);
      for (const one of words) expect(readIntent(one, say), one).toMatchObject({ command: id, rest: '' });
    }
  });

  it('no two commands share their words, with diacritics or without', () => {
    const owners = new Map<string, string>();
    for (const language of languages) {
      for (const id of commandIds) {
        for (const words of say(language).list(`commands.${id}.words`)) {
          const folded = foldText(words).text;
          expect(owners.get(folded) ?? id, words).toBe(id);
          owners.set(folded, id);
        }
      }
    }
  });

  it.each(languages)(
    'the help lists each command once, with an example that the bot understands (%s)',
    async (language) => {
      const turn = { say: say(language), conversation: newConversation } as unknown as Turn;
      const { view } = await commands.everything(turn, '');
      const listed = view?.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])) ?? [];
      const labels = commandIds.map((id) => say(language)(`commands.${id}.label`));
      expect(listed.map(({ label }) => label).toSorted()).toEqual(labels.toSorted());
      for (const id of commandIds) {
        for (const example of say(language).list(`commands.${id}.example`)) {
          expect(readIntent(example.replace(/^[„“]|”$/gu, ''), say)?.command, example).toBe(id);
        }
      }
    },
  );
});
