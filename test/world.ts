/** A school with its bot, over stores in memory: people who write, tap and fill in, platforms that take it, a clock moved by hand. */
import type { Foundation } from '../src/bot/core/turn.ts';
import type { OutboxOptions } from '../src/bot/outbox/outbox.ts';
import type { Delivery } from '../src/bot/ports/delivery.ts';
import type { Incoming, IncomingEvent, Outcome } from '../src/bot/ports/incoming.ts';
import type { Letter } from '../src/bot/ports/mail.ts';
import type { PlatformId } from '../src/bot/ports/platform-id.ts';
import type { View } from '../src/bot/ports/view.ts';
import type { RuledOrganisation } from '../src/domain/duties/rule.ts';
import { memoryStores, type WorldStores, worldStoreNames } from './memory-stores/memory-stores.ts';
import { type Filled, valuesOf } from './world/filled-in.ts';
import { inFlight } from './world/in-flight.ts';
import { openPlatforms, type Platforms } from './world/platforms.ts';
import { inventedSchool } from './world/schools.ts';
import { buttonsOf } from './world/seen.ts';
import { openBot, openServices, type TestBot } from './world/services.ts';

export interface WorldOptions {
  /** The demo school without rules where it is left out. */
  readonly organisation?: RuledOrganisation;
  readonly stores?: WorldStores;
  /** The first one where it is left out. */
  readonly version?: Foundation['version'];
  /** Riga is two hours ahead of it in winter. */
  readonly now?: string;
  /** The local chat where it is left out. */
  readonly platforms?: readonly PlatformId[];
  /** Whether there is a mail server. */
  readonly mail?: boolean;
}

interface Fault {
  readonly fault: string;
  readonly error: unknown;
}

export interface World extends TestBot, Pick<Platforms, 'fails' | 'holds' | 'posts' | 'tried'> {
  readonly organisation: RuledOrganisation;
  readonly faults: readonly Fault[];
  /** Mails; a test may empty the list. */
  readonly letters: Letter[];
  /** What comes from a platform, as it comes; the rest as usual. Resolves once nothing goes on behind it either. */
  arrives(incoming: Pick<Incoming, 'event'> & Partial<Incoming>): Promise<Outcome>;
  /** What a person does and is answered. Throws where nothing is answered, or a fault was reported so far. */
  does(who: string, event: IncomingEvent, id?: string): Promise<View>;
  says(who: string, text: string): Promise<View>;
  /** What stands behind the sign for all the rest is tapped there. @param at the list entry that the button stands in, or the message, where it is not the newest that has such a button */
  taps(who: string, label: string, at?: string | View): Promise<View>;
  tapsToken(who: string, token: string): Promise<View>;
  /** Of the button that would be tapped. */
  tokenOf(who: string, label: string, at?: string | View): string;
  /** Fills in the form that was answered last, and sends it. */
  fills(who: string, filled: Filled): Promise<View>;
  /** What the last act opened below the message in which it was done. */
  below(): View | undefined;
  /** What stands under that key in the chats now. */
  posted(key: string): View | undefined;
  /** Titles of what stands in a person's chat and came by itself, oldest first. */
  told(who: string): readonly string[];
  at(instant: string): void;
  passes(minutes: number): void;
  /** As `at`; and what is due by then is sent. */
  until(instant: string): Promise<void>;
  delivery(key: string): Promise<Delivery | null>;
  /** Resolves once nothing is under way in the stores. */
  settled(): Promise<void>;
  /** Another process, over the same stores and platforms. */
  elsewhere(changes?: Partial<Foundation>, outbox?: Partial<OutboxOptions>): TestBot;
}

