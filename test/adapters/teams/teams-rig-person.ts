/** A person in Teams, in words: says, taps, fills in, sends, reads. */
import { setTimeout as pause } from 'node:timers/promises';
import type { AdaptiveCard } from '../../../src/adapters/teams/render-elements.ts';
import { actionWith, dataOf, type Filling, fillIn, submitOf, type Typed } from './teams-rig-card.ts';
import type { Message, Told } from './teams-rig-connector.ts';
import { showAnswer, showDialog } from './teams-rig-dialog.ts';
import type { Answered, Rigged } from './teams-rig-rigged.ts';
import {
  type Acting,
  botId,
  idsOf,
  invokeParts,
  mentionParts,
  messageParts,
  type TeamsPlace,
} from './teams-rig-shapes.ts';
import { inputsOfCard, wordsOfCard } from './words-of-card.ts';

interface TapOptions {
  /** Where the card stands; by default the open dialog, or else the newest message of the private chat that has it. */
  readonly at?: 'chat' | { readonly channel: string };
  /** The same tap this many times at once. */
  readonly times?: number;
}

/** Everything that is done resolves once the app has answered it, and throws where Teams would show that it failed. */
export interface TeamsPerson {
  readonly id: string;
  says(text: string): Promise<Answered>;
  /** Mentions the bot in a channel; begins a thread, or goes on with the one that this message began. */
  mentions(channel: string, text: string, options?: { readonly thread?: string }): Promise<Answered>;
  /** Mentions the bot in a chat of several people. */
  mentionsInGroup(text: string): Promise<Answered>;
  /** What happens to the app in the private chat: 'add', 'remove', 'add-upgrade', 'remove-upgrade'. */
  installs(action?: string): Promise<Answered>;
  /** Something that Teams tells of the private chat or of a channel: members, reactions, edits, renamed channels. */
  tells(parts: Told, channel?: string): Promise<Answered>;
  /** Uses the action on somebody's message. */
  usesOnMessage(command: string, text: string): Promise<Answered>;
  taps(label: string, options?: TapOptions): Promise<Answered>;
  /** Fills in, by label: the open dialog, or else the newest card of the private chat that has such an input. */
  fills(filling: Readonly<Record<string, Filling>>): Promise<void>;
  /** Taps the first button that sends what is filled in. */
  submits(): Promise<Answered>;
  closes(): void;
  /** The open dialog, or else the newest message of the private chat, in words. */
  reads(): string;
  /** Waits until the dialog or a message of the private chat holds all these words; gives what does. */
  sees(...words: readonly string[]): Promise<string>;
  /** The messages of the private chat, in words, the oldest first. */
  chat(): readonly string[];
  /** The open dialog in words; null where none is open. */
  form(): string | null;
  /** Lines that only this person saw. */
  lines(): readonly string[];
}

export const wordsOf = ({ text = '', attachments = [] }: Message): string =>
  [...(text === '' ? [] : [text]), ...attachments.map(({ content }) => wordsOfCard(content))].join('\n');

/** A card before the person: that of the dialog, or that of a message. */
interface Front {
  readonly card: AdaptiveCard;
  readonly typed: Typed;
  readonly message: string | null;
  readonly place: TeamsPlace;
}

