/** A typed message: a request, the answer to the open question, a part of a task, or something to ask back about. */
import { classesIn } from '../domain/language/classes-in.ts';
import { withWholeCode } from '../domain/language/codes-without-letters.ts';
import type { Concept } from '../domain/language/concept-words.ts';
import { pointsIn } from '../domain/language/find-duties.ts';
import { learnersIn } from '../domain/language/learner-by-code.ts';
import type { MessageWord } from '../domain/language/read-message.ts';
import { languages } from '../domain/people/organisation.ts';
import { hideNames } from '../domain/privacy/names.ts';
import { findPersonalCode } from '../domain/privacy/personal-code.ts';
import { foldText } from '../domain/text/fold-text.ts';
import type { CommandId } from './buttons/command-ids.ts';
import { commands, frames } from './commands.ts';
import type { Intent } from './core/read-intent.ts';
import { onlyTells, type Request, type Requests, readRequests } from './core/read-request.ts';
import type { Reply, Turn } from './core/turn.ts';
import { openingOf, typeIntoForm } from './core/type-into-form.ts';
import { withNotice } from './core/with-notice.ts';
import { askBack } from './help/ask-back.ts';
import { concernIn } from './intake/said-concern.ts';
import { openPlan } from './plans/open-plan.ts';
import { newConversation, type TaskDraft } from './ports/conversation.ts';
import type { Incoming } from './ports/incoming.ts';
import { followUp } from './questions/follow-up.ts';
import { addSaidRow, rowSaidIn } from './sections/said-row.ts';
import { takeOrAsk } from './sections/short-talk.ts';
import { showTable, tableAskedIn } from './sections/show-table.ts';
import { isChoiceNamed, type OpenQuestion, openQuestion } from './sections/typed-answer.ts';
import { languageIn } from './settings/commands/language.ts';
import { act } from './taps.ts';
import { showTask } from './tasks/draft-task.ts';
import { severalTasks } from './tasks/several-tasks.ts';
import { isTaskLike, understandTask } from './tasks/understand-task.ts';

/** Of its words, so many must be explained by a request that is carried out at once; the others are named in the answer. */
const enough = 0.75;
/** Enough of what is said of a duty, whose name are its own words. */
const half = 0.5;

/** @param place what is said in a channel is never an answer: others are talking there too */
export async function typed(turn: Turn, words: string, place: Incoming['place']): Promise<Reply> {
  // A learner's name said in a channel goes no further, not even into a task.
  const text = place.kind === 'channel' ? hideNames(words, turn.organisation.learners).text : words;
  const concern = concernIn(turn, text);
  if (concern !== null) return commands.concern(turn, concern);
  const row = place.kind === 'private' ? rowSaidIn(turn, text) : null;
  if (row !== null) return addSaidRow(turn, row);
  const table = place.kind === 'private' ? tableAskedIn(turn, text) : null;
  if (table !== null) return showTable(turn, table);
  const { focus, task } = place.kind === 'private' ? turn.conversation : newConversation;
  if (focus !== undefined && focus.paused !== true) {
    const context = await openPlan(turn, focus.plan);
    const question = context === null ? null : openQuestion(turn, { context, say: turn.say });
    if (question !== null && onlyTells(turn, text)) return takeOrAsk(turn, question, text);
    if (question !== null) return atQuestion(turn, question, { text, requests: readRequests(turn, text, frames) });
  }
  const requests = readRequests(turn, text, frames);
  if (task !== undefined && severalTasks(text, turn) === null) {
    const [best] = requests.all;
    if (best === undefined || best.share < 1 || isAnswerToTask(turn, task, text, requests))
      return atTask(turn, task, { text, requests });
  }
  const { form, tasks: [several] = [] } = place.kind === 'private' ? turn.conversation : newConversation;
  if (several !== undefined && task === undefined && isYesOrNo(turn, text))
    return act(turn, { kind: saysOneOf(turn, text, 'task.yes-words') ? 'tasks-save' : 'tasks-drop', id: several.id });
  const isElse = requests.all.some(({ share }) => share === 1);
  const opening = form === undefined || isElse ? null : openingOf(form);
  const filled =
    form === undefined || opening === null
      ? null
      : typeIntoForm(turn, await act(turn, opening), { held: form.held, text });
  return filled ?? ask(turn, text, requests, place);
}

