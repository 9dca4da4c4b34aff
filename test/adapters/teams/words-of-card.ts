/** The words of a card, as a person reads them: every text, label, title, choice and value, hidden phrases included; where a line may be broken is no part of them. */

import type { AdaptiveCard, CardAction, Element } from '../../../src/adapters/teams/render-elements.ts';
import type { View } from '../../../src/bot/ports/view.ts';
import { wordsOfView } from '../words-of-view.ts';

export const wordsOfCard = (card: AdaptiveCard): string =>
  card.body.flatMap(wordsOf).join('\n').replaceAll('\u200b', '').replaceAll('\u00a0', ' ');

function wordsOf(element: Element): readonly string[] {
  switch (element.type) {
    case 'TextBlock':
      return [element.text];
    case 'RichTextBlock':
      return [element.inlines.map(({ text }) => text).join('')];
    case 'Container':
      return element.items.flatMap(wordsOf);
    case 'ColumnSet':
      return element.columns.flatMap(({ items }) => items.flatMap(wordsOf));
    case 'ActionSet':
      return element.actions.flatMap(({ title }) => title ?? []);
    // Whoever sees no picture of it is shown the same in words.
    case 'Chart.HorizontalBar.Stacked':
    case 'Chart.VerticalBar.Grouped':
      return element.fallback === undefined ? [] : wordsOf(element.fallback);
    case 'Input.Text':
    case 'Input.Date':
      return [element.label, element.value ?? ''];
    case 'Input.ChoiceSet':
      return [element.label, ...element.choices.map(({ title }) => title)];
    default:
      return element satisfies never;
  }
}

/** Every action of a card, wherever it stands. */
export const actionsOfCard = (card: AdaptiveCard): readonly CardAction[] => card.body.flatMap(actionsOf);

function actionsOf(element: Element): readonly CardAction[] {
  switch (element.type) {
    case 'Container':
      return [
        ...(element.selectAction === undefined ? [] : [element.selectAction]),
        ...element.items.flatMap(actionsOf),
      ];
    case 'ColumnSet':
      return element.columns.flatMap(({ items }) => items.flatMap(actionsOf));
    case 'ActionSet':
      return element.actions;
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

/** Every input of a card, wherever it stands. */
export function inputsOfCard(card: AdaptiveCard): readonly Extract<Element, { readonly id: string; label: string }>[] {
  const inputsOf = (element: Element): ReturnType<typeof inputsOfCard> => {
    if (element.type === 'Container') return element.items.flatMap(inputsOf);
    if (element.type === 'ColumnSet') return element.columns.flatMap(({ items }) => items.flatMap(inputsOf));
    return 'label' in element ? [element] : [];
  };
  return card.body.flatMap(inputsOf);
}

/** Each text of a view by its lines, as a card and its twin must say it. */
export const linesOfView = (view: View): readonly string[] =>
  wordsOfView(view).flatMap((text) => text.replaceAll('\u200b', '').replaceAll('\u00a0', ' ').split('\n'));
