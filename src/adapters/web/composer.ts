/** Where a person writes: the row of commands, the text, the button. */
import type { Action } from '../../bot/ports/view.ts';
import { type Html, html } from './html.ts';
import { renderButton, renderHidden } from './render-action.ts';
import type { Say } from './render-context.ts';

export interface Composer {
  readonly say: Say;
  readonly base: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly newId: () => string;
  readonly menu: readonly Action[];
  readonly label: string;
  readonly placeholder: string;
}

/** The whole foot of a chat's page. */
export function renderComposer({ say, base, hidden, newId, menu, label, placeholder }: Composer): Html {
  return html`<footer class="composer">
<p id="working" class="working" role="status" data-text="${say('web.working')}"></p>
${
  menu.length > 0 &&
  html`<form class="menu" method="post" action="${base}/tap" aria-label="${say('web.chat.commands')}">
${renderHidden({ hidden, newId })}${menu.map(
  (action) => html`
${renderButton(action, {})}`,
)}
</form>
`
}<form class="say" id="say" method="post" action="${base}/say">
${renderHidden({ hidden, newId })}<label class="for-ears" for="say-text">${label}</label>
<textarea id="say-text" name="text" rows="1" placeholder="${placeholder}" autocomplete="off" enterkeyhint="send"></textarea>
<button type="submit" class="button button-primary">${say('web.chat.send')}</button>
</form>
</footer>`;
}
