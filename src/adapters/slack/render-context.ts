/** What a renderer needs to know besides the View: the bot's texts, and which rendering this is. */
import type { Say } from '../../bot/core/texts.ts';

export interface RenderContext {
  readonly say: Say;
  /**
   * Names one rendering: a double tap on the same rendering is the same arrival. It stands in the id of every block that
   * can be tapped or filled in, as Slack would keep what was typed in a block of the same id in the next question.
   */
  readonly nonce: string;
}

/** What the parts of the renderer hand to each other. */
export interface BlockContext extends RenderContext {
  /** Whether there is no room for what only a screen reader says of a button. */
  readonly brief: boolean;
}
