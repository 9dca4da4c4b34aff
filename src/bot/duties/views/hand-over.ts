/** Handing a duty to a colleague: the form that asks whom, the reasons not to take it, and how it stands in a line. */
import { handOverAnswers } from '../../../domain/duties/obligation.ts';
import type { Member } from '../../../domain/people/organisation.ts';
import { defined } from '../../../shared/defined.ts';
import { tokenOf } from '../../core/tap.ts';
import { memberName } from '../../core/views/member-name.ts';
import { messageView } from '../../core/views/message.ts';
import type { View } from '../../ports/view.ts';
import { backAction } from './duty-forms.ts';
import { pointOf } from './duty-item.ts';
import { type DutySpeaking, dutyTitle, type ShownDuty } from './duty-words.ts';

interface HandingOver {
  readonly colleagues: readonly Pick<Member, 'id' | 'name'>[];
  readonly from: string;
  readonly problem?: string;
  /** In the message itself where it was typed for. */
  readonly surface?: View['surface'];
}

export function handOverForm(
  to: DutySpeaking,
  duty: ShownDuty,
  { colleagues, from, problem, surface = 'form' }: HandingOver,
): View {
  const { say } = to;
  return {
    ...{ name: 'duty', surface },
    title: dutyTitle(to, duty),
    short: say('duties.action.hand-over'),
    blocks: [{ kind: 'text', text: say('duties.hand-over.about') }],
    form: {
      fields: [
        {
          ...{ kind: 'person', name: 'colleague', required: true, value: '' },
          label: say('duties.hand-over.label'),
          hint: say('duties.hand-over.hint'),
          choices: colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ...defined({ problem }),
        },
      ],
      submit: {
        label: say('duties.form.send'),
        token: tokenOf({ kind: 'duty-hand-over-said', duty: duty.obligation.key, from }),
        style: 'primary',
      },
    },
    actions: [backAction(to, duty, from)],
  };
}

export function declineView(to: DutySpeaking, duty: ShownDuty, from: string): View {
  const { say } = to;
  const { key, handed } = duty.obligation;
  return messageView({
    name: 'duty',
    title: dutyTitle(to, duty),
    text: [say('duties.hand-over.why', { name: memberName(to, handed?.from ?? '') }), ...pointOf(to, duty)],
    actions: [
      ...handOverAnswers.flatMap((why) =>
        why === 'taken'
          ? []
          : [
              {
                label: say(`duties.hand-over.because.${why}`),
                token: tokenOf({ kind: 'duty-decline-said', duty: key, from, why }),
              },
            ],
      ),
      backAction(to, duty, from),
    ],
  });
}

/** Who is asked, who took it over, or why not; nothing where it was never handed, or went elsewhere since. */
export function handedWords(to: DutySpeaking, { obligation: { handed, holders } }: ShownDuty): readonly string[] {
  if (handed === undefined) return [];
  const { answer } = handed;
  const name = memberName(to, handed.to);
  switch (answer) {
    case undefined:
      return [to.say('duties.hand-over.asked', { name })];
    case 'taken':
      if (!holders.includes(handed.to)) return [];
      return [to.say('duties.hand-over.taken', { name, from: memberName(to, handed.from) })];
    case 'busy':
    case 'away':
    case 'other':
      return [to.say('duties.hand-over.declined', { name, why: to.say(`duties.hand-over.told.${answer}`) })];
    default:
      return answer satisfies never;
  }
}
