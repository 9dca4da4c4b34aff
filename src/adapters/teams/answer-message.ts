/** Answers what a person says, and greets where the bot is new. */

import { messageView } from '../../bot/core/views/message.ts';
import { inChat } from '../../bot/core/views/way-to-form.ts';
import type { Incoming, Outcome } from '../../bot/ports/incoming.ts';
import { defined } from '../../shared/defined.ts';
import type { ArrivalOf, TeamsArrival } from './arrival.ts';
import { askBot, eventOf } from './ask.ts';
import { closeAnswered, noteAnswer } from './close-answered.ts';
import type { ConversationAddress } from './connector.ts';
import { letGo, type TeamsContext } from './context.ts';
import { once } from './dedupe.ts';
import { faultOf } from './errors.ts';
import type { Shown } from './messages.ts';
import { showTyping } from './working-message.ts';

/** The answer comes below the message. Throws what the connector throws. */
export async function answerMessage(desk: TeamsContext, arrival: ArrivalOf<'message'>): Promise<void> {
  const { id, person, spot, said, message } = arrival;
  const event: Incoming['event'] = said.kind === 'text' || said.kind === 'edited' ? said : eventOf(said);
  const stopTyping = showTyping(desk, spot);
  const work = async (isSetAside: boolean): Promise<void> => {
    const outcome = await askBot(desk, { id, spot, person, event: isSetAside ? { kind: 'set-aside' } : event });
    stopTyping();
    letGo(desk, closeAnswered(desk, arrival, outcome), { arrival: id });
    await answerBelow(desk, arrival, { outcome, ...defined({ below: message }) });
  };
  try {
    await desk.inTurn(person.user, () => once(desk, { id, work }));
  } finally {
    stopTyping();
  }
}

interface Answer {
  readonly outcome: Outcome;
  readonly below?: string;
}

async function answerBelow(desk: TeamsContext, arrival: TeamsArrival, { outcome, below }: Answer): Promise<void> {
  const { reply, inPrivate, language } = outcome;
  const say = desk.say(language);
  const shown = reply && { view: inChat(reply, say), say };
  if (inPrivate === undefined) {
    if (shown === null) return;
    const { spot } = arrival;
    const message = await desk.messages.post(spot, shown, below);
    if (spot.scope === 'personal') noteAnswer(desk, arrival, message);
    return;
  }
  // In private first: a channel is not told of an answer that reached nobody.
  const isWritten = await writeToPerson(desk, arrival, { view: inPrivate, say });
  const told = isWritten ? shown : { view: unreachableView(say), say };
  if (told !== null) await desk.messages.post(arrival.spot, told, below);
}

/** What the others in a channel may know where the private chat could not be reached. */
export const unreachableView = (say: Shown['say']) =>
  messageView({ name: 'channel-answer', title: say('teams.private-failed') });

/** Writes into the person's private chat; false where they cannot be reached. Never throws. */
export async function writeToPerson(
  desk: TeamsContext,
  arrival: Pick<TeamsArrival, 'id' | 'person' | 'spot'>,
  { view, say }: Shown,
): Promise<boolean> {
  const { id, person, spot } = arrival;
  const { serviceUrl, bot, tenant } = spot;
  const address = { serviceUrl, bot, person: person.address, ...defined({ tenant }) };
  const shown = { view: inChat(view, say), say };
  try {
    const post = async (place: ConversationAddress) =>
      noteAnswer(desk, arrival, await desk.messages.post(place, shown));
    await desk.chats.write(person.user, post, { address });
    return true;
  } catch (error) {
    desk.log.warn({ ...faultOf(error), arrival: id }, 'teams: an answer in private reached nobody');
    return false;
  }
}

/**
 * The bot was added: it greets once a day, however often Teams tells of it (an installation comes as two events, and may
 * come again). Throws what the connector throws.
 */
export async function greet(desk: TeamsContext, arrival: ArrivalOf<'added'>): Promise<void> {
  if (!arrival.isNew) return;
  const { spot, person } = arrival;
  const day = desk.clock.now().toISOString().slice(0, 10);
  const id = `hello-${arrival.id.slice(0, 12)}-${day}`;
  const work = async (): Promise<void> => {
    const { reply, language } = await askBot(desk, { id, spot, person, event: { kind: 'hello' } });
    const say = desk.say(language);
    if (reply !== null)
      await desk.messages.post({ ...spot, conversation: spot.root }, { view: inChat(reply, say), say });
  };
  await desk.inTurn(person.user, () => once(desk, { id, work }));
}
