/** Buttons: rows of them, and boxes for those whose label is too long for one. */
import { seenLabel } from '../../bot/core/seen-label.ts';
import type { Action } from '../../bot/ports/view.ts';
import { defined } from '../../shared/defined.ts';
import type { ActionData, FormFields } from './action-data.ts';
import { buttonFrame, buttonLetters, buttonsPerRow, rowLetters } from './limits.ts';
import { opensDialog } from './opens-dialog.ts';
import type { CardContext } from './render-context.ts';
import type { ActionSet, Container, SendingAction } from './render-elements.ts';
import { lines } from './render-text.ts';

/** A button of a card: an action of the View, and the form that it sends, if any. */
export interface Button {
  readonly action: Action;
  readonly fields?: FormFields;
  /** What the button is about, where its label alone would not tell. */
  readonly about?: string;
}

/** Buttons in rows that fit a phone; one with a very long label is a row by itself. */
export function renderButtons(buttons: readonly Button[], context: CardContext): readonly (ActionSet | Container)[] {
  return rowsOf(buttons).map((row, index) => {
    const [only] = row;
    if (only !== undefined && isLong(only)) return renderBox(only, context);
    const actions = row.map((button) => titled(button, context));
    return { type: 'ActionSet', actions, spacing: index > 0 ? 'small' : 'medium' };
  });
}

/** A box that can be tapped, with its label wrapped in it; the whole label stands there, however long. */
export const renderBox = (button: Button, context: CardContext): Container => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'small',
  items: lines(button.action.label, { look: { weight: 'bolder' } }),
  selectAction: renderSending(button, context),
});

const isLong = ({ action }: Button): boolean => action.label.length > buttonLetters;

function rowsOf(buttons: readonly Button[]): readonly (readonly Button[])[] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const last = rows.at(-1);
    const fits = last !== undefined && last.length < buttonsPerRow && lettersOf([...last, button]) <= rowLetters;
    if (fits) last.push(button);
    else rows.push([button]);
  }
  return rows;
}

const lettersOf = (row: readonly Button[]): number =>
  row.reduce((sum, { action }) => sum + seenLabel(action).length + buttonFrame, 0);

function titled(button: Button, context: CardContext): SendingAction {
  const { action, about } = button;
  const sending = renderSending(button, context);
  const title = seenLabel(action);
  if (action.style !== 'more') return { ...sending, title, ...defined({ tooltip: about }) };
  return { ...sending, title, tooltip: about === undefined ? action.label : `${action.label}: ${about}` };
}

/** What a button sends: in a message so that the card is replaced, or a dialog opened where what it shows is too private for a chat. */
function renderSending({ action, fields }: Button, context: CardContext): SendingAction {
  const { token, style } = action;
  const shared = {
    ...(style === 'primary' && { style: 'positive' as const }),
    ...(style === 'danger' && { style: 'destructive' as const }),
    ...(fields === undefined && { associatedInputs: 'none' as const }),
  };
  const data: ActionData = { token, nonce: context.nonce, ...defined({ fields }) };
  const { frame } = context;
  if (frame.kind === 'dialog') {
    return {
      type: 'Action.Submit',
      ...shared,
      data: { ...data, ...(frame.origin !== null && { origin: frame.origin }) },
    };
  }
  if (opensDialog(token)) {
    return { type: 'Action.Submit', ...shared, data: { ...data, msteams: { type: 'task/fetch' } } };
  }
  const fallback = { type: 'Action.Submit', title: action.label, ...shared, data } as const;
  return { type: 'Action.Execute', verb: 'tap', ...shared, data, ...(context.phones && { fallback }) };
}
