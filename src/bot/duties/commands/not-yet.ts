/** Says why a duty is not done yet: "vēl nav J-07, jo slimoju"; or that it is wrong altogether. */

import type { Command } from '../../core/command.ts';
import type { Turn } from '../../core/turn.ts';
import { doDispute, doNotYet } from '../do-duty.ts';
import { onSaidDuty, withReason } from '../find-typed-duty.ts';
import { remarkProblem } from '../remark.ts';
import { showAt } from '../show-duties.ts';

export const notYet: Command = (turn, rest) => remarked(turn, rest, doNotYet);

export const wrong: Command = (turn, rest) => remarked(turn, rest, doDispute);

function remarked(turn: Turn, rest: string, take: typeof doNotYet) {
  const { words, reason } = withReason(turn, rest);
  return onSaidDuty(turn, { words, reason: remarkProblem(turn, reason) === null ? reason : '' }, (on) => {
    const problem = reason === '' ? turn.say('duties.find.no-reason') : remarkProblem(turn, reason, on.duty.obligation);
    if (problem === null) return take(turn, on, { text: reason, from: '' });
    return showAt(turn, { from: '', key: on.duty.obligation.key }, { text: problem, tone: 'warning' });
  });
}
