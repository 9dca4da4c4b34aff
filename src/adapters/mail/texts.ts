/** What the bot says of a mail that cannot go out. */
import type { Texts } from '../../domain/language/texts.ts';
import en from './texts/en.json' with { type: 'json' };
import lv from './texts/lv.json' with { type: 'json' };

export const mailTexts: Texts = { lv, en };
