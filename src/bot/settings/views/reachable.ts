/** Who cannot be written to, and what was not taken lately: for an administrator, with what to do. */

import { today } from '../../../domain/calendar/local-date.ts';
import { commandAction } from '../../core/command-action.ts';
import type { Say } from '../../core/texts.ts';
import type { Turn } from '../../core/turn.ts';
import { dayIn } from '../../core/views/due-words.ts';
import { memberName } from '../../core/views/member-name.ts';
import { messageView } from '../../core/views/message.ts';
import { platformTroubleWords } from '../../outbox/views/platform-trouble.ts';
import type { Delivery } from '../../ports/delivery.ts';
import type { Reach } from '../../ports/reach.ts';
import type { Block, Item, View } from '../../ports/view.ts';

export interface Unreached {
  readonly reach: readonly Reach[];
  /** Deliveries that nothing took. */
  readonly dead: readonly Delivery[];
}

export function unreachableView(turn: Turn, { reach, dead }: Unreached): View {
  const { say } = turn;
  const people = reach.filter(({ reached }) => !reached);
  const last = reach
    .map(({ at }) => at)
    .sort()
    .at(-1);
  const nobody = people.length === 0 && dead.length === 0;
  return messageView({
    name: 'overview',
    title: say('reachable.title'),
    text: [
      ...(nobody ? [say('reachable.all')] : [say('reachable.about')]),
      last === undefined ? say('reachable.never-checked') : say('reachable.checked', { date: dayOf(turn, last) }),
    ],
    blocks: [
      ...listOf(
        say('reachable.people', { count: people.length }),
        people.map((one) => personItem(turn, one)),
      ),
      ...listOf(
        say('reachable.dead', { count: dead.length }),
        dead.map((one) => deadItem(turn, one)),
      ),
    ],
    actions: [commandAction(say, 'overview')],
  });
}

const listOf = (text: string, items: readonly Item[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text },
        { kind: 'items', items },
      ];

const dayOf = (turn: Turn, instant: string): string =>
  dayIn(turn, today(new Date(instant), turn.organisation.zone), 'locative');

const personItem = (turn: Turn, { member, codes, at }: Reach): Item => ({
  title: memberName(turn, member),
  detail: [
    turn.say('reachable.since', { date: dayOf(turn, at) }),
    ...remedies(turn.say, codes),
    turn.say('reachable.remedy'),
  ].join('\n'),
});

function deadItem(turn: Turn, { to, content, failures, doneAt }: Delivery): Item {
  const channel =
    to.kind === 'channel' ? turn.organisation.channels.find(({ id }) => id === to.channel)?.name : undefined;
  const whom = to.kind === 'member' ? memberName(turn, to.member) : (channel ?? to.channel);
  const when = doneAt === undefined ? [] : [turn.say('reachable.tried', { date: dayOf(turn, doneAt) })];
  const remedy = turn.say(to.kind === 'member' ? 'reachable.remedy' : 'reachable.remedy-channel');
  return {
    title: `${whom} · ${turn.say(`reachable.content.${content.kind}`)}`,
    detail: [...when, ...remedies(turn.say, failures), remedy].join('\n'),
  };
}

/** What to do about each code; a code that nothing is known of is told as it is. */
function remedies(say: Say, codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].map((code) => {
    const known = platformTroubleWords(say, code);
    return known === null ? say('reachable.code', { code }) : `${known.title}. ${known.remedy}`;
  });
}
