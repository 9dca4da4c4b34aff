/** What the Slack app is given. */

import type { ChatOptions } from '../../bot/core/chat-options.ts';

export interface SlackOptions extends ChatOptions {
  readonly config: {
    readonly botToken: string;
    /** Null or missing in Socket Mode, where Slack does not call us. */
    readonly signingSecret?: string | null;
    /** Given: Socket Mode instead of HTTP. */
    readonly appToken?: string | null;
    /** Base of the Web API. */
    readonly apiUrl: string;
  };
}
