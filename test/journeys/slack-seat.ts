/** A person of a journey in Slack: sees the open form and the private chat, types, taps, fills in. */
import type { SlackRig } from '../adapters/slack/slack-rig.ts';
import { submitForm } from '../adapters/slack/slack-rig-form.ts';
import type { SlackPerson } from '../adapters/slack/slack-rig-person.ts';
import type { Message, Rigged } from '../adapters/slack/slack-rig-rigged.ts';
import { blocksIn, type Shown } from '../adapters/slack/slack-rig-screens.ts';
import { type Block, fillIn, missingIn, stateOf, type Typed } from '../adapters/slack/slack-rig-state.ts';
import type { Filled } from '../world/filled-in.ts';
import { calendarDay } from './calendar-day.ts';
import type { Behind } from './school-behind.ts';
import type { Seat, Sheet, SheetButton } from './sheet.ts';
import { slackSheet, submitToken, tokenAt } from './slack-sheet.ts';

export interface SlackSeatOptions {
  readonly rig: SlackRig;
  readonly rigged: Rigged;
  readonly person: SlackPerson;
  readonly name: string;
  readonly behind: Behind;
}

/** Where a sheet stands. */
type Place =
  | { readonly kind: 'view'; readonly shown: Shown }
  | { readonly kind: 'message'; readonly channel: string; readonly message: Message; readonly typed: Typed };

const blocksAt = (place: Place): readonly Block[] =>
  place.kind === 'view' ? blocksIn(place.shown.view) : ((place.message.blocks ?? []) as readonly Block[]);
const typedAt = (place: Place): Typed => (place.kind === 'view' ? place.shown.typed : place.typed);

export function slackSeat({ rig, rigged, person, name, behind }: SlackSeatOptions): Seat {
  const { workspace, screens } = rigged;
  const { id } = person;
  const places = new WeakMap<Sheet, Place>();
  const placeOf = (sheet: Sheet): Place => {
    const place = places.get(sheet);
    if (place === undefined) throw new Error('this was never before this person');
    return place;
  };
  const by = async () => ({ user: id, name, trigger: await rigged.trigger(id, false) });
  const privateChat = async (): Promise<string> => {
    const { channel } = await workspace.call('conversations.open', { users: id });
    return (channel as { readonly id: string }).id;
  };
  const sheetOf = (place: Place): Sheet => {
    const sheet = slackSheet(paperOf(place, place.kind === 'view' ? screens.of(id).problems : {}));
    places.set(sheet, place);
    return sheet;
  };
  const messageSheet = (channel: string, message: Message): Sheet => {
    const { typed } = screens.of(id);
    const key = `${channel} ${message.ts}`;
    if (!typed.has(key)) typed.set(key, new Map());
    return sheetOf({ kind: 'message', channel, message, typed: typed.get(key) as Typed });
  };
  const ofBot = (message: Message): boolean => message.user === workspace.bot.user;
  // What it shows is said by the message above it.
  const isPicture = (message: Message): boolean => 'files' in message;
  let last = rig.sent.at(-1);
  const noting = async (work: Promise<unknown>): Promise<void> => {
    await work;
    last = rig.sent.at(-1);
  };
  return {
    screen: async () => {
      const shown = screens.of(id).modals.at(-1);
      const channel = await privateChat();
      const messages = (await rig.messages(channel)).filter((one) => ofBot(one) && !isPicture(one));
      return {
        form: shown === undefined ? null : sheetOf({ kind: 'view', shown }),
        chat: messages.map((message) => messageSheet(channel, message)),
      };
    },
    says: (text) => noting(person.says(text)),
    mentions: async (name, text) => {
      const channel = workspace.channel(name);
      const before = (await rig.messages(channel)).map(({ ts }) => ts);
      await noting(person.mentions(name, text));
      return async () => {
        const answers = (await rig.messages(channel)).filter((one) => ofBot(one) && !before.includes(one.ts));
        return answers.filter((one) => one.thread_ts !== undefined).map((one) => messageSheet(channel, one));
      };
    },
    arrives: () => noting(person.opens('messages')),
    taps: async (sheet, button) => {
      const place = placeOf(sheet);
      if (button.token === submitToken && place.kind === 'view')
        return noting(submitForm(rigged, await by(), place.shown));
      const parts = { type: 'block_actions', actions: [actionOf(blocksAt(place), button)] };
      await noting(rigged.interacts(await by(), { ...parts, ...whereabouts(rigged, place) }));
    },
    fills: async (sheet, filled) => fill(placeOf(sheet), filled, behind),
    missing: (sheet) => {
      const place = placeOf(sheet);
      // In a message Slack keeps nothing back.
      return place.kind === 'view' ? missingIn(blocksAt(place), place.shown.typed) : [];
    },
    closes: async () => {
      await person.closes();
    },
    // What is shown in Slack stands there for good; an open form would go.
    reopens: () => {},
    repeats: async () => {
      if (last === undefined) throw new Error(`${name} has done nothing yet`);
      await rig.send({ ...last, retry: { number: 1, reason: 'http_timeout' } });
    },
  };
}

