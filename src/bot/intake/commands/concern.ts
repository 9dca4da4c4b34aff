/** Reports a learner who may need support, in one line (IIP rules 25.2). */
import type { Command } from '../../core/command.ts';
import { reply } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import { reportConcern } from '../report-concern.ts';
import { saidConcern } from '../said-concern.ts';
import { concernForm } from '../views/concern.ts';

export const concern: Command = async (turn, rest) => {
  const { say } = turn;
  const said = saidConcern(turn, rest);
  if (said === null)
    return reply(turn, messageView({ name: 'document', title: say('concern.title'), text: say('concern.how') }));
  return said.words === '' ? reply(turn, concernForm(turn, said)) : reportConcern(turn, said, 'message');
};
