/** What the local chat says around the views. */
import type { Texts } from '../../domain/language/texts.ts';
import en from './texts/en.json' with { type: 'json' };
import lv from './texts/lv.json' with { type: 'json' };

export const webTexts: Texts = { lv, en };
