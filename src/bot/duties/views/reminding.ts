/** Whether reminding works: when duties were last looked at, what became of the messages of today, who hears of what no more, who is away. */
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { tokenOf } from '../../core/tap.ts';
import { dayIn, whenWords } from '../../core/views/due-words.ts';
import { memberName, memberNames } from '../../core/views/member-name.ts';
import { messageView } from '../../core/views/message.ts';
import type { Item, View } from '../../ports/view.ts';
import type { Messages } from '../reminding.ts';
import { groupOf } from './daily.ts';
import type { DutySpeaking } from './duty-words.ts';

export const messagesWords = (to: DutySpeaking, { sent, waiting, failed, unreachable }: Messages): string =>
  [
    to.say('overview.sent', { sent, waiting, failed }),
    ...(unreachable.length === 0 ? [] : [`${to.say('overview.unreachable')}: ${unreachable.length}`]),
  ].join('; ');

/** @param lookedAt the last day on which all duties were looked at */
export function remindingView(to: DutySpeaking, messages: Messages, lookedAt: LocalDate | null): View {
  const { say } = to;
  const { sent, waiting, failed, unreachable } = messages;
  return messageView({
    name: 'overview',
    title: say('overview.reminding'),
    blocks: [
      {
        kind: 'facts',
        facts: [
          {
            label: say('overview.looked-at'),
            value: lookedAt === null ? say('overview.never') : whenWords(to, lookedAt),
          },
          { label: say('overview.today'), value: say('overview.sent', { sent, waiting, failed }) },
          {
            label: say('overview.unreachable'),
            value: unreachable.length === 0 ? say('settings.none') : memberNames(to, unreachable),
          },
        ],
      },
      ...groupOf(say('overview.muted'), mutedItems(to)),
      ...groupOf(say('overview.away'), awayItems(to)),
    ],
    actions: [{ label: say('action.back'), token: tokenOf({ kind: 'command', command: 'overview' }) }],
  });
}

const mutedItems = (to: DutySpeaking): readonly Item[] =>
  Object.entries(to.preferences)
    .filter(([, { muted }]) => muted.length > 0)
    .map(([id, { muted }]) => ({
      title: memberName(to, id),
      detail: muted.map((kind) => to.say(`settings.nudges.${kind}`)).join(', '),
    }));

const awayItems = (to: DutySpeaking): readonly Item[] =>
  Object.entries(to.preferences).flatMap(([id, { absences }]) =>
    absences
      .filter(({ to: last }) => last >= to.today)
      .map(({ from, to: last, standIn }) => ({
        title: memberName(to, id),
        detail: [
          to.say('settings.absence.span', { from: dayIn(to, from, 'genitive'), to: dayIn(to, last, 'dative') }),
          standIn === undefined
            ? to.say('settings.absence.alone')
            : to.say('settings.absence.stand-in', { name: memberName(to, standIn) }),
        ].join(', '),
      })),
  );
