/** Every sentence a person reads, in Latvian and English, by key; a key that is missing is a bug, never shown. */
import i18next, { type TFunction } from 'i18next';
import type { Texts, TextTree } from '../../domain/language/texts.ts';
import type { Language } from '../../domain/people/organisation.ts';
import type { PlanType } from '../../domain/plan/plan-type.ts';
import { planTypes } from '../../domain/plan-types/registry.ts';

type TextParams = Readonly<Record<string, string | number>>;

/** Says a text in one language: those of the bot and of the pages as they are ("help.title"), those of a plan type with its id before them ("<id>:name"). */
export interface Say {
  (key: string, params?: TextParams): string;
  readonly language: Language;
  /** Whether there is such a text: for the few that a plan type may leave out. */
  has(key: string): boolean;
  /** A list of texts, such as the phrases of a field or the words of a command; empty where there is none. */
  list(key: string): readonly string[];
}

/**
 * @param folders the texts of each folder that has some; those of the plan types are known
 * @returns for each language the function that says its texts; it throws for a key that the language does not have
 */
export function sayFrom(folders: readonly Texts[]): (language: Language) => Say {
  const types = Object.values<PlanType>(planTypes);
  const resourcesOf = (language: Language) => ({
    ...Object.fromEntries(types.map(({ id, texts }) => [id, texts[language]])),
    bot: folders.map((texts) => texts[language]).reduce((all, more) => mergeTexts(all, more)),
  });
  const i18n = i18next.createInstance();
  void i18n.init({
    resources: { lv: resourcesOf('lv'), en: resourcesOf('en') },
    lng: 'lv',
    ns: ['bot', ...types.map(({ id }) => id)],
    defaultNS: 'bot',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnObjects: true,
  });
  const says: Record<Language, Say> = { lv: sayIn(i18n.getFixedT('lv'), 'lv'), en: sayIn(i18n.getFixedT('en'), 'en') };
  return (language) => says[language];
}

/** Both together; it throws where they hold the same text, for then one of them would never be read. */
export function mergeTexts(first: TextTree, second: TextTree, path = ''): TextTree {
  const merged: Record<string, TextTree[string]> = { ...first };
  for (const [key, text] of Object.entries(second)) {
    const known = merged[key];
    if (known === undefined) merged[key] = text;
    else if (isTree(known) && isTree(text)) merged[key] = mergeTexts(known, text, `${path}${key}.`);
    else throw new Error(`the text "${path}${key}" stands in two places`);
  }
  return merged;
}

const isTree = (text: TextTree[string]): text is TextTree => typeof text === 'object' && !Array.isArray(text);

/** What i18next gives for a key it does not have; no text is this. */
const missing = '\u0000';

function sayIn(t: TFunction, language: Language): Say {
  // A list of plans says hundreds of texts, most of them without anything to fill in.
  const fixed = new Map<string, unknown>();
  const find = (key: string, params?: TextParams): unknown => {
    if (params !== undefined) return t(key, { ...params, defaultValue: missing });
    const text = fixed.get(key) ?? t(key, { defaultValue: missing });
    if (text !== missing) fixed.set(key, text);
    return text;
  };
  const say = (key: string, params?: TextParams): string => {
    const text = find(key, params);
    if (typeof text !== 'string' || text === missing) throw new Error(`no text "${key}" in ${language}`);
    return text;
  };
  return Object.assign(say, {
    language,
    has: (key: string) => find(key, { count: 1 }) !== missing,
    list: (key: string) => {
      const found = find(key);
      return Array.isArray(found) ? found.map(String) : [];
    },
  });
}
