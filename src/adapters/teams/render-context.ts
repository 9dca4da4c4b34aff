/** What a renderer needs to know besides the View: the bot's texts, and which rendering this is. */
import type { Say } from '../../bot/core/texts.ts';

export interface RenderContext {
  readonly say: Say;
  /** Names one rendering, so that a double tap on the same card is the same arrival. */
  readonly nonce: string;
  /**
   * Set where phones do nothing with Action.Execute (AdaptiveCards#9315): each such button has a Submit to fall back on, and
   * what must be filled in is seen to by the bot alone, since a phone may keep every button back otherwise.
   */
  readonly phones?: true;
}

/** Where a card stands: in a message, or in a dialog that was opened from one. */
type Frame =
  | { readonly kind: 'message' }
  /** `origin` is the activity that the dialog was opened from, for whoever renews it afterwards. */
  | { readonly kind: 'dialog'; readonly origin: string | null };

/** What the parts of the renderer hand to each other. */
export interface CardContext extends RenderContext {
  readonly frame: Frame;
}
