/** What an administrator is told when a platform will not take what Solis has to say: what it is, and what to do. */
import type { Say } from '../texts.ts';
import type { View } from '../view.ts';
import { messageView } from './message.ts';

export interface TroubleFacts {
  /** Of a `DeliveryFailed`; the key of its texts. */
  readonly code: string;
  /** The channel's name in the organisation file. */
  readonly channel?: string;
}

/** Each platform has texts of its own; its name begins the code. */
const textsOf = (code: string): string => `${code.split('-', 1)[0]}.delivery.${code}`;

/** Whether there is anything an administrator can do about it. */
export const isMendable = (say: Say, code: string): boolean => say.has(`${textsOf(code)}.title`);

export const platformTroubleView = (say: Say, { code, channel }: TroubleFacts): View =>
  messageView({
    name: 'platform-trouble',
    title: say(`${textsOf(code)}.title`),
    text: say(`${textsOf(code)}.remedy`),
    blocks:
      channel === undefined ? [] : [{ kind: 'facts', facts: [{ label: say('delivery.channel'), value: channel }] }],
  });
