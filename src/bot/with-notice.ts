/** Puts a word of success above a view; a refusal stays as it is. */
import type { Said } from './turn.ts';

/** @param text a whole sentence, in the language of the reader */
export const withNotice = (shown: Said, text: string): Said =>
  shown.view === null || shown.view.name === 'refused' || shown.view.name === 'moved-on'
    ? shown
    : { ...shown, view: { ...shown.view, blocks: [{ kind: 'notice', tone: 'success', text }, ...shown.view.blocks] } };
