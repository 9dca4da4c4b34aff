/** Every sentence a person reads, in Latvian and English, by key; a key that is missing is a bug, never shown. */
import i18next, { type TFunction } from 'i18next';
import type { Language } from '../../domain/people/organisation.ts';
import dutiesEn from '../texts/duties.en.json' with { type: 'json' };
import dutiesLv from '../texts/duties.lv.json' with { type: 'json' };
import en from '../texts/en.json' with { type: 'json' };
import iipEn from '../texts/iip.en.json' with { type: 'json' };
import iipLv from '../texts/iip.lv.json' with { type: 'json' };
import lv from '../texts/lv.json' with { type: 'json' };
import mailEn from '../texts/mail.en.json' with { type: 'json' };
import mailLv from '../texts/mail.lv.json' with { type: 'json' };
import meetingsEn from '../texts/meetings.en.json' with { type: 'json' };
import meetingsLv from '../texts/meetings.lv.json' with { type: 'json' };
import reviewEn from '../texts/review.en.json' with { type: 'json' };
import reviewLv from '../texts/review.lv.json' with { type: 'json' };
import slackEn from '../texts/slack.en.json' with { type: 'json' };
import slackLv from '../texts/slack.lv.json' with { type: 'json' };
import teamsEn from '../texts/teams.en.json' with { type: 'json' };
import teamsLv from '../texts/teams.lv.json' with { type: 'json' };
import webEn from '../texts/web.en.json' with { type: 'json' };
import webLv from '../texts/web.lv.json' with { type: 'json' };

type TextParams = Readonly<Record<string, string | number>>;

/** Says a text in one language: those of the bot and of the pages as they are ("help.title"), those of a plan type with its id ("iip:name"). */
export interface Say {
  (key: string, params?: TextParams): string;
  readonly language: Language;
  /** Whether there is such a text: for the few that a plan type may leave out. */
  has(key: string): boolean;
  /** A list of texts, such as the phrases of a field or the words of a command; empty where there is none. */
  list(key: string): readonly string[];
}

const resources = {
  lv: {
    bot: { ...lv, ...dutiesLv, ...meetingsLv, ...reviewLv, ...webLv, ...mailLv, ...slackLv, ...teamsLv },
    iip: iipLv,
  },
  en: {
    bot: { ...en, ...dutiesEn, ...meetingsEn, ...reviewEn, ...webEn, ...mailEn, ...slackEn, ...teamsEn },
    iip: iipEn,
  },
};

/** @returns for each language the function that says its texts; it throws for a key that the language does not have */
export function createTexts(): (language: Language) => Say {
  const i18n = i18next.createInstance();
  void i18n.init({
    resources,
    lng: 'lv',
    ns: ['bot', 'iip'],
    defaultNS: 'bot',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnObjects: true,
  });
  const says: Record<Language, Say> = { lv: sayIn(i18n.getFixedT('lv'), 'lv'), en: sayIn(i18n.getFixedT('en'), 'en') };
  return (language) => says[language];
}

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
