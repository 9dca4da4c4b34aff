/** A person of a journey in Teams: sees the open dialog and the private chat, types, taps, fills in. */
import type { AdaptiveCard, Input, SendingAction } from '../../src/adapters/teams/render-elements.ts';
import type { TeamsRig } from '../adapters/teams/teams-rig.ts';
import { dataOf, fillIn, type Typed } from '../adapters/teams/teams-rig-card.ts';
import type { Message, Told } from '../adapters/teams/teams-rig-connector.ts';
import { showAnswer, showDialog } from '../adapters/teams/teams-rig-dialog.ts';
import type { TeamsPerson } from '../adapters/teams/teams-rig-person.ts';
import type { Rigged } from '../adapters/teams/teams-rig-rigged.ts';
import { botId, idsOf, invokeParts, messageParts, type TeamsPlace } from '../adapters/teams/teams-rig-shapes.ts';
import { inputsOfCard } from '../adapters/teams/words-of-card.ts';
import type { Filled } from '../world/filled-in.ts';
import { calendarDay } from './calendar-day.ts';
import type { Behind } from './school-behind.ts';
import type { Seat, Sheet } from './sheet.ts';
import { labelFor, tapsIn, teamsSheet } from './teams-sheet.ts';

export interface TeamsSeatOptions {
  readonly rig: TeamsRig;
  readonly rigged: Rigged;
  readonly person: TeamsPerson;
  readonly name: string;
  readonly realName: string;
  readonly behind: Behind;
}

/** Where a sheet stands. */
interface Place {
  readonly card: AdaptiveCard;
  readonly typed: Typed;
  /** The message that it stands in; null for a dialog. */
  readonly message: string | null;
}

const inputsOf = (card: AdaptiveCard): readonly Input[] => inputsOfCard(card) as readonly Input[];

export function teamsSeat({ rig, rigged, person, name, realName, behind }: TeamsSeatOptions): Seat {
  const { connector, screen, locale } = rigged;
  const ids = idsOf(name);
  const privately: TeamsPlace = { kind: 'private', conversation: ids.chat };
  const acting = { person: ids, realName, place: privately, locale };
  const places = new WeakMap<Sheet, Place>();
  const placeOf = (sheet: Sheet): Place => {
    const place = places.get(sheet);
    if (place === undefined) throw new Error('this was never before this person');
    return place;
  };
  const sheetOf = (place: Place, id: string, frame: string | null): Sheet => {
    const sheet = teamsSheet({ id, frame, card: place.card, typed: place.typed });
    places.set(sheet, place);
    return sheet;
  };
  const sheetsOf = (message: Message): readonly Sheet[] =>
    (message.attachments ?? []).map(({ content }) => {
      const held = screen.instead.get(message.id);
      const card = held?.of === content ? held.card : content;
      const key = `${message.id} ${inputsOf(card).map(({ id }) => id)}`;
      const typed = screen.typed.get(key) ?? new Map();
      screen.typed.set(key, typed);
      return sheetOf({ card, typed, message: message.id }, message.id, null);
    });
  const byBot = (messages: readonly Message[]): readonly Message[] =>
    messages.filter(({ type, from }) => type === 'message' && (from === undefined || from.id === botId));
  let last = rig.sent.at(-1);
  const noting = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    last = rig.sent.at(-1);
    return done;
  };
  const forget = (message: string): void => {
    for (const key of screen.typed.keys()) if (key.startsWith(`${message} `)) screen.typed.delete(key);
  };
  const sends = async ({ card, typed, message }: Place, action: SendingAction): Promise<void> => {
    const data = dataOf(card, typed, action);
    const deliver = (parts: Told) => noting(rigged.deliver(acting, parts));
    if (action.type === 'Action.Execute') {
      const value = { action: { type: action.type, title: action.title, verb: action.verb, data }, trigger: 'manual' };
      const { body } = await deliver(invokeParts('adaptiveCard/action', value, message ?? undefined));
      const of = connector.in(ids.chat).find(({ id }) => id === message)?.attachments?.[0]?.content;
      const before = message === null ? undefined : screen.instead.get(message);
      showAnswer(rigged, { message, of, answer: body });
      // Another card begins with what it holds itself.
      if (message !== null && screen.instead.get(message) !== before) forget(message);
      return;
    }
    const opens = 'msteams' in action.data;
    if (message !== null && !opens) {
      await deliver({ ...messageParts('', String(Date.now())), value: data, replyToId: message });
      return;
    }
    const value = { data, context: { theme: 'default' } };
    const { body } = await deliver(invokeParts(opens ? 'task/fetch' : 'task/submit', value, message ?? undefined));
    showDialog(rigged, body, 'task');
  };
  return {
    screen: async () => {
      const { dialog } = screen;
      return {
        form: dialog === null ? null : sheetOf({ ...dialog, message: null }, 'dialog', dialog.title),
        chat: byBot(connector.in(ids.chat)).flatMap(sheetsOf),
      };
    },
    says: async (text) => void (await noting(person.says(text))),
    mentions: async (channel, text) => {
      const id = rig.channel(channel);
      const before = connector.in(id).length;
      await noting(person.mentions(channel, text));
      return async () => {
        const [asked] = connector.in(id).slice(before);
        return byBot(connector.in(`${id};messageid=${asked?.id}`)).flatMap(sheetsOf);
      };
    },
    arrives: async () => void (await noting(person.installs())),
    taps: async (sheet, { token }) => {
      const place = placeOf(sheet);
      const tapped = tapsIn(place.card).find(({ button }) => button.token === token);
      if (tapped === undefined) throw new Error('the button is not there any more');
      await sends(place, tapped.action);
    },
    fills: async (sheet, filled) => fill(placeOf(sheet), filled, behind),
    missing: (sheet) => {
      const { card, typed } = placeOf(sheet);
      const empty = inputsOf(card).filter((one) => one.isRequired && (typed.get(one.id) ?? one.value ?? '') === '');
      return empty.map(labelFor);
    },
    closes: async () => {
      screen.dialog = null;
    },
    reopens: () => {
      screen.dialog = null;
      screen.instead.clear();
    },
    repeats: async () => {
      if (last === undefined) throw new Error(`${name} has done nothing yet`);
      await rig.send(last);
    },
  };
}

/** Puts into the inputs what a person would; gives the labels of those that Teams does not let be filled so. */
function fill({ card, typed }: Place, filled: Filled, behind: Behind): readonly string[] {
  return Object.entries(filled).flatMap(([label, given]) => {
    const input = inputsOf(card).find((one) => labelFor(one) === label);
    if (input === undefined) throw new Error(`no field "${label}"`);
    const value = input.type === 'Input.Date' ? calendarDay(label, String(given), behind) : given;
    if (value === null) return [label];
    try {
      fillIn(card, typed, input.label, value);
      return [];
    } catch {
      // No such choice.
      return [label];
    }
  });
}
