/** Adds a task by chatting: from one message, or from any part of it. */

import { findPersonalCode } from '../../domain/privacy/personal-code.ts';
import { showTask } from '../task-talk.ts';
import { said } from '../turn.ts';
import { understandTask } from '../understand-task.ts';
import { messageView } from '../views/message.ts';
import type { Command } from './command.ts';

export const task: Command = async (turn, rest) => {
  const { say } = turn;
  if (findPersonalCode(rest) !== null) {
    return said(turn, messageView({ name: 'refused', title: say('task.new'), text: say('problem.personal-code') }));
  }
  return showTask(turn, { id: turn.id, ...understandTask(rest, turn) });
};
