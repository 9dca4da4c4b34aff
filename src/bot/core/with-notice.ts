/** Puts a sentence above a view; a refusal stays as it is. */
import type { Reply } from './turn.ts';

/** @param text a whole sentence, in the language of the reader */
export const withNotice = (shown: Reply, text: string, tone: 'success' | 'warning' = 'success'): Reply =>
  shown.view === null || shown.view.name === 'refused' || shown.view.name === 'moved-on'
    ? shown
    : { ...shown, view: { ...shown.view, blocks: [{ kind: 'notice', tone, text }, ...shown.view.blocks] } };
