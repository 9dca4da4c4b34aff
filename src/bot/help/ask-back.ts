/** What could not be understood for certain is asked back: with the requests that it may have been, filled with what it named. */
import { readQuestion } from '../../domain/language/plan-question.ts';
import type { CommandId } from '../buttons/command-ids.ts';
import { commandAction } from '../core/command-action.ts';
import { nearestCommands } from '../core/read-intent.ts';
import type { Request, Requests } from '../core/read-request.ts';
import { tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';
import type { Action } from '../ports/view.ts';
import { isNarrow, scopeWords } from '../questions/question-words.ts';

const most = 3;
/** Below that, a request has no more than a word in common with the message. */
const leastShare = 0.3;

export function askBack(turn: Turn, text: string, { all }: Requests): Reply {
  const { say } = turn;
  const near = all.filter(({ share, command }) => share >= leastShare && command !== 'greeting').slice(0, most);
  const filled = near.map((request) => requestAction(turn, request));
  const nearest =
    filled.length > 0 ? [] : nearestCommands(text, turn.services.say).map((command) => commandAction(say, command));
  const actions = [...filled, ...nearest, commandAction(say, 'help')].filter(
    (action, index, every) => every.findIndex((one) => one.token === action.token) === index,
  );
  return reply(
    turn,
    messageView({ name: 'unknown-command', title: say('unknown.title'), text: say('unknown.text'), actions }),
  );
}

/** A request as a button that says what it was filled with. */
function requestAction(turn: Turn, { command, filled = '' }: Request): Action {
  if (filled === '' || filled.includes('~')) return commandAction(turn.say, command);
  const words = wordsOf(turn, filled);
  const label = turn.say(labelOf(command, filled));
  return {
    label: words === '' ? label : `${label}: ${words}`,
    token: tokenOf({ kind: 'said', command, rest: filled }),
  };
}

function labelOf(command: CommandId, filled: string): string {
  const question = readQuestion(filled);
  if (question === null) return `commands.${command}.label`;
  return `answer.title.${question.asks === 'without' ? `without-${question.part}` : question.asks}`;
}

function wordsOf(turn: Turn, filled: string): string {
  const question = readQuestion(filled);
  if (question === null) return filled;
  return isNarrow(question) ? scopeWords(turn, question) : '';
}
