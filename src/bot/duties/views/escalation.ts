/** A channel hears once a day what was passed on: how many of which kind, then each by its code, kind and point; staff where the school wants it. */

import { nudgeKindOf } from '../../../domain/duties/nudge-kind.ts';
import { nudgeKinds } from '../../../domain/people/preferences.ts';
import { memberNames } from '../../core/views/member-name.ts';
import { messageView } from '../../core/views/message.ts';
import type { View } from '../../ports/view.ts';
import { lateItem } from './digest.ts';
import type { DutySpeaking, ShownDuty } from './duty-words.ts';

/** More lines than that nobody reads in a channel. */
const lines = 10;

export function escalationView(to: DutySpeaking, duties: readonly ShownDuty[]): View {
  const { say, organisation } = to;
  const count = (kind: (typeof nudgeKinds)[number]) =>
    duties.filter(({ obligation }) => nudgeKindOf(obligation, organisation.rules) === kind).length;
  const counts = nudgeKinds
    .filter((kind) => count(kind) > 0)
    .map((kind) => `${say(`settings.nudges.${kind}`)}: ${count(kind)}`);
  const members = new Set(duties.flatMap(({ obligation }) => obligation.escalated?.to ?? []));
  const left = duties.length - lines;
  return messageView({
    name: 'escalation',
    title: say('digest.escalated', { count: duties.length }),
    text: [
      ...(duties.length > 1 ? [say('digest.kinds', { counts: counts.join(', ') })] : []),
      ...(organisation.digest?.names === true ? [say('digest.told', { names: memberNames(to, [...members]) })] : []),
    ],
    blocks: [
      { kind: 'items', items: duties.slice(0, lines).map((duty) => lateItem(to, duty)) },
      ...(left > 0 ? [{ kind: 'text', text: say('digest.further', { count: left }) } as const] : []),
    ],
  });
}
