/** What can be tapped and filled in on a card, found by the words that a person sees. */
import type {
  AdaptiveCard,
  CardAction,
  Element,
  Input,
  SendingAction,
} from '../../../src/adapters/teams/render-elements.ts';
import type { Told } from './teams-rig-connector.ts';
import { actionsOfCard, inputsOfCard, wordsOfCard } from './words-of-card.ts';

/** What is put into an input: typed, or chosen by the words of the choices. */
export type Filling = string | readonly string[];

/** What was typed and chosen, by the id of the input. */
export type Typed = Map<string, string>;

/** Whether an action sends something to the bot. */
export const isSending = (action: CardAction): action is SendingAction =>
  action.type !== 'Action.ToggleVisibility' && action.type !== 'Action.OpenUrl';

/** The button with this label, or the box with these words. */
export function actionWith(card: AdaptiveCard, words: string): SendingAction | null {
  const box = card.body.map((one) => boxWith(one, words)).find((one) => one !== undefined);
  const button = actionsOfCard(card).find((one): one is SendingAction => one.title === words && isSending(one));
  return button ?? box ?? null;
}

function boxWith(element: Element, words: string): SendingAction | undefined {
  if (element.type === 'ColumnSet') {
    const inner = element.columns.flatMap(({ items }) => items);
    return inner.map((one) => boxWith(one, words)).find((one) => one !== undefined);
  }
  if (element.type !== 'Container') return undefined;
  const { selectAction } = element;
  if (selectAction !== undefined && isSending(selectAction) && wordsIn(element.items) === words) return selectAction;
  return element.items.map((one) => boxWith(one, words)).find((one) => one !== undefined);
}

const wordsIn = (items: readonly Element[]): string => wordsOfCard({ body: items } as AdaptiveCard).trim();

/** The first button that sends what is filled in. */
export const submitOf = (card: AdaptiveCard): SendingAction | null =>
  actionsOfCard(card).find((one): one is SendingAction => isSending(one) && one.associatedInputs !== 'none') ?? null;

/** Fills the input with this label; false where there is none. */
export function fillIn(card: AdaptiveCard, typed: Typed, label: string, filling: Filling): boolean {
  const inputs = inputsOfCard(card) as readonly Input[];
  const input = inputs.find((one) => one.label === label) ?? inputs.find((one) => one.label.startsWith(label));
  if (input === undefined) return false;
  typed.set(input.id, heldBy(input, filling));
  return true;
}

function heldBy(input: Input, filling: Filling): string {
  if (input.type !== 'Input.ChoiceSet') return String(filling);
  const values = [filling].flat().map((words) => {
    const found = input.choices.find(({ title }) => title === words);
    if (found !== undefined) return found.value;
    throw new Error(`no choice "${words}" among ${JSON.stringify(input.choices.map(({ title }) => title))}`);
  });
  return values.join(',');
}

/** What comes with an action, as Teams sends it: texts, and nothing of what is empty. Throws where Teams keeps the form back. */
export function dataOf(card: AdaptiveCard, typed: Typed, action: SendingAction): Told {
  if (action.associatedInputs === 'none') return { ...action.data };
  const inputs = inputsOfCard(card) as readonly Input[];
  const held = inputs.map((one) => [one, typed.get(one.id) ?? one.value ?? ''] as const);
  const missing = held.filter(([one, value]) => one.isRequired === true && value === '').map(([one]) => one.label);
  if (missing.length > 0) throw new Error(`Teams keeps the form back: nothing in "${missing.join('", "')}"`);
  const filled = held.filter(([, value]) => value !== '').map(([one, value]) => [one.id, value]);
  return { ...action.data, ...Object.fromEntries(filled) };
}
