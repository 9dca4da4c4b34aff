/** The log of the measures of an education plan: the rules ask that they are carried out, and for no proof of it (rules 22, 25.4, 26.1). */
import type { LogType } from '../../plan/log-type.ts';
import { spanIn } from '../../plan/span.ts';

export const log: LogType = {
  section: 'measures',
  measure: ({ provider, times, per, span }) =>
    typeof provider === 'string'
      ? {
          provider,
          ...(typeof times === 'number' && per === 'week' && { planned: { times, everyWeeks: 1 } }),
          ...spanIn(span),
        }
      : null,
  proof: 'own-word',
  minutes: 40,
  longestTopic: 300,
  needs: [],
  remoteNeeds: [],
  tells: [],
  caps: [],
};
