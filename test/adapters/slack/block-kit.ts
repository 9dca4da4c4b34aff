/** What Slack takes: the limits of its blocks, as strictly as Slack itself, which names only the first fault it finds. */
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';

export interface Message {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** Everything that Slack would refuse in a message; empty where it takes it. */
export const messageFaults = ({ text, blocks }: Message): readonly string[] => [
  ...(text.trim() === '' || text.length > 40_000 ? [`text of ${text.length} characters`] : []),
  ...(JSON.stringify(blocks).length > 12_000 ? [`blocks of ${JSON.stringify(blocks).length} characters`] : []),
  ...(blocks.length > 50 ? [`${blocks.length} blocks`] : []),
  ...blockFaults(blocks),
];

/** Everything that Slack would refuse in a modal or a home page. */
export const viewFaults = (view: HomeView | ModalView): readonly string[] => [
  ...faultsOf(view.type === 'modal' ? modal : home, view),
  ...(view.blocks.length > 100 ? [`${view.blocks.length} blocks`] : []),
  ...(view.type === 'modal' && view.blocks.some(({ type }) => type === 'input') && view.submit === undefined
    ? ['inputs without submit']
    : []),
  ...blockFaults(view.blocks as readonly KnownBlock[]),
];

function blockFaults(blocks: readonly KnownBlock[]): readonly string[] {
  const ids = blocks.flatMap(({ block_id }) => block_id ?? []);
  return [
    ...blocks.flatMap((one, index) => faultsOf(block, one).map((fault) => `${index} ${one.type}: ${fault}`)),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `block_id ${id} twice`),
  ];
}

const faultsOf = (schema: z.ZodType, what: unknown): readonly string[] => {
  const read = schema.safeParse(what);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

const filled = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => text.trim() !== '', 'blank');
const plain = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: filled(most), emoji: z.boolean().optional() });
const marked = (most: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    // What people typed never becomes a link or a call to everybody.
    text: filled(most).refine((text) => !/[<>]|&(?!amp;|lt;|gt;)/u.test(text), 'not escaped'),
    verbatim: z.literal(true),
  });
const text = (most: number) => z.discriminatedUnion('type', [plain(most), marked(most)]);
const id = z.string().min(1).max(255);

const option = z.strictObject({
  text: plain(75),
  value: z.string().min(1).max(75),
  description: plain(75).optional(),
});
type Option = z.output<typeof option>;
const listed = {
  options: z.array(option).min(1).max(100).optional(),
  option_groups: z
    .array(z.strictObject({ label: plain(75), options: z.array(option).min(1).max(100) }))
    .min(1)
    .max(100)
    .optional(),
};
const few = z.array(option).min(1).max(10);

interface Choosing {
  readonly options?: readonly Option[] | undefined;
  readonly option_groups?: readonly { readonly options: readonly Option[] }[] | undefined;
  readonly initial_option?: Option | undefined;
  readonly initial_options?: readonly Option[] | undefined;
}

/** Slack takes as chosen at first only what stands among the options, sign by sign. */
const isChoosing = ({ options, option_groups, initial_option, initial_options = [] }: Choosing): boolean => {
  const all = (options ?? option_groups?.flatMap((group) => group.options) ?? []).map((one) => JSON.stringify(one));
  const held = initial_option === undefined ? initial_options : [initial_option];
  return (
    (options === undefined) !== (option_groups === undefined) && held.every((one) => all.includes(JSON.stringify(one)))
  );
};

/** It comes back with a value, or opens an address. */
const button = z
  .strictObject({
    type: z.literal('button'),
    action_id: id,
    text: plain(75),
    value: z.string().min(1).max(2000).optional(),
    url: z.url().max(3000).optional(),
    style: z.enum(['primary', 'danger']).optional(),
    accessibility_label: filled(75).optional(),
  })
  .refine(({ value, url }) => (value === undefined) !== (url === undefined), 'both a value and an address, or neither');
const select = z
  .strictObject({
    type: z.literal('static_select'),
    action_id: id,
    placeholder: plain(150),
    ...listed,
    initial_option: option.optional(),
  })
  .refine(isChoosing, 'what is chosen is no option');
const multiSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    action_id: id,
    placeholder: plain(150),
    ...listed,
    initial_options: z.array(option).min(1).optional(),
  })
  .refine(isChoosing, 'what is chosen is no option');
const radio = z
  .strictObject({ type: z.literal('radio_buttons'), action_id: id, options: few, initial_option: option.optional() })
  .refine(isChoosing, 'what is chosen is no option');
const boxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    action_id: id,
    options: few,
    initial_options: z.array(option).min(1).optional(),
  })
  .refine(isChoosing, 'what is chosen is no option');
const textInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    action_id: id,
    multiline: z.boolean().optional(),
    max_length: z.number().int().min(1).max(3000).optional(),
    initial_value: z.string().min(1).max(3000).optional(),
  })
  .refine(({ max_length = 3000, initial_value = '' }) => initial_value.length <= max_length, 'longer than it may be')
  .refine(({ multiline, initial_value = '' }) => multiline || !initial_value.includes('\n'), 'lines in one line');
const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  action_id: id,
  initial_date: z.iso.date().optional(),
});

const uniqueIds = (elements: readonly { readonly action_id: string }[]): boolean =>
  new Set(elements.map(({ action_id }) => action_id)).size === elements.length;

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plain(150) }),
  z.strictObject({ type: z.literal('divider') }),
  z.strictObject({ type: z.literal('context'), elements: z.array(text(3000)).min(1).max(10) }),
  z
    .strictObject({
      type: z.literal('section'),
      block_id: id.optional(),
      text: text(3000).optional(),
      fields: z.array(text(2000)).min(1).max(10).optional(),
      accessory: button.optional(),
      expand: z.literal(true).optional(),
    })
    .refine((one) => one.text !== undefined || one.fields !== undefined, 'neither text nor fields')
    .refine((one) => one.accessory === undefined || one.block_id !== undefined, 'a button in a block without id'),
  z.strictObject({
    type: z.literal('actions'),
    block_id: id,
    elements: z
      .array(z.union([button, select]))
      .min(1)
      .max(25)
      .refine(uniqueIds, 'action_id twice'),
  }),
  z.strictObject({
    type: z.literal('input'),
    block_id: id,
    label: plain(2000),
    hint: plain(2000).optional(),
    optional: z.boolean().optional(),
    element: z.union([textInput, datepicker, select, multiSelect, radio, boxes]),
  }),
]);

const frame = {
  callback_id: id,
  blocks: z.array(z.unknown()).max(100),
};
const home = z.strictObject({ type: z.literal('home'), ...frame });
const modal = z.strictObject({
  type: z.literal('modal'),
  ...frame,
  private_metadata: z.string().max(3000),
  title: plain(24),
  close: plain(24),
  submit: plain(24).optional(),
  notify_on_close: z.literal(true).optional(),
});
