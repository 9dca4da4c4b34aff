/** What can be filled in, tapped and read in blocks, found by the words that a person sees. */
import type { Told } from './slack-rig-workspace.ts';

interface Words {
  readonly text: string;
}
export interface Option {
  readonly text: Words;
  readonly value: string;
  readonly description?: Words;
}
export interface Element {
  readonly type: string;
  readonly action_id?: string;
  readonly text?: Words;
  readonly accessibility_label?: string;
  readonly value?: string;
  readonly max_length?: number;
  readonly initial_value?: string;
  readonly initial_date?: string;
  readonly initial_option?: Option;
  readonly initial_options?: readonly Option[];
  readonly options?: readonly Option[];
  readonly option_groups?: readonly { readonly options: readonly Option[] }[];
}
export interface Block {
  readonly type: string;
  readonly block_id?: string;
  readonly label?: Words;
  readonly optional?: boolean;
  readonly element?: Element;
  readonly accessory?: Element;
  readonly elements?: readonly Element[];
}

/** What was typed and chosen, by block and action: a block of another id is another input, and holds nothing of it. */
export type Typed = Map<string, Told>;

/** What is put into an input: typed, or chosen by the words of the options. */
export type Filling = string | readonly string[];

const elementsOf = ({ element, accessory, elements = [] }: Block): readonly Element[] =>
  [element, accessory, ...elements].filter((one) => one !== undefined);

const keyOf = ({ block_id = '' }: Block, { action_id = '' }: Element): string => `${block_id} ${action_id}`;

const optionsOf = ({ options, option_groups = [] }: Element): readonly Option[] =>
  options ?? option_groups.flatMap((group) => group.options);

/** What Slack sends as `state`. */
export function stateOf(blocks: readonly Block[], typed: Typed): Told {
  const values: Record<string, Record<string, Told>> = {};
  for (const block of blocks)
    for (const element of elementsOf(block)) {
      const held = initialOf(element);
      if (held === null) continue;
      const given = typed.get(keyOf(block, element)) ?? held;
      values[block.block_id ?? ''] = {
        ...values[block.block_id ?? ''],
        [element.action_id ?? '']: { type: element.type, ...given },
      };
    }
  return { values };
}

/** What an input holds before anybody touches it; null for what holds nothing. */
function initialOf(element: Element): Told | null {
  switch (element.type) {
    case 'plain_text_input':
    case 'number_input':
      return { value: element.initial_value ?? null };
    case 'datepicker':
      return { selected_date: element.initial_date ?? null };
    case 'static_select':
    case 'radio_buttons':
      return { selected_option: element.initial_option ?? null };
    case 'multi_static_select':
    case 'checkboxes':
      return { selected_options: element.initial_options ?? [] };
    default:
      return null;
  }
}

/** Fills the input with this label; false where there is none. Throws where Slack would not let it be filled so. */
export function fillIn(blocks: readonly Block[], typed: Typed, label: string, filling: Filling): boolean {
  const block = blocks.find((one) => one.label?.text === label) ?? blocks.find((one) => isLabel(one, label));
  const element = block?.element;
  if (block === undefined || element === undefined) return false;
  typed.set(keyOf(block, element), heldBy(element, filling, label));
  return true;
}

const isLabel = ({ label }: Block, words: string): boolean => label?.text.startsWith(words) === true;

function heldBy(element: Element, filling: Filling, label: string): Told {
  switch (element.type) {
    case 'plain_text_input':
    case 'number_input': {
      const text = String(filling);
      if (text.length > (element.max_length ?? 3_000)) throw new Error(`Slack takes no more of "${label}"`);
      return { value: text === '' ? null : text };
    }
    case 'datepicker':
      return { selected_date: filling === '' ? null : filling };
    case 'static_select':
    case 'radio_buttons':
      return { selected_option: optionIn(element, String(filling)) };
    case 'multi_static_select':
    case 'checkboxes':
      return { selected_options: [filling].flat().map((one) => optionIn(element, one)) };
    default:
      throw new Error(`"${label}" is a ${element.type}`);
  }
}

function optionIn(element: Element, words: string): Option {
  const found = optionsOf(element).find((one) => wordsOf(one) === words || one.text.text === words);
  if (found !== undefined) return found;
  throw new Error(`no option "${words}" among ${JSON.stringify(optionsOf(element).map(wordsOf))}`);
}

const wordsOf = ({ text, description }: Option): string =>
  description === undefined ? text.text : `${text.text} ${description.text}`;

/** Labels of what Slack keeps a form back for: nothing is in it, and it must be. */
export const missingIn = (blocks: readonly Block[], typed: Typed): readonly string[] =>
  blocks
    .filter((block) => block.type === 'input' && block.optional !== true && isEmpty(block, typed))
    .map(({ label }) => label?.text ?? '');

function isEmpty(block: Block, typed: Typed): boolean {
  const { element = { type: '' } } = block;
  const [held = null] = Object.values(typed.get(keyOf(block, element)) ?? initialOf(element) ?? {});
  return held === null || held === '' || (Array.isArray(held) && held.length === 0);
}

/** Keeps of what was typed only what still has its input. */
export function stillThere(blocks: readonly Block[], typed: Typed): Typed {
  const keys = new Set(blocks.flatMap((block) => elementsOf(block).map((element) => keyOf(block, element))));
  return new Map([...typed].filter(([key]) => keys.has(key)));
}

/** What is sent of a button with this label, or of a list in which something with these words is chosen. */
export function actionIn(blocks: readonly Block[], words: string): Told | null {
  for (const block of blocks)
    for (const element of elementsOf(block)) {
      const { block_id } = block;
      const shared = { ...element, block_id, action_ts: String(Date.now() / 1000) };
      if (element.type === 'button' && element.text?.text === words) return shared;
      if (element.type !== 'static_select' || block.type === 'input') continue;
      const chosen = optionsOf(element).find((one) => wordsOf(one) === words || one.text.text === words);
      if (chosen === undefined) continue;
      return {
        type: element.type,
        action_id: element.action_id,
        block_id,
        action_ts: shared.action_ts,
        selected_option: chosen,
      };
    }
  return null;
}

/** The label of the input in a block, by the block's id. */
export const labelIn = (blocks: readonly Block[], blockId: string): string | undefined =>
  blocks.find(({ type, block_id }) => type === 'input' && block_id === blockId)?.label?.text;
