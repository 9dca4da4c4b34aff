/** What is said around the views in Teams, and of a chat there that cannot be reached. */
import type { Texts } from '../../domain/language/texts.ts';
import en from './texts/en.json' with { type: 'json' };
import lv from './texts/lv.json' with { type: 'json' };

export const teamsTexts: Texts = { lv, en };
