/** What an administrator is told when a platform will not take what Solis has to say: what it is, and what to do. */
import type { Say } from '../../core/texts.ts';
import { messageView } from '../../core/views/message.ts';
import type { Fact, View } from '../../ports/view.ts';

export interface TroubleFacts {
  /** Of a `DeliveryFailed`; the key of its texts. */
  readonly code: string;
  /** Where it is: the channel, the dates. */
  readonly facts: readonly Fact[];
}

/** Each platform has texts of its own; its name begins the code. */
const textsOf = (code: string): string => `${code.split('-', 1)[0]}.delivery.${code}`;

/** What it is and what to do; null where no administrator can do anything about it. */
export function platformTroubleWords(say: Say, code: string): { title: string; remedy: string } | null {
  const texts = textsOf(code);
  return say.has(`${texts}.title`) ? { title: say(`${texts}.title`), remedy: say(`${texts}.remedy`) } : null;
}

/** Whether there is anything an administrator can do about it. */
export const isMendable = (say: Say, code: string): boolean => platformTroubleWords(say, code) !== null;

export const platformTroubleView = (say: Say, { code, facts }: TroubleFacts): View =>
  messageView({
    name: 'platform-trouble',
    title: say(`${textsOf(code)}.title`),
    text: say(`${textsOf(code)}.remedy`),
    blocks: facts.length === 0 ? [] : [{ kind: 'facts', facts }],
  });
