/** Logs a session that took place, from one message or any part of it. */

import { findPersonalCode } from '../../../domain/privacy/personal-code.ts';
import type { Command } from '../../core/command.ts';
import { reply } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import { saidEntry } from '../said-entry.ts';
import { showDraft } from '../show-draft.ts';

export const consultation: Command = async (turn, rest) => {
  const { say } = turn;
  if (findPersonalCode(rest) !== null)
    return reply(turn, messageView({ name: 'refused', title: say('log.short'), text: say('problem.personal-code') }));
  return showDraft(turn, { id: turn.id, ...saidEntry(turn, rest) });
};
