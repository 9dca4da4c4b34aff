/** Answers a form that was sent, and keeps one that was closed. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ModalView } from '@slack/types';
import { workingView } from '../../bot/core/views/opening.ts';
import { inChat } from '../../bot/core/views/way-to-form.ts';
import type { Outcome } from '../../bot/ports/incoming.ts';
import type { View } from '../../bot/ports/view.ts';
import { defined } from '../../shared/defined.ts';
import { within } from '../../shared/with-timeout.ts';
import { writeToPerson } from './answer-message.ts';
import type { ArrivalOf } from './arrival.ts';
import { askBot } from './ask.ts';
import { letGo, type SlackContext, sayTo } from './context.ts';
import { fieldErrors } from './field-errors.ts';
import { refreshHome } from './home.ts';
import type { MessagePlace } from './message-place.ts';
import { newNonce, type PostedMessage } from './messages.ts';
import { modalOf } from './modals.ts';
import { refilled } from './refill-modal.ts';
import { renderMessages } from './render.ts';
import { patience } from './timeouts.ts';

/** What Slack is told to do with the modal, in the acknowledgement itself. */
export type FormAnswer =
  | { readonly response_action: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly response_action: 'update'; readonly view: ModalView }
  | { readonly response_action: 'clear' };

type Submission = ArrivalOf<'submission'>;

/** The time that Slack needs to put up what the acknowledgement said. */
const settling = 500;

/** Answers in the acknowledgement where the bot is quick enough; else says so in the modal and answers there later. */
export async function answerSubmission(
  desk: SlackContext,
  arrival: Submission,
  fromHere: Promise<boolean>,
): Promise<FormAnswer | undefined> {
  const { id, person, metadata, values } = arrival;
  const { token } = metadata;
  if (token === null) return undefined;
  const message = metadata.origin?.ts;
  const ask = () => askBot(desk, { id, person, event: { kind: 'form', token, values }, ...defined({ message }) });
  const nothing: Outcome = { reply: null, language: desk.organisation.language };
  const asking = fromHere.then((isFromHere) => (isFromHere ? desk.inTurn(person.user, ask) : nothing));
  const waited = await within(asking, patience.hold);
  if (waited.kind === 'late') {
    letGo(desk, answerLate(desk, arrival, asking), { arrival: id });
    const say = sayTo(desk, person);
    return { response_action: 'update', view: modalOf({ view: workingView(say), say, origin: metadata.origin }) };
  }
  refreshHome(desk, person);
  return answerNow(desk, arrival, waited.value);
}

function answerNow(desk: SlackContext, arrival: Submission, outcome: Outcome): FormAnswer {
  const { reply, beside, language } = outcome;
  const { metadata, view: open, id } = arrival;
  const { origin, nonce, token } = metadata;
  const say = desk.say(language);
  if (reply === null) return { response_action: 'clear' };
  if (reply.name === 'trouble')
    return { response_action: 'update', view: keptForm(desk, arrival, { reply, language }) };
  if (reply.surface === 'form') {
    const errors = reply.form?.submit.token === token ? fieldErrors(reply, nonce) : null;
    if (errors !== null && hasBlocks(open.view.blocks, errors)) return { response_action: 'errors', errors };
  }
  if (reply.surface === 'form' || origin === null)
    return { response_action: 'update', view: modalOf({ view: beside ?? reply, say, origin }) };
  const replacing = desk.inTurn(arrival.person.user, () => putInChat(desk, arrival, { origin, reply, outcome }));
  letGo(desk, replacing, { arrival: id });
  return { response_action: 'clear' };
}

interface InChat {
  readonly origin: MessagePlace & PostedMessage;
  readonly reply: View;
  readonly outcome: Outcome;
}

/** In the place of the message that the form was opened from, and below it what was opened from there. */
async function putInChat(desk: SlackContext, arrival: Submission, { origin, reply, outcome }: InChat): Promise<void> {
  const say = desk.say(outcome.language);
  await desk.messages.replace(origin, { view: reply, say });
  if (outcome.beside) await writeToPerson(desk, arrival, { view: inChat(outcome.beside, say), say });
}

/** Slack refuses the whole answer where it names a block that is not in the form. */
function hasBlocks(blocks: unknown, errors: Readonly<Record<string, string>>): boolean {
  const ids = (Array.isArray(blocks) ? blocks : []).map((one: { readonly block_id?: unknown }) => one?.block_id);
  return Object.keys(errors).every((id) => ids.includes(id));
}

/** A fault of ours takes nothing from the person: the form stays with what they typed. */
function keptForm(desk: SlackContext, { view: open, metadata }: Submission, { reply, language }: Outcome): ModalView {
  const say = desk.say(language);
  const view = reply ?? workingView(say);
  const word = renderMessages(view, { say, nonce: newNonce() }).flatMap(({ blocks }) => blocks);
  return refilled(open, word) ?? modalOf({ view, say, origin: metadata.origin });
}

async function answerLate(desk: SlackContext, arrival: Submission, asking: Promise<Outcome>): Promise<void> {
  const since = performance.now();
  const outcome = await asking;
  const { reply, beside, language } = outcome;
  const { metadata, view: open, person } = arrival;
  const { origin } = metadata;
  await pause(Math.max(0, settling - (performance.now() - since)), undefined, { ref: false });
  refreshHome(desk, person);
  if (reply === null) return;
  const say = desk.say(language);
  if (reply.name === 'trouble') {
    if ((await desk.modals.put(open.id, keptForm(desk, arrival, outcome))) !== 'shown')
      await writeToPerson(desk, arrival, { view: reply, say });
    return;
  }
  const isShown = (await desk.modals.update(open.id, { view: beside ?? reply, say, origin })) === 'shown';
  if (reply.surface === 'message' && origin !== null) await putInChat(desk, arrival, { origin, reply, outcome });
  // Also a form: it says what is still wrong or missing in what was sent.
  else if (!isShown) await writeToPerson(desk, arrival, { view: inChat(beside ?? reply, say), say });
}

/** Keeps what was typed in a form that was closed. */
export async function keepClosed(
  desk: SlackContext,
  { id, person, metadata, values }: ArrivalOf<'closed'>,
): Promise<void> {
  const { token } = metadata;
  if (token === null) return;
  await desk.inTurn(person.user, () => askBot(desk, { id, person, event: { kind: 'draft', token, values } }));
}
