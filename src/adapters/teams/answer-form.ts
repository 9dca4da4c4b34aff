/** Answers in a dialog over the chat: opens it, judges what is sent from it, closes it. */

import { openAgainView, workingView } from '../../bot/core/views/opening.ts';
import { inChat } from '../../bot/core/views/way-to-form.ts';
import type { Outcome } from '../../bot/ports/incoming.ts';
import type { View } from '../../bot/ports/view.ts';
import { within } from '../../shared/with-timeout.ts';
import { writeToPerson } from './answer-message.ts';
import type { ArrivalOf } from './arrival.ts';
import { askBot, type BotRequest, eventOf } from './ask.ts';
import { letGo, sayTo, type TeamsContext } from './context.ts';
import { cardType, newNonce, type Shown } from './messages.ts';
import { renderDialog } from './render.ts';
import { patience } from './timeouts.ts';

/** What Teams shows in the dialog, or as its last word. */
export type DialogAnswer = {
  readonly task:
    | { readonly type: 'continue'; readonly value: Readonly<Record<string, unknown>> }
    | { readonly type: 'message'; readonly value: string };
};

/** A dialog with that view. @param origin the message that it was opened from */
function dialog({ view, say }: Shown, origin: string | undefined): DialogAnswer {
  const { title, card, height, width } = renderDialog(view, { say, nonce: newNonce() }, origin ?? null);
  return {
    task: { type: 'continue', value: { title, height, width, card: { contentType: cardType, content: card } } },
  };
}

/** Never throws, and answers in time; what is not there by then can be opened once more. */
export async function openDialog(desk: TeamsContext, arrival: ArrivalOf<'dialog-opened'>): Promise<DialogAnswer> {
  const { id, spot, person, tapped, message } = arrival;
  const asked: BotRequest = { id, spot, person, event: eventOf(tapped), alone: true };
  const origin = spot.scope === 'personal' ? message : undefined;
  const waited = await within(inTurn(desk, asked), patience.invoke);
  if (waited.kind === 'done') return shown(desk, waited.value, origin);
  const say = sayTo(desk, person);
  return dialog({ view: openAgainView(tapped.token, say), say }, origin);
}

/** A task of somebody's message. Never throws. */
export async function makeTask(desk: TeamsContext, arrival: ArrivalOf<'make-task'>): Promise<DialogAnswer> {
  const { id, spot, person, text } = arrival;
  const asking = inTurn(desk, { id, spot, person, event: { kind: 'make-task', text }, alone: true });
  const waited = await within(asking, patience.invoke);
  if (waited.kind === 'done') return shown(desk, waited.value, undefined);
  letGo(
    desk,
    asking.then((outcome) => tellLater(desk, arrival, outcome)),
    { arrival: id },
  );
  const say = sayTo(desk, person);
  return dialog({ view: workingView(say), say }, undefined);
}

/** Never throws. What is filled in wrong comes back with its words; what is done comes into the message. */
export async function answerDialog(desk: TeamsContext, arrival: ArrivalOf<'dialog-sent'>): Promise<DialogAnswer> {
  const { id, spot, person, tapped, message } = arrival;
  const asking = inTurn(desk, { id, spot, person, event: eventOf(tapped), message, alone: true });
  const waited = await within(asking, patience.invoke);
  if (waited.kind === 'late') {
    letGo(
      desk,
      asking.then((outcome) => tellLater(desk, arrival, outcome)),
      { arrival: id },
    );
    const say = sayTo(desk, person);
    return dialog({ view: workingView(say), say }, message);
  }
  const { reply, beside, language } = waited.value;
  const say = desk.say(language);
  if (reply === null) return { task: { type: 'message', value: say('teams.done') } };
  const staysOpen = reply.surface === 'form' || reply.name === 'trouble' || message === undefined;
  if (staysOpen || spot.scope !== 'personal') return dialog({ view: beside ?? reply, say }, message);
  letGo(desk, putInChat(desk, arrival, reply, waited.value), { arrival: id });
  return { task: { type: 'message', value: (beside ?? reply).title } };
}

const inTurn = (desk: TeamsContext, asked: BotRequest): Promise<Outcome> =>
  desk.inTurn(asked.person.user, () => askBot(desk, asked));

const shown = (desk: TeamsContext, { reply, language }: Outcome, origin: string | undefined): DialogAnswer => {
  const say = desk.say(language);
  return reply === null
    ? { task: { type: 'message', value: say('teams.done') } }
    : dialog({ view: reply, say }, origin);
};

/** In the place of the message that the dialog was opened from, and below it what was opened from there. */
async function putInChat(
  desk: TeamsContext,
  arrival: ArrivalOf<'dialog-sent'>,
  view: View,
  { beside, language }: Outcome,
): Promise<void> {
  const { spot, message, person } = arrival;
  const say = desk.say(language);
  await desk.inTurn(person.user, () => desk.messages.replace(spot, message ?? '', desk.messages.of({ view, say })));
  if (beside !== undefined) await writeToPerson(desk, arrival, { view: beside, say });
}

/** A dialog cannot be changed once it was answered: what was still to come goes into the private chat. */
async function tellLater(
  desk: TeamsContext,
  arrival: ArrivalOf<'dialog-sent' | 'make-task'>,
  outcome: Outcome,
): Promise<void> {
  const { reply, beside, language } = outcome;
  if (reply === null) return;
  const say = desk.say(language);
  const isHere = arrival.spot.scope === 'personal' && arrival.kind === 'dialog-sent' && arrival.message !== undefined;
  if (isHere) await putInChat(desk, arrival, inChat(reply, say), outcome);
  else await writeToPerson(desk, arrival, { view: beside ?? reply, say });
}
