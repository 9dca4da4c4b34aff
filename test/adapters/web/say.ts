/** The page's own texts, read the way the bot reads them. */
import { readFile } from 'node:fs/promises';
import i18next from 'i18next';
import type { Language } from '../../../src/domain/people/organisation.ts';

const read = async (language: Language): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(new URL(`../../../src/bot/texts/web.${language}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

const texts = i18next.createInstance();
await texts.init({
  ns: ['web'],
  defaultNS: 'web',
  interpolation: { escapeValue: false },
  resources: { lv: { web: await read('lv') }, en: { web: await read('en') } },
});

/** Says a text; throws where there is none, which a test should notice. */
export function say(language: Language, key: string, params: Readonly<Record<string, string | number>> = {}): string {
  if (!texts.exists(key, { lng: language })) throw new Error(`no text ${key} in ${language}`);
  return texts.t(key, { lng: language, ...params });
}
