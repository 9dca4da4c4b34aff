/** The demo school on some stores: people who write, tap and fill in forms, and what comes back to each of them. */
import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { readOrganisation } from '../../src/adapters/organisation/read-organisation.ts';
import type { Incoming, IncomingEvent } from '../../src/bot/ports.ts';
import { createReceive } from '../../src/bot/receive.ts';
import { createTexts } from '../../src/bot/texts.ts';
import type { World } from '../../src/bot/turn.ts';
import type { Field, FormValues, View } from '../../src/bot/view.ts';
import type { Organisation } from '../../src/domain/people/organisation.ts';
import { inFlight } from './in-flight.ts';
import type { Doing, Filled, Journey, TurnOfJourney } from './journey.ts';
import { type Button, buttonsOf, fieldsOf, linesOf, problemsOf, type Seen } from './seen.ts';

export type SchoolStores = Pick<World, 'plans' | 'conversations' | 'audit' | 'accounts' | 'arrivals'>;

export const demoSchool = (): Organisation => {
  const file = 'demo/organisation.yaml';
  const read = readOrganisation(readFileSync(file, 'utf8'), file);
  if (read.kind === 'faults') throw new Error('the demo school cannot be read');
  return read.organisation;
};

/** Between two turns. */
const pause = { seconds: 20 };

/** What stands in one person's chat, oldest first; a form that is open stands in front of it. */
interface Chat {
  readonly views: readonly View[];
  /** Messages that came by themselves; their buttons are in front of the person too. */
  readonly notices: readonly View[];
  readonly last?: Incoming;
}

export interface School {
  /** Throws where the turn cannot be done: no such button, no form. */
  play(turn: TurnOfJourney): Promise<Seen>;
  readonly organisation: Organisation;
}

