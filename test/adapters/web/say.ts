/** The texts, as the pages of the local chat say them. */
import type { Language } from '../../../src/domain/people/organisation.ts';
import { createTexts } from '../../texts.ts';

const texts = createTexts();

export const say = (language: Language, key: string, params?: Readonly<Record<string, string | number>>): string =>
  texts(language)(key, params);
