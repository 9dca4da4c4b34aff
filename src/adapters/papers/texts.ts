/** What stands on the page on which a paper is fetched. */
import type { Texts } from '../../domain/language/texts.ts';
import en from './texts/en.json' with { type: 'json' };
import lv from './texts/lv.json' with { type: 'json' };

export const paperTexts: Texts = { lv, en };
