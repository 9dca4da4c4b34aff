/** A typed message: a command, the answer to the open question, a part of a task, or something to ask back about. */

import { classesIn } from '../domain/language/classes-in.ts';
import { pointsIn } from '../domain/language/find-duties.ts';
import { learnersIn } from '../domain/language/learner-by-code.ts';
import { languages } from '../domain/people/organisation.ts';
import { hideNames } from '../domain/privacy/names.ts';
import { findPersonalCode } from '../domain/privacy/personal-code.ts';
import { foldText } from '../domain/text/fold-text.ts';
import type { CommandId } from './buttons/command-ids.ts';
import { commands } from './commands.ts';
import { commandAction } from './core/command-action.ts';
import { type Intent, nearestCommands, readIntent } from './core/read-intent.ts';
import { type Reply, reply, type Turn } from './core/turn.ts';
import { messageView } from './core/views/message.ts';
import { withNotice } from './core/with-notice.ts';
import { openPlan } from './plans/open-plan.ts';
import { newConversation, type TaskDraft } from './ports/conversation.ts';
import type { Incoming } from './ports/incoming.ts';
import { openQuestion, takeTyped } from './sections/typed-answer.ts';
import { languageIn } from './settings/commands/language.ts';
import { act } from './taps.ts';
import { showTask } from './tasks/draft-task.ts';
import { understandTask } from './tasks/understand-task.ts';

/** @param place what is said in a channel is never an answer: others are talking there too */
export async function typed(turn: Turn, words: string, place: Incoming['place']): Promise<Reply> {
  // A learner's name said in a channel goes no further, not even into a task.
  const text = place.kind === 'channel' ? hideNames(words, turn.organisation.learners).text : words;
  const intent = readIntent(text, turn.services.say);
  if (intent !== null && isPlain(turn, intent)) return commands[intent.command](turn, intent.rest);
  const { focus, task } = place.kind === 'private' ? turn.conversation : newConversation;
  if (focus !== undefined && focus.paused !== true) {
    const context = await openPlan(turn, focus.plan);
    const question = context === null ? null : openQuestion(turn, { context, say: turn.say });
    if (question !== null) return takeTyped(turn, question, text);
  }
  if (intent !== null) return commands[intent.command](turn, intent.rest);
  if (task !== undefined) {
    if (findPersonalCode(text) !== null) return commands.task(turn, text);
    return moreOfTask(turn, task, text);
  }
  return reply(turn, unknownView(turn, text));
}

/** What is typed while a task is put together: yes, no, or what was missing; anything else is answered, never passed over. */
async function moreOfTask(turn: Turn, task: TaskDraft, text: string): Promise<Reply> {
  const word = foldText(text.trim().replace(/[.!]+$/u, '')).text;
  const isOneOf = (key: string): boolean =>
    languages.some((language) =>
      turn.services
        .say(language)
        .list(key)
        .some((one) => foldText(one).text === word),
    );
  if (isOneOf('task.yes-words')) return act(turn, { kind: 'task-save', id: task.id });
  if (isOneOf('task.no-words')) return act(turn, { kind: 'task-drop', id: task.id });
  const { text: words, ...heard } = understandTask(text, turn);
  const isNew = Object.keys(heard).length > 0 || (words !== undefined && task.text === undefined);
  const shown = await showTask(turn, {
    ...task,
    ...heard,
    ...(words !== undefined && task.text === undefined && { text: words }),
  });
  return isNew ? shown : withNotice(shown, turn.say('task.not-understood'), 'warning');
}

/** What may be said of a duty that is named by its point: "izdarīts 24.1". */
const ofDuties: readonly CommandId[] = ['done', 'not-yet', 'snooze', 'wrong', 'rules'];

/**
 * A question takes words as its answer, so that "Uzdevums ir ..." is no command there; but a command alone, or one that
 * names a learner, a class or a language, is always meant.
 */
function isPlain(turn: Turn, { command, rest }: Intent): boolean {
  if (command === 'language' && languageIn(turn, rest) !== undefined) return true;
  const start = rest.slice(0, 12);
  if (ofDuties.includes(command) && pointsIn(start).length > 0) return true;
  return (
    rest === '' || learnersIn(turn.organisation, start).length > 0 || classesIn(turn.organisation, start).length > 0
  );
}

function unknownView(turn: Turn, text: string) {
  const { say } = turn;
  const nearest: readonly CommandId[] = nearestCommands(text, turn.services.say);
  return messageView({
    name: 'unknown-command',
    title: say('unknown.title'),
    text: say('unknown.text'),
    actions: [...nearest.map((command) => commandAction(say, command)), commandAction(say, 'help')].filter(
      (action, index, all) => all.findIndex((one) => one.token === action.token) === index,
    ),
  });
}
