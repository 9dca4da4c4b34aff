/** Answers a button of a card: with the card that takes its place, and by changing the message, so that it stays. */

import type { Say } from '../../bot/core/texts.ts';
import { workingView } from '../../bot/core/views/opening.ts';
import { inChat } from '../../bot/core/views/way-to-form.ts';
import type { Outcome } from '../../bot/ports/incoming.ts';
import type { View } from '../../bot/ports/view.ts';
import { within } from '../../shared/with-timeout.ts';
import { unreachableView, writeToPerson } from './answer-message.ts';
import type { ArrivalOf } from './arrival.ts';
import { askBot, eventOf } from './ask.ts';
import { letGo, sayTo, type TeamsContext } from './context.ts';
import { cardType, messagesOf } from './messages.ts';
import { opensDialog } from './opens-dialog.ts';
import type { AdaptiveCard } from './render-elements.ts';
import { patience } from './timeouts.ts';

/** What Teams does with the tapped card. */
export type ActionAnswer =
  | { readonly statusCode: 200; readonly type: typeof cardType; readonly value: AdaptiveCard | undefined }
  /** A line that only the person sees; the card stays with all that is filled in. */
  | { readonly statusCode: 200; readonly type: typeof lineType; readonly value: string };

const lineType = 'application/vnd.microsoft.activity.message';

type Action = ArrivalOf<'action'>;

const card = (value: AdaptiveCard | undefined): ActionAnswer => ({ statusCode: 200, type: cardType, value });
const line = (value: string): ActionAnswer => ({ statusCode: 200, type: lineType, value });

/** Never throws, and answers in time: what takes longer comes into the message afterwards. */
export async function answerAction(desk: TeamsContext, arrival: Action): Promise<ActionAnswer> {
  const { id, spot, person, tapped, message } = arrival;
  const asking = desk.inTurn(person.user, () => askBot(desk, { id, spot, person, event: eventOf(tapped), message }));
  const waited = await within(asking, patience.invoke);
  if (waited.kind === 'done') return answerNow(desk, arrival, waited.value);
  letGo(desk, answerLate(desk, arrival, asking), { arrival: id });
  const say = sayTo(desk, person);
  const view = workingView(say);
  return spot.scope === 'personal' ? card(desk.messages.parts({ view, say })[0]?.card) : line(view.title);
}

function answerNow(desk: TeamsContext, arrival: Action, outcome: Outcome): ActionAnswer {
  const say = desk.say(outcome.language);
  if (outcome.reply === null) return line(say('teams.done'));
  // A fault of ours takes nothing from the person: the card stays with what they typed.
  if (outcome.reply.name === 'trouble') return line(words(outcome.reply));
  if (arrival.spot.scope !== 'personal') return answerShared(desk, arrival, outcome);
  if (outcome.beside !== undefined)
    letGo(desk, writeToPerson(desk, arrival, { view: outcome.beside, say }), { arrival: arrival.id });
  const reply = opensDialog(arrival.tapped.token) ? wayBack(arrival, outcome.reply, say) : outcome.reply;
  const parts = desk.messages.parts({ view: reply, say });
  const [first, ...others] = messagesOf(parts);
  // A form in a message is shown to whoever tapped, and kept nowhere.
  const kept = reply.surface === 'form' ? others : [first, ...others].filter((one) => one !== undefined);
  if (kept.length > 0) {
    const keeping = desk.inTurn(arrival.person.user, async () => {
      if (reply.surface === 'form') for (const message of others) await desk.connector.send(arrival.spot, message);
      else await keep(desk, arrival, kept);
    });
    letGo(desk, keeping, { arrival: arrival.id });
  }
  return card(parts[0]?.card);
}

/** In the place of a form that does not stand in the chat, also where its button comes from an older card: the way to it. */
function wayBack({ tapped: { token } }: Action, view: View, say: Say): View {
  const way = inChat(view, say);
  if (view.surface === 'message' || !opensDialog(token)) return way;
  return { ...way, actions: way.actions.map((action) => ({ ...action, token })) };
}

/** A card that others see as well stays as it is; what was tapped is answered in private. */
function answerShared(desk: TeamsContext, arrival: Action, { reply, inPrivate, language }: Outcome): ActionAnswer {
  const say = desk.say(language);
  if (inPrivate !== undefined)
    letGo(desk, inPrivateOrTold(desk, arrival, { view: inPrivate, say }), { arrival: arrival.id });
  return line(reply === null ? say('teams.done') : words(reply));
}

async function inPrivateOrTold(
  desk: TeamsContext,
  arrival: Action,
  shown: { readonly view: View; readonly say: Say },
): Promise<void> {
  if (await writeToPerson(desk, arrival, shown)) return;
  await desk.messages.post(arrival.spot, { view: unreachableView(shown.say), say: shown.say });
}

async function answerLate(desk: TeamsContext, arrival: Action, asking: Promise<Outcome>): Promise<void> {
  const { reply, beside, inPrivate, language } = await asking;
  const say = desk.say(language);
  if (beside !== undefined) await writeToPerson(desk, arrival, { view: beside, say });
  if (arrival.spot.scope !== 'personal') {
    if (inPrivate !== undefined) await inPrivateOrTold(desk, arrival, { view: inPrivate, say });
    return;
  }
  if (reply === null) return;
  await desk.inTurn(arrival.person.user, () =>
    keep(desk, arrival, desk.messages.of({ view: wayBack(arrival, reply, say), say })),
  );
}

/** Puts the answer in the place of the tapped message, and what does not fit below. */
async function keep(
  desk: TeamsContext,
  { spot, message }: Action,
  messages: ReturnType<typeof messagesOf>,
): Promise<void> {
  if (message !== undefined) return desk.messages.replace(spot, message, messages);
  for (const one of messages) await desk.connector.send(spot, one);
}

/** What a view says, in a line. */
const words = (view: View): string =>
  [view.title, ...view.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))].join('\n');
