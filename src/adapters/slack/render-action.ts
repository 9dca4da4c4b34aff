/** Buttons: rows of them, and a line with a button for those whose label is too long for one. */
import type { ActionsBlock, Button, KnownBlock, SectionBlock } from '@slack/types';
import { seenLabel } from '../../bot/core/seen-label.ts';
import type { Action } from '../../bot/ports/view.ts';
import { defined } from '../../shared/defined.ts';
import { buttonAccessibleLabel, buttonLabel, elementsPerActions, sectionText } from './limits.ts';
import type { RenderContext } from './render-context.ts';
import { blockId, buttonActionId, type TapKind } from './render-ids.ts';
import { isEmpty, piecesOf, plain, section, sections } from './render-text.ts';

/** A button of a view: its action, and whether it sends the form. */
export interface Tapping {
  readonly action: Action;
  readonly kind: TapKind;
  /** What the button is about, where its label alone would not tell. */
  readonly about?: string;
}

/** A button; its label must fit. */
export function renderButton({ action, kind, about }: Tapping, index: number): Button {
  const { label, token, style } = action;
  const seen = seenLabel(action);
  const spoken = about === undefined ? (seen === label ? '' : label) : `${label}: ${about}`;
  return {
    type: 'button',
    action_id: buttonActionId(kind, index),
    text: plain(seen),
    value: token,
    ...(style !== 'more' && defined({ style })),
    ...(spoken !== '' && spoken.length <= buttonAccessibleLabel && { accessibility_label: spoken }),
  };
}

/**
 * Renders buttons in their order.
 * @param place names them in the view, for the ids of their blocks
 */
export function renderButtons(
  buttons: readonly Tapping[],
  place: string,
  { say, nonce }: RenderContext,
): readonly KnownBlock[] {
  const blocks: (KnownBlock | ActionsBlock)[] = [];
  for (const [index, button] of buttons.entries()) {
    const last = blocks.at(-1);
    const block_id = blockId(nonce, `${place}-${index}`);
    if (!isShort(button.action)) {
      blocks.push(...longButton(button, { block_id, choose: say('slack.render.choose') }));
    } else if (last?.type === 'actions' && last.elements.length < elementsPerActions) {
      last.elements.push(renderButton(button, index));
    } else {
      blocks.push({ type: 'actions', block_id, elements: [renderButton(button, index)] });
    }
  }
  return blocks;
}

/** Whether a button can hold the label. */
export const isShort = ({ label }: Action): boolean => label.length <= buttonLabel && !isEmpty(label);

function longButton(
  { action, kind }: Tapping,
  { block_id, choose }: { readonly block_id: string; readonly choose: string },
): readonly KnownBlock[] {
  const [first = choose, ...rest] = piecesOf(action.label, sectionText);
  const accessory = renderButton({ action: { ...action, label: choose }, kind }, 0);
  const line: SectionBlock = { ...section(plain(first)), block_id, accessory };
  return [line, ...rest.flatMap(sections)];
}
