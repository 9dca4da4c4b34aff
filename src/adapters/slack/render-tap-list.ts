/** A list that is tapped by choosing in it: the phrases of a field, the lines of a page that has no room for their buttons. */
import type { KnownBlock, StaticSelect } from '@slack/types';
import type { Action } from '../../bot/ports/view.ts';
import { actionId, optionValue } from './limits.ts';
import { renderButtons } from './render-action.ts';
import type { RenderContext } from './render-context.ts';
import { blockId, listActionId, type TapKind } from './render-ids.ts';
import { renderList, renderOptions } from './render-option.ts';
import { plain, sections } from './render-text.ts';

export interface TapList {
  readonly actions: readonly Action[];
  readonly kind: TapKind;
  /** Names it in the view, for the ids of its blocks. */
  readonly place: string;
  /** What it is for. */
  readonly label: string;
}

/** Renders the list, after those labels that no option can hold; as buttons where their tokens do not fit into options. */
export function renderTapList(list: TapList, context: RenderContext): readonly KnownBlock[] {
  const { actions, kind, place, label } = list;
  if (actions.length === 0) return [];
  const beginning = sharedBeginning(actions.map(({ token }) => token));
  const choices = actions.map((action) => ({ label: action.label, value: action.token.slice(beginning.length) }));
  const id = listActionId(kind, beginning);
  if (id.length > actionId || choices.some(({ value }) => value.length > optionValue)) {
    return renderButtons(
      actions.map((action) => ({ action, kind })),
      `${place}.`,
      context,
    );
  }
  const { options, above } = renderOptions(choices);
  const select: StaticSelect = {
    type: 'static_select',
    action_id: id,
    placeholder: plain(label),
    ...renderList(options, 'number', context),
  };
  return [
    ...sections(above.join('\n')),
    { type: 'actions', block_id: blockId(context.nonce, place), elements: [select] },
  ];
}

/** What all tokens begin with; something is left of each, as an option must have a value. */
function sharedBeginning(tokens: readonly string[]): string {
  const [first = '', ...others] = tokens;
  const shortest = Math.min(...tokens.map(({ length }) => length));
  const differs = Array.from(first).findIndex((_, index) => others.some((other) => other[index] !== first[index]));
  return first.slice(0, Math.min(differs < 0 ? first.length : differs, shortest - 1));
}
