/** The hands of a person in Slack: taps what is labelled so, fills in what is asked, sends and closes forms. */
import { type Answered, by, post, type Stage, sendInteraction } from './slack-stage.ts';

type Values = Readonly<Record<string, unknown>>;
type Filled = Readonly<Record<string, string>>;

interface Element {
  readonly type: string;
  readonly action_id?: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
  readonly initial_value?: string;
}
interface Block {
  readonly type: string;
  readonly block_id?: string;
  readonly label?: { readonly text: string };
  readonly element?: Element;
  readonly elements?: readonly Element[];
  readonly accessory?: Element;
}

const blocksOf = (view: Values | undefined): readonly Block[] => (view?.blocks ?? []) as readonly Block[];

function buttonIn(blocks: readonly Block[], label: string) {
  for (const block of blocks) {
    const elements = [...(block.elements ?? []), ...(block.accessory ? [block.accessory] : [])];
    const found = elements.find((one) => one.type === 'button' && one.text?.text === label);
    if (found) return { ...found, block_id: block.block_id, action_ts: '17.9' };
  }
  throw new Error(`no button "${label}" in ${JSON.stringify(blocks).slice(0, 800)}`);
}

/** What Slack tells of the inputs: what stood in them at first, or what was filled in, by label. */
function stateOf(blocks: readonly Block[], filled: Filled) {
  const inputs = blocks.filter(({ type }) => type === 'input');
  const values = inputs.map(({ block_id = '', label, element }) => {
    const typed = Object.entries(filled).find(([name]) => label?.text.startsWith(name))?.[1];
    const value = typed ?? element?.initial_value ?? null;
    return [block_id, { [element?.action_id ?? '']: { type: element?.type, value } }] as const;
  });
  return { values: Object.fromEntries(values) };
}

export interface Tap {
  readonly user: string;
  readonly label: string;
  readonly filled?: Filled;
  /** The trigger of a tap that was too slow. */
  readonly spent?: boolean;
  /** Only one person sees the message. */
  readonly passing?: boolean;
}

const triggered = ({ spent }: Pick<Tap, 'spent'>) => (spent === true ? { trigger_id: 'spent' } : {});

/** Taps a button of the newest message there. */
export function tapMessage(stage: Stage, channel: string, tap: Tap): Promise<Answered> {
  const message = stage.web.messages.get(channel)?.at(-1);
  return tapOn(stage, { channel, tap, message: message ?? { ts: '1.1', blocks: [] } });
}

/** Taps a button of a message as it once stood, which may be gone. */
export function tapOn(
  stage: Stage,
  {
    channel,
    tap,
    message,
  }: { channel: string; tap: Tap; message: { readonly ts: string; readonly blocks: readonly unknown[] } },
): Promise<Answered> {
  const blocks = message.blocks as readonly Block[];
  return sendInteraction(stage, {
    ...by(tap.user),
    ...triggered(tap),
    type: 'block_actions',
    container: { type: 'message', message_ts: message.ts, channel_id: channel, is_ephemeral: tap.passing === true },
    channel: { id: channel, name: 'x' },
    message: { type: 'message', ts: message.ts, text: '', blocks },
    state: stateOf(blocks, tap.filled ?? {}),
    actions: [buttonIn(blocks, tap.label)],
    response_url: 'http://127.0.0.1:1/never',
  });
}

export function tapHome(stage: Stage, tap: Tap): Promise<Answered> {
  const view = stage.web.homes.get(tap.user);
  return tapView(stage, tap, { ...view, id: `VHOME${tap.user}`, type: 'home' });
}

/** The id of the modal that was opened last. */
export const newestModal = (stage: Stage): string => [...stage.web.modals.keys()].at(-1) ?? '';
export const modalText = (stage: Stage): string => JSON.stringify(stage.web.modals.get(newestModal(stage)));

export function tapModal(stage: Stage, tap: Tap): Promise<Answered> {
  return tapView(stage, tap, stage.web.modals.get(newestModal(stage)) ?? {});
}

function tapView(stage: Stage, tap: Tap, view: Values): Promise<Answered> {
  const blocks = blocksOf(view);
  const state = stateOf(blocks, tap.filled ?? {});
  return sendInteraction(stage, {
    ...by(tap.user),
    ...triggered(tap),
    type: 'block_actions',
    container: { type: 'view', view_id: view.id },
    view: { ...view, state },
    actions: [buttonIn(blocks, tap.label)],
  });
}

/** Sends the open modal, and does with it what the answer says. */
export async function submit(
  stage: Stage,
  user: string,
  filled: Filled = {},
): Promise<Answered & { readonly action: Values }> {
  const id = newestModal(stage);
  const view = stage.web.modals.get(id) ?? {};
  const body = { ...by(user), type: 'view_submission', view: { ...view, state: stateOf(blocksOf(view), filled) } };
  const answered = await sendInteraction(stage, body);
  const action = (answered.body === '' ? {} : JSON.parse(answered.body)) as Values;
  if (action.response_action === 'update') stage.web.modals.set(id, { ...(action.view as Values), id });
  if (action.response_action === 'clear') stage.web.modals.delete(id);
  return { ...answered, action };
}

export function closeModal(stage: Stage, user: string, filled: Filled = {}): Promise<Answered> {
  const id = newestModal(stage);
  const view = stage.web.modals.get(id) ?? {};
  stage.web.modals.delete(id);
  const state = stateOf(blocksOf(view), filled);
  return sendInteraction(stage, { ...by(user), type: 'view_closed', is_cleared: false, view: { ...view, state } });
}

export function command(
  stage: Stage,
  user: string,
  { text = '', channel = 'CKOMANDA1', spent = false } = {},
): Promise<Answered> {
  const { trigger_id } = { ...by(user), ...triggered({ spent }) };
  const fields = {
    command: '/solis',
    team_id: 'T1',
    user_id: user,
    channel_id: channel,
    channel_name: 'x',
    text,
    trigger_id,
  };
  return post(stage, { form: true, text: new URLSearchParams(fields).toString() });
}

export function shortcut(stage: Stage, user: string, spent = false): Promise<Answered> {
  return sendInteraction(stage, {
    ...by(user),
    ...triggered({ spent }),
    type: 'shortcut',
    callback_id: 'solis_my_plans',
  });
}

export function messageShortcut(stage: Stage, user: string, { text = '', spent = false } = {}): Promise<Answered> {
  return sendInteraction(stage, {
    ...by(user),
    ...triggered({ spent }),
    type: 'message_action',
    callback_id: 'solis_add_task',
    channel: { id: 'CKOMANDA1', name: 'x' },
    message: { type: 'message', ts: '17.1', user: 'DAINA', text },
    message_ts: '17.1',
    response_url: 'http://127.0.0.1:1/never',
  });
}
