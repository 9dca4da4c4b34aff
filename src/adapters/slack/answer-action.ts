/** Answers a tap: in place of the message, in the modal, or on the home page where it was tapped. */

import { opensForm } from '../../bot/core/tap.ts';
import { workingView } from '../../bot/core/views/opening.ts';
import { inChat } from '../../bot/core/views/way-to-form.ts';
import type { Outcome } from '../../bot/ports/incoming.ts';
import { defined } from '../../shared/defined.ts';
import { channelName, writeToPerson } from './answer-message.ts';
import { type ArrivalOf, isPrivateChat, type TapPlace } from './arrival.ts';
import { askBot, type BotRequest } from './ask.ts';
import { noteAnswer } from './close-answered.ts';
import { type SlackContext, sayTo } from './context.ts';
import { noteChannel, noteChat } from './conversation-references.ts';
import { refreshHome, restoreHome, showOnHome } from './home.ts';
import type { MessagePlace } from './message-place.ts';
import type { PostedMessage, Shown } from './messages.ts';
import { openForm } from './open-form.ts';
import { openSign, type Sign, signLater } from './working-message.ts';

type Action = ArrivalOf<'action'>;
type OnMessage = Extract<TapPlace, { readonly kind: 'message' }>;
type InModal = Extract<TapPlace, { readonly kind: 'modal' }>;

/** Throws what the Web API throws. */
export async function answerAction(desk: SlackContext, arrival: Action): Promise<void> {
  const { at } = arrival;
  switch (at.kind) {
    case 'message':
      return onMessage(desk, arrival, at);
    case 'modal':
      return inModal(desk, arrival, at);
    case 'home':
      return onHome(desk, arrival);
    default:
      return at satisfies never;
  }
}

function askedBy(desk: SlackContext, { id, person, at, tap, unsent }: Action): BotRequest {
  const { kind, token, values } = tap;
  const isShared = at.kind === 'message' && !isPrivateChat(at.channel);
  const message = at.kind === 'message' ? changeable(at)?.ts : undefined;
  return {
    id,
    person,
    event: kind === 'tap' ? { kind, token } : { kind, token, values },
    ...defined({ message }),
    ...(unsent !== null && !isShared && { unsent }),
    ...(isShared && { place: { kind: 'channel', channel: channelName(desk, at.channel) } }),
  };
}

/** Only a message of the private chat is changed: in a channel it belongs to others too. */
const changeable = ({ channel, ts, passing }: OnMessage): PostedMessage | null =>
  isPrivateChat(channel) && !passing ? { channel, ts } : null;

const placeOf = ({ channel, thread }: OnMessage): MessagePlace => ({
  channel,
  ...defined({ thread }),
});

async function onMessage(desk: SlackContext, arrival: Action, at: OnMessage): Promise<void> {
  const { person, trigger, tap, team } = arrival;
  const origin = changeable(at);
  const asked = askedBy(desk, arrival);
  const noted = isPrivateChat(at.channel)
    ? noteChat(desk, { channel: at.channel, user: person.user, team })
    : noteChannel(desk, { channel: at.channel, team });
  if (tap.kind === 'tap' && opensForm(tap.token)) {
    const post = (shown: Shown) => postNear(desk, arrival, { at, shown });
    await openForm(desk, { trigger, person, asked, token: tap.token, origin, post });
  } else {
    const sign = openSign(desk, () => privatePlace(desk, arrival, at), sayTo(desk, person));
    await desk.inTurn(person.user, async () =>
      showTapped(desk, { arrival, at, sign, outcome: await askBot(desk, asked) }),
    );
    refreshHome(desk, person);
  }
  await noted;
}

/** Where only this person reads: the private chat itself, or theirs for something tapped in a channel. */
async function privatePlace(desk: SlackContext, { person }: Action, at: OnMessage): Promise<MessagePlace> {
  return isPrivateChat(at.channel) ? placeOf(at) : { channel: await desk.chats.of(person.user) };
}

async function postNear(
  desk: SlackContext,
  arrival: Action,
  { at, shown }: { at: OnMessage; shown: Shown },
): Promise<void> {
  const { ts } = await desk.messages.post(await privatePlace(desk, arrival, at), shown);
  noteAnswer(desk, arrival, ts);
}

interface TappedOutcome {
  readonly arrival: Action;
  readonly at: OnMessage;
  readonly sign: Sign;
  readonly outcome: Outcome;
}

async function showTapped(desk: SlackContext, { arrival, at, sign, outcome }: TappedOutcome): Promise<void> {
  const say = desk.say(outcome.language);
  const given = await sign();
  const origin = changeable(at);
  const view = outcome.inPrivate ?? outcome.reply;
  const opened = view?.surface === 'form' && (await desk.modals.open(arrival.trigger, { view, say, origin })) !== null;
  if (view && !opened) {
    const shown = { view: inChat(view, say), say };
    // A form that could not be opened leaves what was tapped as it is.
    if (view.surface === 'form' || origin === null) await postNear(desk, arrival, { at, shown });
    else await desk.messages.replace({ ...placeOf(at), ...origin }, shown);
  }
  if (outcome.beside) await postNear(desk, arrival, { at, shown: { view: inChat(outcome.beside, say), say } });
  if (outcome.inPrivate && outcome.reply) {
    const { user } = arrival.person;
    await desk.messages.whisper({ ...placeOf(at), user }, { view: inChat(outcome.reply, say), say });
  }
  if (given !== null) await desk.messages.remove(given);
}

async function inModal(desk: SlackContext, arrival: Action, { view: open, metadata }: InModal): Promise<void> {
  const { person, tap } = arrival;
  const origin = metadata?.origin ?? null;
  const first = sayTo(desk, person);
  // A form is left as it is: what is typed in it must not go.
  const hasForm = tap.kind === 'form' || (metadata !== null && metadata.token !== null);
  const waiting = { view: workingView(first), say: first, origin };
  const sign = signLater(desk, async () => hasForm || (await desk.modals.update(open.id, waiting)) === 'shown');
  await desk.inTurn(person.user, async () => {
    const { reply: instead, beside: reply = instead, language } = await askBot(desk, askedBy(desk, arrival));
    await sign();
    if (reply === null) return;
    const say = desk.say(language);
    const shown = await desk.modals.update(open.id, { view: reply, say, origin });
    // In a modal that was closed meanwhile a form is opened again when it is wanted.
    if (shown === 'failed' || (shown === 'closed' && reply.surface === 'message'))
      await writeToPerson(desk, arrival, { view: inChat(reply, say), say });
  });
  refreshHome(desk, person);
}

async function onHome(desk: SlackContext, arrival: Action): Promise<void> {
  const { person, trigger, tap } = arrival;
  const asked = askedBy(desk, arrival);
  const post = (shown: Shown) => writeToPerson(desk, arrival, shown);
  if (tap.kind === 'tap' && opensForm(tap.token)) {
    return openForm(desk, { trigger, person, asked, token: tap.token, origin: null, post });
  }
  const first = sayTo(desk, person);
  const sign = signLater(desk, () =>
    showOnHome(desk, person, { view: workingView(first), say: first }).then(() => true),
  );
  await desk.inTurn(person.user, async () => {
    const { reply: instead, beside: reply = instead, language } = await askBot(desk, asked);
    const wasLate = await sign();
    if (reply === null) return;
    const say = desk.say(language);
    if (reply.surface === 'message') return showOnHome(desk, person, { view: reply, say });
    const opened = await desk.modals.open(trigger, { view: reply, say, origin: null });
    if (opened === null) await post({ view: inChat(reply, say), say });
    if (wasLate) restoreHome(desk, person);
  });
}
