/** Both languages say the same, every text that the code asks for is there, and counted things are said as people say them. */
import { describe, expect, it } from 'vitest';
import { commandIds } from '../../../src/bot/buttons/command-ids.ts';
import { mergeTexts } from '../../../src/bot/core/texts.ts';
import { type Language, languages, organisationKinds } from '../../../src/domain/people/organisation.ts';
import { everyVersion } from '../../../src/domain/plan-types/find-types.ts';
import { filesOf, flatten, type FlatTexts as Texts, textFolders } from '../../text-files.ts';
import { createTexts } from '../../texts.ts';

const all = (language: Language): Texts =>
  flatten(Object.values(textFolders(language)).reduce((before, more) => mergeTexts(before, more)));
const lv = all('lv');
const en = all('en');
const plural = /_(zero|one|other)$/u;
/** What is said otherwise in one kind of organisation. */
const ofKind = new RegExp(`_(?:${organisationKinds.join('|')})$`, 'u');
const base = (key: string): string => key.replace(plural, '').replace(ofKind, '');
const keysOf = (texts: Texts): readonly string[] => [...new Set(Object.keys(texts).map(base))].sort();
const paramsOf = (text: string | readonly string[]): readonly string[] =>
  [...new Set([...String(text).matchAll(/\{\{(\w+)\}\}/gu)].map((found) => found[1] ?? ''))].sort();
const formsOf = (texts: Texts, key: string): readonly string[] =>
  Object.keys(texts).filter((one) => base(one) === key && plural.test(one));

const code = filesOf('.ts')
  .map(({ text }) => text)
  .join('\n');