/** @param name names the organisation, so that journeys never meet in one database */
export function openSchool(stores: SchoolStores, { starts }: Pick<Journey, 'starts'>, name: string): School {
  const organisation = { ...demoSchool(), id: name };
  const flights = inFlight();
  const chats = new Map<string, Chat>();
  const chatOf = (who: string): Chat => chats.get(who) ?? { views: [], notices: [] };
  let now = timeIn(organisation, starts);
  let arrivals = 0;
  let sent: readonly { readonly member: string; readonly view: View }[] = [];
  let posted: readonly string[] = [];
  let faults: readonly string[] = [];
  const world: World = {
    organisation,
    plans: flights.watch(stores.plans),
    conversations: flights.watch(stores.conversations),
    audit: flights.watch(stores.audit),
    accounts: flights.watch(stores.accounts),
    arrivals: flights.watch(stores.arrivals),
    chats: [
      {
        platform: 'web',
        send: async (_, to, view) => {
          if (to.kind === 'channel') posted = [...posted, [view.title, ...linesOf(view)].join('\n')];
          else sent = [...sent, { member: to.member, view }];
        },
      },
    ],
    clock: { now: () => now.toJSDate() },
    say: createTexts(),
    report: (fault, error) => {
      faults = [...faults, `${fault}: ${error instanceof Error ? error.stack : String(error)}`];
    },
  };
  let receive = createReceive(world);

  const arrive = async (who: string, incoming: Incoming): Promise<Seen> => {
    sent = [];
    posted = [];
    const outcome = await receive(incoming);
    await flights.settled();
    const shown = outcome.inPrivate ?? outcome.reply;
    const chat = chatOf(who);
    chats.set(who, { ...chat, views: shown === null ? chat.views : [...chat.views, shown], last: incoming });
    for (const { member, view } of sent) {
      const other = chatOf(member);
      chats.set(member, { ...other, notices: [...other.notices, view] });
    }
    if (faults.length > 0) throw new Error(faults.join('\n'));
    const told = [...new Set(sent.map((one) => one.member))];
    return {
      ...seenIn(outcome.inPrivate === undefined ? outcome.reply : outcome.inPrivate),
      private: Object.fromEntries(
        told.map((member) => [member, sent.filter((one) => one.member === member).map((one) => one.view)]),
      ),
      channel: posted,
      heard: outcome.heard ?? null,
    };
  };

  const play = async (turn: TurnOfJourney): Promise<Seen> => {
    const { who, doing } = turn;
    const chat = chatOf(who);
    now = now.plus(pause);
    if (doing.kind === 'at') {
      now = timeIn(organisation, doing.time);
      return nothing;
    }
    if (doing.kind === 'restart') {
      receive = createReceive(world);
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
  return { play, organisation };
}

const timeIn = ({ zone }: Organisation, time: string): DateTime => {
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

function eventOf(
  chat: Chat,
  turn: TurnOfJourney,
  doing: Exclude<Doing, { kind: 'at' | 'restart' | 'again' }>,
): IncomingEvent {
  switch (doing.kind) {
    case 'arrives':
      return { kind: 'hello' };
    case 'says':
      return { kind: 'text', text: doing.text };
    case 'taps': {
      const { view, button } = findButton(inFront(chat, turn), turn, doing.label);
      const { token } = button.action;
      return button.inForm ? { kind: 'form', token, values: valuesOf(view, {}) } : { kind: 'tap', token };
    }
    case 'fills': {
      const view = formIn(chat, turn);
      const pressed = doing.press === undefined ? undefined : findButton([view], turn, doing.press).button.action;
      return {
        kind: 'form',
        token: pressed?.token ?? view.form?.submit.token ?? '',
        values: valuesOf(view, doing.filled),
      };
    }
    case 'drafts': {
      const view = formIn(chat, turn);
      return { kind: 'draft', token: view.form?.submit.token ?? '', values: valuesOf(view, doing.filled) };
    }
    default:
      return doing satisfies never;
  }
}

/**
 * The last answer (an open form, and the message behind it) and the messages that came by themselves, newest first; with
 * `earlier`, what stands further up in the chat.
 */
function inFront({ views, notices }: Chat, { earlier }: TurnOfJourney): readonly View[] {
  if (earlier) return views.slice(0, -1).toReversed();
  const last = views.at(-1);
  const behind = last?.surface === 'form' ? views.findLast((view) => view.surface === 'message') : undefined;
  return [...(last ? [last] : []), ...(behind ? [behind] : []), ...notices.toReversed()];
}

/** The newest message that has such a button. */
function findButton(
  views: readonly View[],
  { item }: TurnOfJourney,
  label: string,
): { readonly view: View; readonly button: Button } {
  for (const view of views) {
    const found = buttonsOf(view).filter(
      (one) => one.action.label === label && (item === undefined || one.item === item || view.title === item),
    );
    const [button, ...more] = item === undefined ? found : found.toSorted((one) => (one.item === item ? -1 : 1));
    if (button !== undefined && more.every((one) => one.action.token === button.action.token || item !== undefined))
      return { view, button };
    if (button !== undefined) throw new Error(`several buttons "${label}": ${found.map((one) => one.item).join('; ')}`);
  }
  const there = views.slice(0, 1).flatMap((view) => buttonsOf(view).map((one) => `${one.action.label} (${one.item})`));
  throw new Error(`no button "${label}"${item === undefined ? '' : ` at "${item}"`}; there are: ${there.join('; ')}`);
}

function formIn(chat: Chat, turn: TurnOfJourney): View {
  const views = turn.earlier ? inFront(chat, turn) : chat.views.slice(-1);
  const view = views.find((one) => one.form !== undefined && (turn.item === undefined || one.title === turn.item));
  if (view === undefined) throw new Error('no form is in front of this person');
  return view;
}

/** All that the form holds when it is sent: what stood in it, and what was filled in. */
function valuesOf(view: View, filled: Filled): FormValues {
  const fields = view.form?.fields ?? [];
  const strange = Object.keys(filled).filter((label) => !fields.some((field) => field.label === label));
  if (strange.length > 0) throw new Error(`no field "${strange[0]}"; there are: ${fields.map((one) => one.label)}`);
  return Object.fromEntries(
    fields.map((field) => {
      const given = filled[field.label];
      return [field.name, given === undefined ? field.value : chosen(field, given)];
    }),
  );
}

function chosen(field: Field, given: string | readonly string[]): string | readonly string[] {
  if (!('choices' in field)) return given;
  const one = (label: string): string => field.choices.find((choice) => choice.label === label)?.value ?? label;
  return typeof given === 'string' ? one(given) : given.map(one);
}