export function teamsPerson(rig: Rigged, name: string, realName: string): TeamsPerson {
  const { connector, screen, locale } = rig;
  const person = idsOf(name);
  const privately: TeamsPlace = { kind: 'private', conversation: person.chat };
  const acting = (place: TeamsPlace): Omit<Acting, 'serviceUrl'> => ({ person, realName, place, locale });
  const writes = (place: TeamsPlace, text: string): string =>
    connector.write(place.conversation, { type: 'message', text, from: { id: person.address } });
  const inChannel = (channel: string, thread?: string): TeamsPlace => {
    const id = rig.channel(channel);
    const conversation = thread === undefined ? id : `${id};messageid=${thread}`;
    return { kind: 'channel', conversation, channel: id, team: rig.team };
  };
  const placesAt = (at: TapOptions['at']): readonly TeamsPlace[] => {
    if (typeof at !== 'object') return [privately];
    const threads = connector.in(rig.channel(at.channel)).map(({ id }) => inChannel(at.channel, id));
    return [inChannel(at.channel), ...threads];
  };
  const typedIn = (key: string): Typed => {
    const held = screen.typed.get(key) ?? new Map();
    screen.typed.set(key, held);
    return held;
  };
  const shownIn = (place: TeamsPlace): readonly Front[] =>
    connector
      .in(place.conversation)
      .flatMap((message) => (message.attachments ?? []).map(({ content }) => ({ content, message })))
      .map(({ content, message }) => {
        const held = screen.instead.get(message.id);
        const card = held?.of === content ? held.card : content;
        const inputs = inputsOfCard(card).map(({ id }) => id);
        return { card, place, message: message.id, typed: typedIn(`${message.id} ${inputs.join(' ')}`) };
      });
  const fronts = (at?: TapOptions['at']): readonly Front[] => {
    const { dialog } = screen;
    if (dialog !== null && at === undefined)
      return [{ card: dialog.card, typed: dialog.typed, message: null, place: privately }];
    return placesAt(at).flatMap(shownIn).toReversed();
  };
  const sends = async (front: Front, action: NonNullable<ReturnType<typeof submitOf>>): Promise<Answered> => {
    const data = dataOf(front.card, front.typed, action);
    const { place, message } = front;
    if (action.type === 'Action.Execute') {
      const value = { action: { type: action.type, title: action.title, verb: action.verb, data }, trigger: 'manual' };
      const answer = await rig.deliver(acting(place), invokeParts('adaptiveCard/action', value, message ?? undefined));
      showAnswer(rig, { message, of: cardIn(connector.in(place.conversation), message), answer: answer.body });
      return answer;
    }
    const value = { data, context: { theme: 'default' } };
    const by = message === null ? (screen.dialog?.by ?? 'task') : 'task';
    if (by !== 'task') {
      const whole = { ...value, commandId: by.command, commandContext: 'message' };
      const answer = await rig.deliver(acting(place), invokeParts('composeExtension/submitAction', whole));
      showDialog(rig, answer.body, by);
      return answer;
    }
    const isFetch = 'msteams' in action.data;
    if (message !== null && !isFetch) {
      // A plain button of a message: what it carries comes as a message without words.
      return rig.deliver(acting(place), { ...messageParts('', String(Date.now())), value: data, replyToId: message });
    }
    const name = isFetch ? 'task/fetch' : 'task/submit';
    const answer = await rig.deliver(acting(place), invokeParts(name, value, message ?? undefined));
    showDialog(rig, answer.body, by);
    return answer;
  };
  const all = (): readonly string[] => {
    const instead = shownIn(privately).map(({ card, message }) => [message, card] as const);
    const cards = new Map(instead);
    return connector
      .in(person.chat)
      .filter(({ type }) => type === 'message')
      .map((one) => {
        const card = cards.get(one.id);
        return card === undefined ? wordsOf(one) : [one.text ?? '', wordsOfCard(card)].filter(Boolean).join('\n');
      });
  };
  const dialogWords = (): string | null =>
    screen.dialog === null ? null : `${screen.dialog.title}\n${wordsOfCard(screen.dialog.card)}`;
  return {
    id: person.account,
    says: (text) => rig.deliver(acting(privately), messageParts(text, writes(privately, text))),
    mentions: (channel, text, { thread } = {}) => {
      const id = writes(inChannel(channel, thread), text);
      connector.know(`${rig.channel(channel)};messageid=${thread ?? id}`);
      return rig.deliver(acting(inChannel(channel, thread ?? id)), mentionParts(text, id));
    },
    mentionsInGroup: (text) => {
      const place: TeamsPlace = { kind: 'group', conversation: '19:grupa@thread.v2' };
      return rig.deliver(acting(place), mentionParts(text, writes(place, text)));
    },
    installs: (action = 'add') => {
      if (action.startsWith('add')) connector.know(person.chat);
      else connector.forget(person.chat);
      return rig.deliver(acting(privately), { type: 'installationUpdate', action });
    },
    tells: (parts, channel) => rig.deliver(acting(channel === undefined ? privately : inChannel(channel)), parts),
    usesOnMessage: async (command, text) => {
      const user = { id: person.account, displayName: realName };
      const messagePayload = { id: '1', body: { contentType: 'html', content: `<p>${text}</p>` }, from: { user } };
      const value = { commandId: command, commandContext: 'message', messagePayload };
      const place = inChannel(rig.firstChannel);
      const answer = await rig.deliver(acting(place), invokeParts('composeExtension/fetchTask', value));
      showDialog(rig, answer.body, { command });
      return answer;
    },
    taps: async (label, { at, times = 1 } = {}) => {
      for (const front of fronts(at)) {
        const action = actionWith(front.card, label);
        if (action === null) continue;
        const [first] = await Promise.all(Array.from({ length: times }, () => sends(front, action)));
        return first!;
      }
      const seen = fronts(at)
        .slice(0, 3)
        .map(({ card }) => wordsOfCard(card));
      throw new Error(`${name} finds no "${label}" in:\n${seen.join('\n---\n')}`);
    },
    fills: async (filling) => {
      for (const [label, value] of Object.entries(filling)) {
        const found = fronts().find(({ card, typed }) => fillIn(card, typed, label, value));
        if (found === undefined) throw new Error(`${name} finds no "${label}" to fill in`);
      }
    },
    submits: async () => {
      for (const front of fronts()) {
        const action = submitOf(front.card);
        if (action !== null) return sends(front, action);
      }
      throw new Error(`${name} has nothing to send`);
    },
    closes: () => {
      screen.dialog = null;
    },
    reads: () => dialogWords() ?? botWords(connector.in(person.chat), all()).at(-1) ?? '',
    sees: async (...words) => {
      const since = performance.now();
      for (;;) {
        const dialog = dialogWords();
        const seen = [...botWords(connector.in(person.chat), all()), ...(dialog === null ? [] : [dialog])];
        const found = seen.toReversed().find((one) => words.every((word) => one.includes(word)));
        if (found !== undefined) return found;
        if (performance.now() - since > rig.patience)
          throw new Error(`${name} does not see "${words.join('", "')}" but:\n${seen.slice(-4).join('\n---\n')}`);
        await pause(15);
      }
    },
    chat: all,
    form: dialogWords,
    lines: () => screen.lines,
  };
}

const cardIn = (messages: readonly Message[], id: string | null): unknown =>
  messages.find((one) => one.id === id)?.attachments?.[0]?.content;

/** Of the words of all messages those that the bot wrote. */
function botWords(messages: readonly Message[], words: readonly string[]): readonly string[] {
  const said = messages.filter(({ type }) => type === 'message');
  return words.filter((_, index) => said[index]?.from === undefined || said[index]?.from?.id === botId);
}
