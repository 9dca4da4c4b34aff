/** Says why a duty is not done yet: "vēl nav J-07, jo slimoju"; or that it is wrong altogether. */

import type { Command } from '../../core/command.ts';
import type { Turn } from '../../core/turn.ts';
import { doDispute, doNotYet } from '../do-duty.ts';
import { onSaidDuty, withReason } from '../find-typed-duty.ts';
import { remarkProblem } from '../remark.ts';
import { showAt } from '../show-duties.ts';

export const notYet: Command = (turn, rest) => remarked(turn, rest, { take: doNotYet, isClear: !rest.includes('?') });

export const wrong: Command = (turn, rest) => remarked(turn, rest, { take: doDispute, isClear: !rest.includes('?') });

interface Remarking {
  readonly take: typeof doNotYet;
  readonly isClear: boolean;
}

function remarked(turn: Turn, rest: string, { take, isClear }: Remarking) {
  const { words, reason } = withReason(turn, rest);
  return onSaidDuty(
    turn,
    { words, isClear, isNear: true, reason: remarkProblem(turn, reason) === null ? reason : '' },
    (on, isNamed) => {
      // "Vēl nav, biju slims": what names no duty of theirs tells why the one whose day has come is not done.
      const why = reason === '' && !isNamed ? words : reason;
      const problem = why === '' ? turn.say('duties.find.no-reason') : remarkProblem(turn, why, on.duty.obligation);
      if (problem === null) return take(turn, on, { text: why, from: '' });
      return showAt(turn, { from: '', key: on.duty.obligation.key }, { text: problem, tone: 'warning' });
    },
  );
}
