/** Buttons, and the hidden inputs of the forms they belong to. */
import { seenLabel } from '../../bot/core/seen-label.ts';
import type { Action } from '../../bot/ports/view.ts';
import { attribute, type Html, html } from './html.ts';
import type { RenderContext } from './render-context.ts';

export interface ButtonOptions {
  /** Id of the form that the button submits, where it stands outside of it. */
  readonly form?: string;
  /** Name of the posted token: a phrase goes beside the token of its form, which is a hidden input, so that its own button posts none. */
  readonly name?: 'token' | 'phrase' | null;
  /** Id of what the button is about, where its label alone would not tell. */
  readonly about?: string;
}

/** A button that posts its action's token as it is. */
export function renderButton(action: Action, { form, name = 'token', about }: ButtonOptions): Html {
  const style = name === 'phrase' ? 'phrase' : (action.style ?? 'plain');
  const seen = seenLabel(action);
  return html`<button type="submit" class="button button-${style}"${attribute('form', form)}${attribute('name', name)}${attribute('value', name && action.token)}${attribute('aria-describedby', about)}${attribute('aria-label', seen === action.label ? undefined : action.label)}>${seen}</button>`;
}

/** The form that all buttons of a view submit; the buttons name it, so that they may stand anywhere. */
export function renderTapForm(context: RenderContext): Html {
  return html`<form id="${tapFormId(context)}" hidden method="post" action="${context.base}/tap">${renderHidden(context)}</form>`;
}

/** Id of that form. */
export function tapFormId({ scope }: RenderContext): string {
  return `${scope}-tap`;
}

/** A new arrival id and what the context carries. */
export function renderHidden({ hidden, newId }: Pick<RenderContext, 'hidden' | 'newId'>): Html {
  const carried = Object.entries({ id: newId(), ...hidden });
  return html`${carried.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}
