/** Puts a sentence above a view; a refusal stays as it is. */
import type { Block, View } from '../ports/view.ts';
import type { Reply } from './turn.ts';

type Tone = Extract<Block, { readonly kind: 'notice' }>['tone'];

/** @param text a whole sentence, in the language of the reader */
export const withNotice = (shown: Reply, text: string, tone: Tone = 'success'): Reply =>
  shown.view === null || shown.view.name === 'refused' || shown.view.name === 'moved-on'
    ? shown
    : { ...shown, view: noticeAbove(shown.view, text, tone) };

/** The sentence above the view, whatever the view is. */
export const noticeAbove = (view: View, text: string, tone: Tone): View => ({
  ...view,
  blocks: [{ kind: 'notice', tone, text }, ...view.blocks],
});