interface Typed {
  readonly text: string;
  readonly requests: Requests;
}

/** What is open comes first: a choice that is named, then what a request explains entirely, then the answer. */
function atQuestion(turn: Turn, question: OpenQuestion, { text, requests }: Typed): Promise<Reply> | Reply {
  if (isChoiceNamed(question, text)) return takeOrAsk(turn, question, text);
  const { intent } = requests;
  const entire = requests.all.filter(({ share }) => share === 1);
  const isMeant = intent !== null && isPlain(turn, intent);
  const itself = isMeant ? entire.find(({ command }) => command === intent.command) : undefined;
  const whole = itself ?? entire.find((one) => isWay(one, requests)) ?? entire[0];
  const isAsked = whole !== undefined && (isWay(whole, requests) || isMeant);
  if (whole !== undefined && isAsked) return carryOut(turn, whole, requests);
  if (isMeant) return commands[intent.command](turn, intent.rest);
  const isNearWay = intent !== null && leaving.includes(intent.command) && requests.message.words.length <= 3;
  return isNearWay ? takeOrAsk(turn, question, text, true) : takeOrAsk(turn, question, text);
}

/** Words that lead away from a question, so that a few words that begin with one are hardly its answer. */
const leaving: readonly CommandId[] = ['continue', 'back', 'pause', 'help'];

/** Where one can go from a question in words of one's own. */
const ways: readonly CommandId[] = ['continue', 'back', 'pause', 'my-plans', 'status', 'open', 'overdue', 'meetings'];

/** An answer may hold words of a request ("Turpina darbu", "Kavē stundas"): one that is none is alone, or speaks to whoever is asked. */
const isWay = ({ command, isClear }: Request, { message: { words } }: Requests): boolean =>
  ways.includes(command) &&
  isClear &&
  words.every(({ isNear }) => !isNear) &&
  (words.length === 1 || words.some(speaks) || (command === 'pause' && words.some(isOfNow)));

const isOfNow = ({ concepts }: MessageWord): boolean => concepts.includes('now');

const speaking: readonly Concept[] = ['mine', 'show', 'who', 'how', 'when', 'go', 'want', 'question'];

const speaks = ({ concepts, thing }: MessageWord): boolean =>
  thing?.kind === 'learner' || thing?.kind === 'class' || concepts.some((one) => speaking.includes(one));

/** What is typed while a task is put together; a command or a question about something else is that, and the task waits. */
async function atTask(turn: Turn, task: TaskDraft, { text, requests }: Typed): Promise<Reply> {
  if (findPersonalCode(text) !== null) return commands.task(turn, text);
  const { intent } = requests;
  if (intent !== null && !isYesOrNo(turn, text)) return ask(turn, text, requests);
  return moreOfTask(turn, task, text);
}

/** Names alone, yes and no, or a part of a task that is named as one, where nothing is asked. */
function isAnswerToTask(turn: Turn, task: TaskDraft, text: string, { message, intent, all }: Requests): boolean {
  if (isYesOrNo(turn, text) || all[0]?.command === 'greeting') return true;
  const { things, words, isQuestion } = message;
  const isElse = things.some(({ kind }) => kind === 'learner' || kind === 'class');
  if (!isElse && words.every(({ thing, isEmpty }) => isEmpty || thing !== undefined)) return true;
  const { due, responsible } = understandTask(text, { ...turn, asked: task });
  const asks = words.some(({ concepts }) => concepts.includes('who') || concepts.includes('count'));
  return intent === null && !isElse && !isQuestion && !asks && (due ?? responsible) !== undefined;
}