export function openWorld(options: WorldOptions = {}): World {
  const { organisation = inventedSchool(8), platforms = ['web'], mail = false } = options;
  const flights = inFlight();
  const faults: Fault[] = [];
  let now = new Date(options.now ?? '2026-11-23T08:00:00.000Z');
  const ways = openPlatforms(platforms, () => now);
  const foundation = openServices({
    ...flights.watchEach(options.stores ?? memoryStores(), worldStoreNames),
    organisation,
    ...(options.version && { version: options.version }),
    ...{ chats: ways.chats, mailer: mail ? ways.mailer : null, clock: { now: () => now } },
    report: (fault, error) => void faults.push({ fault, error }),
  });
  const bot = openBot(foundation);
  const { services } = bot;
  const shown = new Map<string, View>();
  let arrivals = 0;
  let below: View | undefined;

  const arrives: World['arrives'] = async (incoming) => {
    arrivals += 1;
    const outcome = await bot.receive({
      organisation: organisation.id,
      id: `a-${String(arrivals).padStart(3, '0')}`,
      from: { platform: 'web', user: 'anna' },
      place: { kind: 'private' },
      ...incoming,
    });
    await flights.settled();
    return outcome;
  };
  const does: World['does'] = async (who, event, id) => {
    const named = id === undefined ? {} : { id };
    const { reply, beside } = await arrives({ event, from: { platform: 'web', user: who }, ...named });
    const [failed] = faults;
    if (failed !== undefined) throw new Error(failed.fault, { cause: failed.error });
    if (reply === null) throw new Error('nothing was answered');
    shown.set(who, reply);
    below = beside;
    return reply;
  };
  const inFront = (who: string): readonly View[] => {
    const last = shown.get(who);
    const came = ways.posts.filter(({ to }) => to === who).map(({ view }) => view);
    return [...(last === undefined ? [] : [last]), ...came.toReversed()];
  };
  const tokenOf: World['tokenOf'] = (who, label, at) => tokenIn(inFront(who), label, at);
  const { settled } = flights;
  return {
    ...{ ...bot, organisation, faults, arrives, does, tokenOf, settled },
    ...{
      posts: ways.posts,
      tried: ways.tried,
      fails: ways.fails,
      holds: ways.holds,
      letters: ways.letters as Letter[],
    },
    says: (who, text) => does(who, { kind: 'text', text }),
    taps: async (who, label, at) => {
      const more = moreToken(inFront(who), label, at);
      if (more === undefined) return does(who, { kind: 'tap', token: tokenOf(who, label, at) });
      const opened = await does(who, { kind: 'tap', token: more });
      return does(who, { kind: 'tap', token: tokenIn([below ?? opened], label) });
    },
    tapsToken: (who, token) => does(who, { kind: 'tap', token }),
    fills: (who, filled) => {
      const view = shown.get(who);
      if (view?.form === undefined) throw new Error(`no form is in front of ${who}`);
      return does(who, { kind: 'form', token: view.form.submit.token, values: valuesOf(view, filled) });
    },
    below: () => below,
    posted: (key) => ways.posts.find((one) => one.key === key)?.view,
    told: (who) => ways.posts.filter(({ to }) => to === who).map(({ view }) => view.title),
    at: (instant) => {
      now = new Date(instant);
    },
    passes: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    until: async (instant) => {
      now = new Date(instant);
      await bot.drain();
      await settled();
    },
    delivery: (key) => services.deliveries.find(organisation.id, key),
    elsewhere: (changes = {}, outbox = {}) => openBot({ ...foundation, ...changes }, outbox),
  };
}

/** Of the button that leads to all the rest, where what is to be tapped is only there. */
function moreToken(views: readonly View[], label: string, at?: string | View): string | undefined {
  const looked = typeof at === 'object' ? [at] : views;
  const all = looked.flatMap(buttonsOf).filter((one) => typeof at !== 'string' || one.item.includes(at));
  if (all.some(({ action }) => action.label === label)) return undefined;
  return all.find(({ action }) => action.style === 'more')?.action.token;
}

/** Of the newest of these messages that has such a button. */
function tokenIn(views: readonly View[], label: string, at?: string | View): string {
  const looked = typeof at === 'object' ? [at] : views;
  const item = typeof at === 'object' ? undefined : at;
  for (const view of looked) {
    const found = buttonsOf(view).find(
      (one) => one.action.label === label && (item === undefined || one.item.includes(item)),
    );
    if (found !== undefined) return found.action.token;
  }
  const there = looked.slice(0, 1).flatMap((view) => buttonsOf(view).map((one) => one.action.label));
  throw new Error(`no button "${label}"; there are: ${there.join('; ')}`);
}
