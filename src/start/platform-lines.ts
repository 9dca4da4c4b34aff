/** What the terminal tells the administrator of a chat platform at the start: that it works, or what to do. */

import type { Say } from '../bot/core/texts.ts';
import type { Trouble } from '../bot/outbox/tell-administrators.ts';
import { platformTroubleWords } from '../bot/outbox/views/platform-trouble.ts';

/** A trouble as an adapter's check tells it. */
export interface FoundTrouble extends Trouble {
  /** The permission that is missing. */
  readonly scope?: string;
}

/** One line for each trouble; permissions that are missing stand together in one. */
export function troubleLines(platform: string, troubles: readonly FoundTrouble[], say: Say): readonly string[] {
  const codes = [...new Set(troubles.map(({ code, channel }) => JSON.stringify([code, channel ?? null])))];
  return codes.map((key) => {
    const alike = troubles.filter(({ code, channel }) => JSON.stringify([code, channel ?? null]) === key);
    const [{ code, channel } = { code: '' }] = alike;
    const scopes = alike.flatMap(({ scope }) => scope ?? []);
    const about = [
      code,
      ...(channel === undefined ? [] : [`channel ${channel}`]),
      ...(scopes.length === 0 ? [] : [scopes.join(', ')]),
    ];
    return `${platform}: ${wordsOf(say, code)} (${about.join('; ')})`;
  });
}

function wordsOf(say: Say, code: string): string {
  const words = platformTroubleWords(say, code);
  return words === null ? 'The check at the start failed.' : `${words.title}. ${words.remedy}`;
}
