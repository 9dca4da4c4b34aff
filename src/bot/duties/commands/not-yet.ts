/** Says why a duty is not done yet: "vēl nav J-07, jo slimoju"; or that it is wrong altogether. */

import type { Command } from '../../core/command.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import type { Action } from '../../ports/view.ts';
import { doDispute, doNotYet } from '../do-duty.ts';
import { onSaidDuty, withReason } from '../find-typed-duty.ts';
import { remarkProblem } from '../remark.ts';
import { showAt } from '../show-duties.ts';

export const notYet: Command = (turn, rest) => remarked(turn, rest, { kind: 'duty-not-yet', take: doNotYet });

export const wrong: Command = (turn, rest) => remarked(turn, rest, { kind: 'duty-wrong', take: doDispute });

interface Remarking {
  readonly kind: 'duty-not-yet' | 'duty-wrong';
  readonly take: typeof doNotYet;
}

function remarked(turn: Turn, rest: string, { kind, take }: Remarking) {
  const { words, reason } = withReason(turn, rest);
  const kept = (text: string): string => (remarkProblem(turn, text) === null ? text : '');
  const choice = (duty: string): Action => ({
    label: turn.say(kind === 'duty-wrong' ? 'duties.action.wrong' : 'duties.action.not-yet'),
    token: tokenOf({ kind, duty, from: 'list' }),
  });
  return onSaidDuty(
    turn,
    {
      ...{ words, choice, isClear: !rest.includes('?'), isNear: true },
      ...{ reason: kept(reason), why: kept(reason === '' ? words : reason) },
    },
    (on, isNamed) => {
      // "Vēl nav, biju slims": what names no duty of theirs tells why the one whose day has come is not done.
      const why = reason === '' && !isNamed ? words : reason;
      const problem = why === '' ? turn.say('duties.find.no-reason') : remarkProblem(turn, why, on.duty.obligation);
      if (problem === null) return take(turn, on, { text: why, from: '' });
      return showAt(turn, { from: '', key: on.duty.obligation.key }, { text: problem, tone: 'warning' });
    },
  );
}
