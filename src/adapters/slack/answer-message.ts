/** Answers what a person says, and greets where the bot is new. */

import { inChat } from '../../bot/core/views/way-to-form.ts';
import type { IncomingEvent } from '../../bot/ports/incoming.ts';
import { defined } from '../../shared/defined.ts';
import type { ArrivalOf, Person } from './arrival.ts';
import { askBot } from './ask.ts';
import { closeAnswered, noteAnswer } from './close-answered.ts';
import { letGo, type SlackContext, sayTo } from './context.ts';
import { noteChannel, noteChat } from './conversation-references.ts';
import { InOtherHands, isNews, once, onceOrAgain } from './dedupe.ts';
import { openHome, refreshHome } from './home.ts';
import type { MessagePlace } from './message-place.ts';
import type { Shown } from './messages.ts';
import { wordsOf } from './resolve-mentions.ts';
import { answerAfter, openSign, type Sign } from './working-message.ts';

const messagePlace = (channel: string, thread: string | undefined): MessagePlace => ({
  channel,
  ...defined({ thread }),
});

/** A private message: the answer comes below it. Throws what the Web API throws. */
export async function answerMessage(desk: SlackContext, arrival: ArrivalOf<'message'>): Promise<void> {
  if (!isNews(desk, arrival.id)) return;
  desk.chats.seen(arrival.person.user, arrival.channel);
  const noted = noteChat(desk, { channel: arrival.channel, user: arrival.person.user, team: arrival.team });
  await talk(desk, arrival);
  await noted;
}

async function talk(desk: SlackContext, arrival: ArrivalOf<'message'>): Promise<void> {
  const { id, person, channel, thread } = arrival;
  const place = messagePlace(channel, thread);
  const sign = openSign(desk, async () => place, sayTo(desk, person));
  const work = async (isSetAside: boolean) => {
    const outcome = await askBot(desk, { id, person, event: await saidIn(desk, arrival, isSetAside) });
    const { reply, language } = outcome;
    const say = desk.say(language);
    letGo(desk, closeAnswered(desk, arrival, outcome), { arrival: id });
    const at = await answerAfter(desk, { sign, place, shown: reply && { view: inChat(reply, say), say } });
    if (at !== null) noteAnswer(desk, arrival, at.ts);
    refreshHome(desk, person);
  };
  await inTurnWithSign(desk, { id, person, place, sign, work });
}

async function saidIn(
  desk: SlackContext,
  said: ArrivalOf<'message' | 'mention'>,
  isSetAside: boolean,
): Promise<IncomingEvent> {
  if (isSetAside) return { kind: 'set-aside' };
  if (said.kind === 'message' && said.edited === true) return { kind: 'edited' };
  return { kind: 'text', text: await wordsOf(desk, said.text), ...defined({ files: said.files }) };
}

interface Talk {
  readonly id: string;
  readonly person: Person;
  readonly place: MessagePlace;
  readonly sign: Sign;
  readonly work: (isSetAside: boolean) => Promise<void>;
}

/** Where somebody else has taken it on, no sign of life stays behind. */
async function inTurnWithSign(desk: SlackContext, { id, person, place, sign, work }: Talk): Promise<void> {
  try {
    await desk.inTurn(person.user, () => onceOrAgain(desk, { id, work }));
  } catch (error) {
    if (error instanceof InOtherHands) await answerAfter(desk, { sign, place, shown: null });
    throw error;
  }
}

/** A mention in a channel: a word in its thread, and the answer in private. Throws what the Web API throws. */
export async function answerMention(desk: SlackContext, arrival: ArrivalOf<'mention'>): Promise<void> {
  if (!isNews(desk, arrival.id)) return;
  const noted = noteChannel(desk, arrival);
  await heard(desk, arrival);
  await noted;
}

