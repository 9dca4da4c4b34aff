/** Adds a task by chatting: from one message, or from any part of it. */

import { hideNames } from '../../../domain/privacy/names.ts';
import { findPersonalCode } from '../../../domain/privacy/personal-code.ts';
import type { Command } from '../../core/command.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import { showTask } from '../draft-task.ts';
import { severalTasks } from '../several-tasks.ts';
import { showTasks } from '../show-tasks.ts';
import { understandTask } from '../understand-task.ts';

export const task: Command = async (turn, rest) => {
  const { say } = turn;
  if (findPersonalCode(rest) !== null) {
    return reply(turn, messageView({ name: 'refused', title: say('task.new'), text: say('problem.personal-code') }));
  }
  const several = severalTasks(rest, turn);
  if (several !== null) return showTasks(turn, several);
  return showTask(turn, { id: turn.id, ...understandTask(rest, turn) });
};

/** Makes a task of a message that somebody wrote somewhere: a learner's name in it becomes the learner's code. */
export const makeTask = (turn: Turn, text: string): Promise<Reply> =>
  task(turn, hideNames(text, turn.organisation.learners).text);
