/** Every registered plan type can be read in both languages: nothing missing, nothing left over, nothing too long. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/domain/people/organisation.ts';
import type { PlanType } from '../../../src/domain/plan/plan-type.ts';
import { everyVersion } from '../../../src/domain/plan-types/find-types.ts';
import { planTypes } from '../../../src/domain/plan-types/registry.ts';
import { flatten, type FlatTexts as Texts } from '../../text-files.ts';
import { ownWords, textKeys } from './parts-of.ts';

/** A note on where something comes from may stand beside anything; the data does not ask for it. */
const isOrigin = (key: string) => key === 'origin' || key.endsWith('.origin');

/** What is to be done in a section may be said where its title does not say it. */
const isDuty = (key: string) => /^sections\.[^.]+\.duty$/u.test(key);

const limits: readonly (readonly [RegExp, number, string])[] = [
  [/^sections\.[^.]+\.short$/u, 24, 'the title of a form'],
  [/\.options\.[^.]+$/u, 75, 'an option'],
  [/^sections\.[^.]+\.title$|^lists\.[^.]+\.(title|one)$|\.label$/u, 75, 'a heading or label'],
  [/\.hint$|\.expected$|\.origin$|^origin$|^(lists\.[^.]+\.)?steps\./u, 300, 'a hint or question'],
];

describe.each(Object.entries<PlanType>(planTypes))('the texts of plan type %s', (_, type) => {
  const lv = flatten(type.texts.lv);
  const en = flatten(type.texts.en);

  it.each(languages)('say everything that the type asks, and nothing else (%s)', (language) => {
    const texts = flatten(type.texts[language]);
    const wanted = everyVersion.filter(({ id }) => id === type.id).flatMap(textKeys);
    expect(wanted.filter((key) => texts[key] === undefined)).toEqual([]);
    const known = [...wanted, ...ownWords(type)];
    expect(Object.keys(texts).filter((key) => !known.includes(key) && !isOrigin(key) && !isDuty(key))).toEqual([]);
  });

  it('note the same origins and offer as many phrases in both languages', () => {
    expect(Object.keys(lv).filter(isOrigin)).toEqual(Object.keys(en).filter(isOrigin));
    expect(Object.keys(lv).filter(isDuty)).toEqual(Object.keys(en).filter(isDuty));
    for (const [key, phrases] of Object.entries(lv)) {
      if (typeof phrases === 'string') continue;
      expect(phrases.length, key).toBeGreaterThanOrEqual(4);
      expect(phrases.length, key).toBeLessThanOrEqual(8);
      expect(en[key], key).toHaveLength(phrases.length);
    }
  });

  it.each(languages)('fit where they are shown (%s)', (language) => {
    for (const [key, text] of Object.entries(flatten(type.texts[language]))) {
      for (const one of typeof text === 'string' ? [text] : text) {
        expect(one.trim(), key).toBe(one);
        expect(one, key).not.toBe('');
        expect(one, key).not.toMatch(/\{\{|\$t\(/u);
        for (const [pattern, most, what] of limits) {
          if (pattern.test(key))
            expect(one.length, `${what} may have ${most} characters: ${key}`).toBeLessThanOrEqual(most);
        }
        expect(one.length, key).toBeLessThanOrEqual(300);
      }
    }
  });

  it('give an example in every hint, except where the boxes below it are all that can be said', () => {
    const hints = (texts: Texts) => Object.entries(texts).filter(([key]) => key.endsWith('.hint'));
    const hasBoxes = (key: string) => Object.keys(lv).some((one) => one.startsWith(key.replace(/hint$/u, 'options.')));
    for (const [key, hint] of hints(lv)) expect(/[Pp]iemēram: /u.test(String(hint)), key).toBe(!hasBoxes(key));
    for (const [key, hint] of hints(en)) expect(/[Ff]or example: /u.test(String(hint)), key).toBe(!hasBoxes(key));
  });

  it('ask politely, in whole sentences', () => {
    const questions = (texts: Texts) => Object.entries(texts).filter(([key]) => /(^|\.)steps\.|\.expected$/u.test(key));
    for (const [key, question] of questions(lv)) expect(question, key).toMatch(/^(Lūdzu, |.*, lūdzu, ).*\.$/u);
    for (const [key, question] of questions(en)) expect(question, key).toMatch(/^(Please |.*, please ).*\.$/u);
  });
});
