/** A person in Slack, in words: says, taps, fills in, sends, reads. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Answered } from './slack-rig-driver.ts';
import { submitForm } from './slack-rig-form.ts';
import type { Message, Rigged } from './slack-rig-rigged.ts';
import { blocksIn, type Shown } from './slack-rig-screens.ts';
import { mention, newTs, privateMessage, slashCommand } from './slack-rig-shapes.ts';
import { actionIn, type Block, type Filling, fillIn, stateOf, type Typed } from './slack-rig-state.ts';
import type { Told } from './slack-rig-workspace.ts';
import { wordsOfBlocks } from './words-of-blocks.ts';

interface TapOptions {
  /** Where the button stands; by default the open form, or else the newest message of the private chat that has it. */
  readonly at?: 'home' | 'chat' | { readonly channel: string };
  /** So late that no form can be opened any more. */
  readonly late?: boolean;
  /** The same tap this many times at once. */
  readonly times?: number;
}

/** Everything that is done resolves once the app has acknowledged it, and throws where Slack would show that it failed. */
export interface SlackPerson {
  readonly id: string;
  says(text: string, options?: { readonly thread?: string }): Promise<Answered>;
  /** Mentions the bot in a channel. */
  mentions(channel: string, text: string, options?: { readonly thread?: string }): Promise<Answered>;
  commands(
    text: string,
    options?: { readonly channel?: string; readonly late?: boolean; readonly command?: string },
  ): Promise<Answered>;
  opens(tab: 'home' | 'messages'): Promise<Answered>;
  usesShortcut(callback: string, options?: { readonly late?: boolean }): Promise<Answered>;
  /** Uses a shortcut on somebody's message in a channel. */
  usesOnMessage(callback: string, text: string, options?: { readonly late?: boolean }): Promise<Answered>;
  /** Taps a button, that of the open form which sends it among them, or chooses in a list that is tapped by choosing. */
  taps(label: string, options?: TapOptions): Promise<Answered>;
  /** Fills in, by label: the open form, or else the newest message of the private chat that has such an input. */
  fills(filling: Readonly<Record<string, Filling>>): Promise<void>;
  /** Sends the open form, and does with it what the app answers. */
  submits(): Promise<Answered>;
  closes(): Promise<Answered | null>;
  /** The open form, or else the newest message of the private chat, in words. */
  reads(): Promise<string>;
  /** Waits until an open form, a message of the private chat or the home page holds all these words; gives what does. */
  sees(...words: readonly string[]): Promise<string>;
  /** The messages of the private chat, in words, the oldest first. */
  chat(): Promise<readonly string[]>;
  home(): string | null;
  /** The open form in words; null where none is open. */
  form(): string | null;
  /** What Slack says beside the inputs of the open form, by label. */
  problems(): Readonly<Record<string, string>>;
  /** What only this person was shown. */
  whispers(): readonly string[];
}

export const wordsOf = (message: { readonly text?: unknown; readonly blocks?: unknown }): string => {
  const blocks = (message.blocks ?? []) as readonly Block[];
  return blocks.length > 0 ? wordsOfBlocks(blocks).join('\n') : String(message.text ?? '');
};

const submitLabel = ({ submit }: Told): unknown => (submit as { readonly text: string } | null)?.text;

const titleOf = (view: Told): string => wordsOfBlocks([view.title, view.blocks, view.submit]).join('\n');

