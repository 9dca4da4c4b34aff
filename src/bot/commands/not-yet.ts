/** Says why a duty is not done yet: "vēl nav J-07, jo slimoju"; or that it is wrong altogether. */
import { doDispute, doNotYet } from '../duties/do-duty.ts';
import { remarkProblem } from '../duties/remark.ts';
import { onSaidDuty, withReason } from '../duties/say-of-duty.ts';
import { showAt } from '../duties/show-duties.ts';
import type { Turn } from '../turn.ts';
import type { Command } from './command.ts';

export const notYet: Command = (turn, rest) => remarked(turn, rest, doNotYet);

export const wrong: Command = (turn, rest) => remarked(turn, rest, doDispute);

function remarked(turn: Turn, rest: string, take: typeof doNotYet) {
  const { words, reason } = withReason(turn, rest);
  return onSaidDuty(turn, { words, reason: remarkProblem(turn.say, reason) === null ? reason : '' }, (on) => {
    const problem = reason === '' ? turn.say('duties.find.no-reason') : remarkProblem(turn.say, reason);
    if (problem === null) return take(turn, on, { text: reason, from: '' });
    return showAt(turn, { from: '', key: on.duty.obligation.key }, { text: problem, tone: 'warning' });
  });
}