/** Carries out what is understood well enough, and asks back about the rest. */
async function ask(
  turn: Turn,
  text: string,
  requests: Requests,
  place: Incoming['place'] = { kind: 'private' },
): Promise<Reply> {
  const followed = followUp(turn, requests);
  if (followed !== null) return commands[followed.command](turn, followed.rest);
  const [best] = requests.all;
  const { intent } = requests;
  // Which question of several its words ask, the frames tell.
  const isTold = intent?.command === 'ask' && best?.command === 'ask';
  if (intent?.rest === '' && !isTold) return commands[intent.command](turn, '');
  // In a channel people talk of learners to one another: a task is one there only where it is called so.
  const isTask =
    place.kind === 'private' &&
    !isHanded(requests) &&
    (isTaskLike(turn, text, requests.message) || severalTasks(text, turn) !== null);
  if (best?.command === 'task' && !isTask && !isTaskNamed(requests) && place.kind === 'private')
    return askBack(turn, text, requests);
  if (best !== undefined && best.share >= (best.writes || isTask ? 1 : enough)) return carryOut(turn, best, requests);
  if (isTask)
    return commands.task(turn, requests.intent?.command === 'task' ? requests.intent.rest : requests.message.text);
  const named = requests.all.find(({ command }) => command === requests.intent?.command && careful.includes(command));
  if (named !== undefined) return carryOut(turn, { ...named, isSure: false }, requests);
  const doubted = requests.all.find(
    ({ command, writes, share }) => writes && share >= (ofDuties.includes(command) ? half : enough),
  );
  if (doubted !== undefined) return carryOut(turn, doubted, requests);
  return askBack(turn, text, withCodeMeant(turn, text, requests));
}

/** Where a number alone may be a learner's code, what would be asked with that code. */
function withCodeMeant(turn: Turn, text: string, requests: Requests): Requests {
  const coded = withWholeCode(turn.organisation, text);
  const all = coded === null ? [] : readRequests(turn, coded, frames).all.filter(({ share }) => share === 1);
  return all.length === 0 ? requests : { ...requests, all };
}

/** Whether a message begins with handing something over: a task that is named in it is there already. */
const isHanded = ({ all: [best], message: { words } }: Requests): boolean =>
  best?.command === 'hand-over' && words[0]?.concepts.includes('handOver') === true;

/** Whether a message that begins with the word "task" goes on with what a task has: "uzdevumi ir par grūtu" does not. */
const isTaskNamed = ({ message: { things, text } }: Requests): boolean =>
  things.some(({ kind }) => kind === 'learner' || kind === 'subject' || kind === 'day') || /:\s/u.test(text);

/** Such say themselves what they did not understand of what stands behind their words. */
const careful: readonly CommandId[] = ['settings', 'absence', 'order', 'mute', 'unmute'];

/** Such are done at once only in the words that the help has for them. */
const byItsWords: readonly CommandId[] = ['start', 'talk', 'skip', 'undo', 'mode'];

async function carryOut(turn: Turn, request: Request, requests: Requests): Promise<Reply> {
  const { command, rest, left, isClear, writes } = request;
  const isCanonical = requests.intent?.command === command;
  const isSure = request.isSure && (isCanonical || !byItsWords.includes(command));
  if (!isSure && ['skip', 'undo', 'mode'].includes(command)) return askBack(turn, requests.message.text, requests);
  const done = await commands[command](turn, rest, { isSure, isClear });
  if (writes || left.length === 0) return done;
  return withNotice(done, turn.say('answer.left', { words: left.map((word) => `„${word}”`).join(', ') }), 'info');
}

function isYesOrNo(turn: Turn, text: string): boolean {
  return saysOneOf(turn, text, 'task.yes-words') || saysOneOf(turn, text, 'task.no-words');
}

function saysOneOf(turn: Turn, text: string, key: string): boolean {
  const word = foldText(text.trim().replace(/[.!]+$/u, '')).text;
  return languages.some((language) =>
    turn.services
      .say(language)
      .list(key)
      .some((one) => foldText(one).text === word),
  );
}

/** What is typed while a task is put together: yes, no, or what was missing; anything else is answered, never passed over. */
async function moreOfTask(turn: Turn, task: TaskDraft, text: string): Promise<Reply> {
  if (saysOneOf(turn, text, 'task.yes-words')) return act(turn, { kind: 'task-save', id: task.id });
  if (saysOneOf(turn, text, 'task.no-words')) return act(turn, { kind: 'task-drop', id: task.id });
  const { text: words, ...heard } = understandTask(text, { ...turn, asked: task });
  const isNew = Object.keys(heard).length > 0 || (words !== undefined && task.text === undefined);
  const shown = await showTask(turn, {
    ...task,
    ...heard,
    ...(words !== undefined && task.text === undefined && { text: words }),
  });
  return isNew ? shown : withNotice(shown, turn.say('task.not-understood'), 'warning');
}

/** What may be said of a duty that is named by its point: "izdarīts 24.1". */
const ofDuties: readonly CommandId[] = ['done', 'not-yet', 'snooze', 'wrong', 'rules', 'hand-over'];

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