function paperOf(place: Place, problems: Readonly<Record<string, string>>) {
  const shared = { blocks: blocksAt(place), typed: typedAt(place), problems };
  if (place.kind === 'message') return { ...shared, id: place.message.ts, frame: null };
  const { id, title, submit } = place.shown.view as {
    readonly id: string;
    readonly title: { readonly text: string };
    readonly submit?: { readonly text: string } | null;
  };
  return { ...shared, id, frame: { title: title.text, submit: submit?.text ?? null } };
}

/** What Slack sends of a button, or of what was chosen in a list that is tapped by choosing. */
function actionOf(blocks: readonly Block[], { label, token }: SheetButton) {
  for (const block of blocks)
    for (const element of [block.accessory, ...(block.elements ?? [])]) {
      if (element === undefined) continue;
      const shared = { block_id: block.block_id, action_ts: String(Date.now() / 1000) };
      if (tokenAt(block, element, element.value) === token) return { ...element, ...shared };
      const selected_option = element.options?.find(({ value }) => tokenAt(block, element, value) === token);
      const { type, action_id } = element;
      if (selected_option !== undefined) return { type, action_id, ...shared, selected_option };
    }
  throw new Error(`"${label}" is not there any more`);
}

/** What Slack tells of where something was tapped. */
function whereabouts(rigged: Rigged, place: Place) {
  const state = stateOf(blocksAt(place), typedAt(place));
  if (place.kind === 'view') {
    const view = { ...place.shown.view, state };
    return { container: { type: 'view', view_id: place.shown.view.id }, view };
  }
  const { channel, message } = place;
  return {
    container: { type: 'message', message_ts: message.ts, channel_id: channel, is_ephemeral: false },
    channel: { id: channel, name: channel.startsWith('D') ? 'directmessage' : 'channel' },
    message: { type: 'message', ...message },
    state,
    response_url: rigged.responseUrl({ channel, ts: message.ts }),
  };
}

/** Puts into the inputs what a person would; gives the labels of those that Slack does not let be filled so. */
function fill(place: Place, filled: Filled, behind: Behind): readonly string[] {
  const blocks = blocksAt(place);
  return Object.entries(filled).flatMap(([label, given]) => {
    const input = blocks.find((one) => one.type === 'input' && one.label?.text === label);
    if (input === undefined) throw new Error(`no field "${label}"`);
    const isDay = input.element?.type === 'datepicker';
    const value = isDay ? calendarDay(label, String(given), behind) : given;
    if (value === null) return [label];
    try {
      fillIn(blocks, typedAt(place), label, value);
      return [];
    } catch {
      // No such option, or too many letters for the input.
      return [label];
    }
  });
}