async function heard(desk: SlackContext, arrival: ArrivalOf<'mention'>): Promise<void> {
  const { id, person, channel, thread } = arrival;
  const place = messagePlace(channel, thread);
  const sign = openSign(desk, async () => place, sayTo(desk, person));
  const work = async (isSetAside: boolean) => {
    const from = { kind: 'channel', channel: channelName(desk, channel) } as const;
    const event = await saidIn(desk, arrival, isSetAside);
    const outcome = await askBot(desk, { id, person, place: from, event });
    const say = desk.say(outcome.language);
    await answerAfter(desk, { sign, place, shown: outcome.reply && { view: inChat(outcome.reply, say), say } });
    if (outcome.inPrivate) await writeToPerson(desk, arrival, { view: inChat(outcome.inPrivate, say), say });
    refreshHome(desk, person);
  };
  await inTurnWithSign(desk, { id, person, place, sign, work });
}

/** The organisation's own name of a channel; of a channel that its file does not know, Slack's id. */
export const channelName = ({ organisation }: SlackContext, slack: string): string =>
  organisation.channels.find(({ addresses }) => addresses.slack === slack)?.id ?? slack;

/** Writes into the person's private chat, and notes it. Throws what the Web API throws. */
export async function writeToPerson(
  desk: SlackContext,
  arrival: Pick<ArrivalOf<'mention'>, 'id' | 'person' | 'team'>,
  shown: Shown,
): Promise<void> {
  const { person, team } = arrival;
  const channel = await desk.chats.of(person.user);
  const posting = desk.messages.post({ channel }, shown).then(({ ts }) => noteAnswer(desk, arrival, ts));
  await Promise.all([posting, noteChat(desk, { channel, user: person.user, team })]);
}

/** The person opened the bot's page or its private chat, where they are greeted the first time. Throws what the Web API throws. */
export async function answerOpening(desk: SlackContext, arrival: ArrivalOf<'home-opened'>): Promise<void> {
  const { id, person, channel, tab, team } = arrival;
  if (tab === 'home') return openHome(desk, arrival);
  if (!isNews(desk, id)) return;
  const { organisation, references } = desk;
  const before = await references.ofAccount(organisation.id, { platform: 'slack', user: person.user });
  desk.chats.seen(person.user, channel);
  if (before.length === 0) await greet(desk, arrival);
  await noteChat(desk, { channel, user: person.user, team });
}

async function greet(desk: SlackContext, { person, channel }: ArrivalOf<'home-opened'>): Promise<void> {
  const id = `hello-${person.user}`;
  const work = async () => {
    const { reply, language } = await askBot(desk, { id, person, event: { kind: 'hello' } });
    const say = desk.say(language);
    if (reply !== null) await desk.messages.post({ channel }, { view: inChat(reply, say), say });
  };
  await desk.inTurn(person.user, () => once(desk, { id, work }));
}

/** The bot came into a channel: it says what it will write there. Throws what the Web API throws. */
export async function answerJoining(desk: SlackContext, arrival: ArrivalOf<'joined'>): Promise<void> {
  const { id, channel, inviter, who } = arrival;
  const bot = await desk.identity.get();
  if (who !== bot.user || !isNews(desk, id)) return;
  const noted = noteChannel(desk, arrival);
  letGo(desk, noted, { arrival: id });
  if (inviter === undefined) return;
  const person = { user: inviter };
  const work = async () => {
    const place = { kind: 'channel', channel: channelName(desk, channel) } as const;
    const { reply, language } = await askBot(desk, { id, person, place, event: { kind: 'hello' } });
    const say = desk.say(language);
    if (reply === null) return;
    const shown = { view: inChat(reply, say), say };
    // Whoever invited the bot and is unknown to it is told so, and not the whole channel.
    if (reply.name === 'stranger') await desk.messages.whisper({ channel, user: inviter }, shown);
    else await desk.messages.post({ channel }, shown);
  };
  await desk.inTurn(inviter, () => onceOrAgain(desk, { id, work }));
}
