/** The demo school on some stores: people who write, tap and fill in forms, and what comes back to each of them. */
import { DateTime } from 'luxon';

import type { Services } from '../../src/bot/core/turn.ts';
import { type ChatPort, DeliveryFailed } from '../../src/bot/ports/chats.ts';
import type { Incoming } from '../../src/bot/ports/incoming.ts';
import type { Letter, Mailer } from '../../src/bot/ports/mail.ts';
import type { View } from '../../src/bot/ports/view.ts';
import type { RuledOrganisation } from '../../src/domain/duties/rule.ts';
import { type WorldStores, worldStoreNames } from '../memory-stores/memory-stores.ts';
import { inFlight } from '../world/in-flight.ts';
import { demoSchool } from '../world/schools.ts';
import { fieldsOf, linesOf, problemsOf, type Seen } from '../world/seen.ts';
import type { TestBot } from '../world/services.ts';
import { openBot, openServices } from '../world/services.ts';
import { type Chat, eventOf } from './acting.ts';
import type { Journey, TurnOfJourney } from './journey.ts';

/** Between two turns. */
const pause = { seconds: 20 };

/** What is done by the clock. */
export interface Clockwork {
  /** Moments between two times at which it runs, the last of them included. */
  readonly times: (from: DateTime, to: DateTime) => readonly DateTime[];
  readonly run: (bot: TestBot, at: DateTime) => Promise<void>;
}

/** A message that went out, or was changed. */
interface Out {
  readonly at: DateTime;
  readonly to: string;
  readonly kind: 'private' | 'channel' | 'changed';
  readonly key: string;
  readonly view: View;
}

export interface SchoolOptions {
  readonly organisation?: RuledOrganisation;
  /** Without it nothing happens by itself. */
  readonly clockwork?: Clockwork;
}

export interface School {
  /** Throws where the turn cannot be done: no such button, no form. */
  play(turn: TurnOfJourney): Promise<Seen>;
  readonly organisation: RuledOrganisation;
  readonly services: Services;
  /** All that has gone out so far. */
  readonly out: () => readonly Out[];
}