export function slackPerson(rig: Rigged, name: string): SlackPerson {
  const { workspace, screens, deliver } = rig;
  const id = workspace.user(name);
  const dm = async (): Promise<string> => {
    const { channel } = await workspace.call('conversations.open', { users: id });
    return (channel as { readonly id: string }).id;
  };
  const by = async (late = false) => ({ user: id, name, trigger: await rig.trigger(id, late) });
  const top = (): Shown | undefined => screens.of(id).modals.at(-1);
  const writes = async (channel: string, text: string, thread?: string) => {
    const { ts } = await workspace.call('chat.postMessage', { channel, text, thread_ts: thread }, name);
    return { user: id, channel, text, ts: String(ts), ...(thread !== undefined && { thread }) };
  };
  const places = async (at: TapOptions['at']): Promise<readonly Place[]> => {
    const { home } = screens.of(id);
    const modal = top();
    if (at === 'home') return home === null ? [] : [{ kind: 'view', shown: home }];
    if (at === undefined && modal !== undefined) return [{ kind: 'view', shown: modal }];
    const channel = typeof at === 'object' ? workspace.channel(at.channel) : await dm();
    const whispered = screens.of(id).whispers.filter((one) => one.channel === channel);
    const messages = [
      ...(await rig.messages(channel)),
      ...whispered.map((one) => ({ ...one, passing: true as const })),
    ];
    return messages
      .toReversed()
      .map((message) => ({ kind: 'message', channel, message, typed: typedIn(channel, message.ts) }));
  };
  const typedIn = (channel: string, ts: string): Typed => {
    const { typed } = screens.of(id);
    const held = typed.get(`${channel} ${ts}`) ?? new Map();
    typed.set(`${channel} ${ts}`, held);
    return held;
  };
  const taps = async (label: string, { at, late, times = 1 }: TapOptions = {}): Promise<Answered> => {
    const modal = top();
    if (at === undefined && modal !== undefined && submitLabel(modal.view) === label)
      return submitForm(rig, await by(late), modal);
    for (const place of await places(at)) {
      const action = actionIn(blocksAt(place), label);
      if (action === null) continue;
      const parts = { type: 'block_actions', actions: [action], ...(await whereabouts(rig, place)) };
      const made = async () => rig.interacts(await by(late), parts);
      const all = await Promise.all(Array.from({ length: times }, made));
      return all[0]!;
    }
    throw new Error(`${name} finds no "${label}" in:\n${(await places(at)).slice(0, 3).map(wordsAt).join('\n---\n')}`);
  };
  return {
    id,
    says: async (text, { thread } = {}) => deliver(privateMessage(workspace, await writes(await dm(), text, thread))),
    mentions: async (channel, text, { thread } = {}) =>
      deliver(mention(workspace, await writes(workspace.channel(channel), `<@${workspace.bot.user}> ${text}`, thread))),
    commands: async (text, { channel, late, command = '/solis' } = {}) => {
      const at = channel === undefined ? await dm() : workspace.channel(channel);
      const parts = { command, text, channel: at, responseUrl: rig.responseUrl({ user: id, channel: at }) };
      const answer = await deliver(slashCommand(workspace, await by(late), parts));
      if (answer.text !== '') screens.of(id).whispers.push(whisperOf(at, answer));
      return answer;
    },
    opens: async (tab) => {
      const home = screens.of(id).home;
      const shown = home === null ? {} : { view: home.view };
      return deliver(rig.event({ type: 'app_home_opened', user: id, channel: await dm(), tab, ...shown }));
    },
    usesShortcut: async (callback, { late } = {}) =>
      rig.interacts(await by(late), { type: 'shortcut', callback_id: callback, action_ts: newTs() }),
    usesOnMessage: async (callback, text, { late } = {}) => {
      const channel = workspace.channel(rig.firstChannel);
      const written = await writes(channel, text);
      return rig.interacts(await by(late), {
        type: 'message_action',
        callback_id: callback,
        action_ts: newTs(),
        channel: { id: channel, name: rig.firstChannel },
        message_ts: written.ts,
        message: { type: 'message', user: id, ts: written.ts, text },
        response_url: rig.responseUrl({ user: id, channel }),
      });
    },
    taps,
    fills: async (filling) => {
      for (const [label, value] of Object.entries(filling)) {
        const found = (await places(undefined)).find((place) => fillIn(blocksAt(place), typedAt(place), label, value));
        if (found === undefined) throw new Error(`${name} finds no "${label}" to fill in`);
      }
    },
    submits: async () => submitForm(rig, await by(), top()),
    closes: async () => {
      const shown = screens.of(id).modals.pop();
      if (shown?.view.notify_on_close !== true) return null;
      const view = { ...shown.view, state: stateOf(blocksIn(shown.view), shown.typed) };
      return rig.interacts(await by(), { type: 'view_closed', view, is_cleared: false });
    },
    reads: async () => {
      const modal = top();
      if (modal !== undefined) return titleOf(modal.view);
      const last = (await rig.messages(await dm())).filter(({ user }) => user === workspace.bot.user).at(-1);
      return last === undefined ? '' : wordsOf(last);
    },
    sees: async (...words) => {
      const since = performance.now();
      for (;;) {
        const { modals, home } = screens.of(id);
        const chat = (await rig.messages(await dm())).filter(({ user }) => user === workspace.bot.user).map(wordsOf);
        const all = [...modals.map(({ view }) => titleOf(view)), ...chat, ...(home ? [titleOf(home.view)] : [])];
        const found = all.toReversed().find((one) => words.every((word) => one.includes(word)));
        if (found !== undefined) return found;
        if (performance.now() - since > rig.patience)
          throw new Error(`${name} does not see "${words.join('", "')}" but:\n${all.slice(-4).join('\n---\n')}`);
        await pause(15);
      }
    },
    chat: async () => (await rig.messages(await dm())).map(wordsOf),
    home: () => {
      const { home } = screens.of(id);
      return home === null ? null : titleOf(home.view);
    },
    form: () => {
      const shown = top();
      return shown === undefined ? null : titleOf(shown.view);
    },
    problems: () => screens.of(id).problems,
    whispers: () => screens.of(id).whispers.map(wordsOf),
  };
}

type Place =
  | { readonly kind: 'view'; readonly shown: Shown }
  | { readonly kind: 'message'; readonly channel: string; readonly message: Message; readonly typed: Typed };

const blocksAt = (place: Place): readonly Block[] =>
  place.kind === 'view' ? blocksIn(place.shown.view) : ((place.message.blocks ?? []) as readonly Block[]);
const typedAt = (place: Place): Typed => (place.kind === 'view' ? place.shown.typed : place.typed);
const wordsAt = (place: Place): string => (place.kind === 'view' ? titleOf(place.shown.view) : wordsOf(place.message));

/** What Slack tells of where something was tapped. */
async function whereabouts(rig: Rigged, place: Place): Promise<Told> {
  const state = stateOf(blocksAt(place), typedAt(place));
  if (place.kind === 'view') {
    const view = { ...place.shown.view, state };
    return { container: { type: 'view', view_id: place.shown.view.id }, view };
  }
  const { channel, message } = place;
  const passing = message.passing === true;
  return {
    container: { type: 'message', message_ts: message.ts, channel_id: channel, is_ephemeral: passing },
    channel: { id: channel, name: channel.startsWith('D') ? 'directmessage' : 'channel' },
    ...(!passing && { message: { type: 'message', ...message, user: rig.workspace.bot.user } }),
    state,
    response_url: rig.responseUrl({ channel, ts: message.ts }),
  };
}

const whisperOf = (channel: string, { body, text }: Answered) => ({
  ts: newTs(),
  channel,
  text: String(body.text ?? text),
  blocks: (body.blocks ?? []) as readonly Block[],
});
