/** Reads an Adaptive Card as a sheet: which words stand there, what can be tapped and what is filled in. */
import type {
  AdaptiveCard,
  Container,
  Element,
  Input,
  SendingAction,
} from '../../src/adapters/teams/render-elements.ts';
import { isSending, type Typed } from '../adapters/teams/teams-rig-card.ts';
import { wordsOfCard } from '../adapters/teams/words-of-card.ts';
import { createTexts } from '../texts.ts';
import type { Sheet, SheetButton, SheetField } from './sheet.ts';

export interface TeamsPaper {
  readonly id: string;
  /** Over a dialog. */
  readonly frame: string | null;
  readonly card: AdaptiveCard;
  readonly typed: Typed;
}

const wordsIn = (...body: readonly Element[]): string => wordsOfCard({ body } as unknown as AdaptiveCard);

export function teamsSheet({ id, frame, card, typed }: TeamsPaper): Sheet {
  const [first] = card.body;
  return {
    id,
    version: JSON.stringify([id, frame, card]),
    titles: [...(frame === null ? [] : [frame]), ...(first === undefined ? [] : [wordsIn(first)])],
    words: wordsOfCard(card),
    buttons: tapsIn(card).map(({ button }) => button),
    fields: card.body.flatMap((element) => fieldIn(element, typed)),
  };
}

/** Everything on a card that sends something, with what it sends. */
export const tapsIn = (
  card: AdaptiveCard,
): readonly { readonly button: SheetButton; readonly action: SendingAction }[] =>
  card.body
    .flatMap((element) => actionsIn(element, '', true))
    .map(({ action, label, line, isOwn }) => {
      const kind = kindOf(action, isOwn);
      return { action, button: { label, kind, line: kind === 'line' ? line : '', token: tokenOf(action) } };
    });

const tokenOf = ({ data }: SendingAction): string => JSON.stringify(data);

function kindOf(action: SendingAction, isOwn: boolean): SheetButton['kind'] {
  const isForm = action.associatedInputs !== 'none';
  if (isOwn) return isForm ? 'submit' : 'own';
  return isForm ? 'phrase' : 'line';
}

interface Found {
  readonly action: SendingAction;
  readonly label: string;
  readonly line: string;
  /** Not in a line and not in a field. */
  readonly isOwn: boolean;
}

function actionsIn(element: Element, line: string, isOwn: boolean): readonly Found[] {
  switch (element.type) {
    case 'ActionSet':
      return element.actions.flatMap((action) =>
        isSending(action) ? [{ action, label: spokenOf(action), line, isOwn }] : [],
      );
    case 'Container': {
      if (element.selectAction !== undefined && isSending(element.selectAction))
        return [{ action: element.selectAction, label: labelOf(element), line, isOwn }];
      const [first] = element.items;
      const inner = first === undefined ? '' : wordsIn(first);
      return element.items.flatMap((one) => actionsIn(one, inner, false));
    }
    case 'ColumnSet': {
      const items = element.columns.flatMap((one) => one.items);
      const inner = items[0] === undefined ? '' : wordsIn(items[0]);
      return items.flatMap((one) => actionsIn(one, inner, false));
    }
    case 'TextBlock':
    case 'RichTextBlock':
    case 'Chart.HorizontalBar.Stacked':
    case 'Chart.VerticalBar.Grouped':
    case 'Input.Text':
    case 'Input.Date':
    case 'Input.ChoiceSet':
      return [];
    default:
      return element satisfies never;
  }
}

/** What a button is called: where only a sign is seen of it, as its tip says. */
const spokenOf = ({ title = '', tooltip = '' }: SendingAction): string =>
  title === '⋯' ? (tooltip.split(':')[0] ?? '') : title;

const labelOf = ({ items }: Container): string => wordsIn(...items);

const say = (['lv', 'en'] as const).map((language) => createTexts()(language));

/** A field stands in a box of its own: what is wrong with it, its input, its hint. */
function fieldIn(element: Element, typed: Typed): readonly SheetField[] {
  if (element.type !== 'Container') return [];
  const at = element.items.findIndex(({ type }) => type.startsWith('Input.'));
  if (at < 0) return [];
  const input = element.items[at] as Input;
  const problem = at === 0 ? undefined : problemIn(wordsIn(...element.items.slice(0, at)));
  return [{ label: labelFor(input), value: heldIn(input, typed), ...(problem !== undefined && { problem }) }];
}

function problemIn(words: string): string {
  const lead = say.map((each) => `${each('teams.render.problem')} `).find((one) => words.startsWith(one)) ?? '';
  return words.slice(lead.length).replaceAll('\n', ' ');
}

/** Without the word that it may be left empty. */
export function labelFor({ label }: Input): string {
  const ending = say.map((each) => ` ${each('teams.render.optional')}`).find((one) => label.endsWith(one)) ?? '';
  return label.slice(0, label.length - ending.length);
}

function heldIn(input: Input, typed: Typed): string {
  const held = typed.get(input.id) ?? input.value ?? '';
  if (input.type !== 'Input.ChoiceSet') return held;
  const chosen = input.isMultiSelect === true ? held.split(',') : [held];
  const titles = chosen.map((one) => (one === '~' ? '' : input.choices.find(({ value }) => value === one)?.title));
  return titles.filter((one) => one !== undefined).join(', ');
}