/** @param name names the organisation, so that journeys never meet in one database */
export function openSchool(
  stores: WorldStores,
  { starts, unreachable = [] }: Pick<Journey, 'starts'> & Partial<Pick<Journey, 'unreachable'>>,
  name: string,
  options: SchoolOptions = {},
): School {
  const organisation = { ...(options.organisation ?? demoSchool()), id: name };
  const flights = inFlight();
  const chats = new Map<string, Chat>();
  const chatOf = (who: string): Chat => chats.get(who) ?? { views: [], notices: [] };
  let now = timeIn(organisation, starts);
  let arrivals = 0;
  let out: readonly Out[] = [];
  let before = 0;
  let letters: readonly Letter[] = [];
  let faults: readonly string[] = [];
  const put = (kind: Out['kind'], to: string, key: string, view: View): void => {
    out = [...out, { at: now, to, kind, key, view }];
    if (kind === 'channel') return;
    const chat = chatOf(to);
    const others = kind === 'changed' ? chat.notices.map((one) => (one.key === key ? { key, view } : one)) : null;
    chats.set(to, { ...chat, notices: others ?? [...chat.notices, { key, view }] });
  };
  const chat: ChatPort = {
    platform: 'web',
    send: async (_, { to, view, key = '' }) => {
      if (to.kind === 'channel') put('channel', to.channel, key, view);
      else if (unreachable.includes(to.member)) throw new DeliveryFailed('web-unknown-member', 'no chat reaches them');
      else put('private', to.member, key, view);
      return { platform: 'web', address: { key } };
    },
    change: async (_, to, { address }, view) => {
      put('changed', to.kind === 'channel' ? to.channel : to.member, address.key ?? '', view);
      return true;
    },
    reaches: async (_, member) => (unreachable.includes(member) ? 'web-unknown-member' : null),
  };
  const mailer: Mailer = {
    send: async (_, letter) => {
      letters = [...letters, letter];
    },
  };
  const foundation = openServices({
    organisation,
    ...flights.watchEach(stores, worldStoreNames),
    mailer: options.clockwork === undefined ? null : mailer,
    chats: [chat],
    clock: { now: () => now.toJSDate() },
    report: (fault, error) => {
      faults = [...faults, `${fault}: ${error instanceof Error ? error.stack : String(error)}`];
    },
  });
  let bot = openBot(foundation);
  const { services } = bot;

  const beginTurn = (): void => {
    before = out.length;
    letters = [];
  };
  const seen = (shown: View | null, heard: string | null = null): Seen => {
    if (faults.length > 0) throw new Error(faults.join('\n'));
    const since = out.slice(before);
    const channel = since.filter(({ kind }) => kind === 'channel');
    return {
      ...seenIn(shown),
      private: byPerson(since.filter(({ kind }) => kind === 'private')),
      changed: byPerson(since.filter(({ kind }) => kind === 'changed')),
      channel: channel.map(({ view }) => [view.title, ...linesOf(view)].join('\n')),
      mail: letters,
      heard,
    };
  };

  const arrive = async (who: string, incoming: Incoming): Promise<Seen> => {
    beginTurn();
    const outcome = await bot.receive(incoming);
    await flights.settled();
    const shown = outcome.inPrivate ?? outcome.beside ?? outcome.reply;
    const chat = chatOf(who);
    chats.set(who, { ...chat, views: shown === null ? chat.views : [...chat.views, shown], last: incoming });
    return seen(shown, outcome.heard ?? null);
  };

  const passTime = async (to: DateTime, down: boolean): Promise<Seen> => {
    beginTurn();
    const { times = () => [to], run = async () => {} } = options.clockwork ?? {};
    for (const time of down ? [to] : times(now, to)) {
      now = time;
      await run(bot, time);
      await flights.settled();
    }
    now = to;
    return seen(null);
  };

  const wait = async (minutes: number): Promise<Seen> => {
    beginTurn();
    now = now.plus({ minutes });
    await bot.drain();
    await flights.settled();
    return seen(null);
  };

  const play = async (turn: TurnOfJourney): Promise<Seen> => {
    const { who, doing } = turn;
    const chat = chatOf(who);
    now = now.plus(pause);
    if (doing.kind === 'at') {
      return passTime(timeIn(organisation, doing.time), doing.down);
    }
    if (doing.kind === 'waits') return wait(doing.minutes);
    if (doing.kind === 'restart') {
      bot = openBot(foundation);
      return nothing;
    }
    if (doing.kind === 'again') {
      if (chat.last === undefined) throw new Error(`${who} has done nothing yet`);
      return arrive(who, chat.last);
    }
    arrivals += 1;
    const channel = doing.kind === 'says' ? doing.channel : undefined;
    return arrive(who, {
      organisation: organisation.id,
      id: `${name}-${String(arrivals).padStart(4, '0')}`,
      from: { platform: 'web', user: who },
      place: channel === undefined ? { kind: 'private' } : { kind: 'channel', channel },
      event: eventOf(chat, turn, doing),
    });
  };
  return { play, organisation, services, out: () => out };
}

const timeIn = ({ zone }: RuledOrganisation, time: string): DateTime => {
  const read = DateTime.fromFormat(time, 'yyyy-MM-dd HH:mm', { zone });
  if (!read.isValid) throw new Error(`no time: ${time}`);
  return read;
};

const nothing: Seen = {
  title: null,
  progress: null,
  says: [],
  fields: {},
  problems: {},
  actions: [],
  private: {},
  channel: [],
  heard: null,
  changed: {},
  mail: [],
};

const byPerson = (out: readonly Out[]): Readonly<Record<string, readonly View[]>> => {
  const people = [...new Set(out.map(({ to }) => to))];
  return Object.fromEntries(
    people.map((person) => [person, out.filter(({ to }) => to === person).map(({ view }) => view)]),
  );
};

const seenIn = (view: View | null): Seen =>
  view === null
    ? nothing
    : {
        ...nothing,
        title: view.title,
        progress: view.progress?.text ?? null,
        says: linesOf(view),
        fields: fieldsOf(view),
        problems: problemsOf(view),
        actions: view.actions.map((action) => action.label),
      };