/** `say('key')`, and the keys that a condition chooses between. */
const asked = [...code.matchAll(/\bsay(?:\.list|\.has)?\(([^`]{0,160}?)\)/gsu)].flatMap((call) => {
  const first = (call[1] ?? '').split(/,\s*\{/u)[0] ?? '';
  return [...first.matchAll(/'([a-z][\w.-]*\.[\w.-]+|progress)'/gu)].map((found) => found[1] ?? '');
});
/** Keys put together in the code: say(`plan-status.${status}`). */
const composed = [...code.matchAll(/\bsay(?:\.list|\.has)?\(\s*(?:[^`'"(){}]*\?[^:]*:)?\s*`([a-z.-]+)\.\$\{/gu)].map(
  (found) => found[1] ?? '',
);

describe('the texts of the bot', () => {
  it('stand in two files for each folder, and none of them stands twice', () => {
    const [folders, ofEnglish] = [textFolders('lv'), textFolders('en')];
    expect(Object.keys(ofEnglish)).toEqual(Object.keys(folders));
    for (const [folder, texts] of Object.entries(folders))
      expect(keysOf(flatten(ofEnglish[folder] ?? {})), folder).toEqual(keysOf(flatten(texts)));
    expect(() => mergeTexts({ a: { b: 'one' } }, { a: { b: 'two' } })).toThrow('the text "a.b" stands in two places');
    expect(() => mergeTexts({ a: ['one'] }, { a: { b: 'two' } })).toThrow('the text "a" stands in two places');
  });

  it('are known to the bot from whatever folder they are', () => {
    const say = createTexts();
    for (const [key, text] of Object.entries(lv).filter(([one]) => !plural.test(one)))
      expect(Array.isArray(text) ? say('lv').list(key) : say('lv').has(key), key).toEqual(
        Array.isArray(text) ? text : true,
      );
  });

  it('of a platform begin with its name', () => {
    for (const [folder, texts] of Object.entries(textFolders('lv')).filter(([one]) => one.startsWith('adapters/')))
      expect(Object.keys(texts)).toEqual([folder.replace('adapters/', '')]);
  });

  it('are the same in Latvian and in English, but for plural forms', () => {
    expect(keysOf(en)).toEqual(keysOf(lv));
  });

  it('put the same names and numbers in', () => {
    for (const key of keysOf(lv)) {
      const all = (texts: Texts) => [key, ...formsOf(texts, key)].flatMap((one) => paramsOf(texts[one] ?? ''));
      const counted = (params: readonly string[]) => [...new Set(params)].filter((one) => one !== 'count').sort();
      expect(counted(all(en)), key).toEqual(counted(all(lv)));
    }
  });

  it('have every plural form of their language: zero, one and other in Latvian, one and other in English', () => {
    const counted = [...new Set([...Object.keys(lv), ...Object.keys(en)].filter((key) => plural.test(key)).map(base))];
    for (const key of counted) {
      expect(formsOf(lv, key).toSorted(), key).toEqual([`${key}_one`, `${key}_other`, `${key}_zero`]);
      expect(formsOf(en, key).toSorted(), key).toEqual([`${key}_one`, `${key}_other`]);
    }
  });

  it('tell the number of ten, eleven and twenty things, which Latvian counts as it counts none', () => {
    for (const key of Object.keys(lv).filter((one) => one.endsWith('_zero')))
      expect(paramsOf(lv[key] ?? ''), key).toEqual(paramsOf(lv[key.replace('_zero', '_other')] ?? ''));
  });

  it('hold every key that the code asks for by name', () => {
    expect(asked.length).toBeGreaterThan(100);
    const known = new Set([...Object.keys(lv), ...keysOf(lv)]);
    expect([...new Set(asked)].filter((key) => !known.has(key))).toEqual([]);
  });

  it('hold no key that nothing asks for', () => {
    const groups = new Set(composed);
    const mentioned = (key: string) =>
      code.includes(`'${key}'`) || [...groups].some((group) => key.startsWith(`${group}.`));
    const inParts = (key: string) => code.includes(`.${key.split('.').at(-1)}\``) || code.includes(`\`${key}`);
    expect(keysOf(lv).filter((key) => !mentioned(key) && !inParts(key))).toEqual([]);
  });

  it('name every status and every step of a plan’s life', () => {
    const say = createTexts();
    for (const language of languages) {
      for (const type of everyVersion) {
        const has = (group: string, shared: string, name: string) =>
          say(language).has(`${type.id}:${group}.${name}`) || say(language).has(`${shared}.${name}`);
        for (const status of Object.keys(type.lifeCycle.statuses))
          expect(has('statuses', 'plan-status', status), status).toBe(true);
        for (const { name } of type.lifeCycle.transitions)
          expect(has('transitions', 'transition', name), name).toBe(true);
      }
      for (const id of commandIds) expect(say(language)(`commands.${id}.label`), id).not.toBe('');
    }
  });

  it('use the quotation marks and dashes of their language, and no double spaces', () => {
    for (const [key, text] of Object.entries(lv)) {
      expect(String(text), key).not.toMatch(/["“'`]|\s\s|\.\.\.|\s-\s/u);
    }
    for (const [key, text] of Object.entries(en)) expect(String(text), key).not.toMatch(/["„]|\s\s|\.\.\./u);
  });
});

describe('a count is said as people say it', () => {
  const say = createTexts();

  it.each([
    [1, 'kavējas 1 dienu'],
    [2, 'kavējas 2 dienas'],
    [10, 'kavējas 10 dienu'],
    [11, 'kavējas 11 dienu'],
    [21, 'kavējas 21 dienu'],
  ])('%i: %s', (count, words) => {
    expect(say('lv')('mark.late', { count })).toBe(words);
  });

  it.each([
    [1, '1 day late'],
    [2, '2 days late'],
    [21, '21 days late'],
  ])('%i: %s', (count, words) => {
    expect(say('en')('mark.late', { count })).toBe(words);
  });

  it('a text too long by one, by ten and by twenty-one characters', () => {
    const words = (count: number) => say('lv')('problem.too-long', { count, longest: 300 });
    expect(words(1)).toBe('Teksts ir par 1 rakstzīmi garāks, nekā atļauts (ne vairāk kā 300). Lūdzu, saīsiniet to.');
    expect(words(10)).toBe('Teksts ir par 10 rakstzīmēm garāks, nekā atļauts (ne vairāk kā 300). Lūdzu, saīsiniet to.');
    expect(words(21)).toBe('Teksts ir par 21 rakstzīmi garāks, nekā atļauts (ne vairāk kā 300). Lūdzu, saīsiniet to.');
  });
});
