/** Adds a task by chatting: from one message, or from any part of it. */

import { hideNames } from '../../domain/privacy/names.ts';
import { findPersonalCode } from '../../domain/privacy/personal-code.ts';
import { showTask } from '../task-talk.ts';
import { type Said, said, type Turn } from '../turn.ts';
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

/** Makes a task of a message that somebody wrote somewhere: a learner's name in it becomes the learner's code. */
export const makeTask = (turn: Turn, text: string): Promise<Said> =>
  task(turn, hideNames(text, turn.organisation.learners).text);
