/** A View as HTML: pure, and the same for a message of the chat and for a page of its own. */
import type { Progress, View } from '../../bot/ports/view.ts';
import { type Html, html } from './html.ts';
import { renderButton, renderTapForm, tapFormId } from './render-action.ts';
import { renderBlock } from './render-block.ts';
import type { RenderContext } from './render-context.ts';
import { renderForm } from './render-form.ts';

/** Renders all that a view shows. The context's `scope` must be unique within the page. */
export function renderView(view: View, context: RenderContext): Html {
  const { scope } = context;
  const taps =
    view.actions.length > 0 ||
    view.blocks.some((block) => block.kind === 'items' && block.items.some(({ action, actions }) => action ?? actions));
  return html`<article class="view view-${view.name}" aria-labelledby="${scope}-title">
${renderTitle(view.title, context)}
${view.progress && renderProgress(view.progress, context)}${view.blocks.map(
  (block, index) => html`${renderBlock(block, index, context)}
`,
)}${
  taps &&
  html`${renderTapForm(context)}
`
}${view.form ? renderForm(view.form, view.actions, context) : renderActions(view, context)}
</article>`;
}

function renderTitle(title: string, { level, scope }: RenderContext): Html {
  return level === 1
    ? html`<h1 class="view-title" id="${scope}-title" tabindex="-1">${title}</h1>`
    : html`<h2 class="view-title" id="${scope}-title" tabindex="-1">${title}</h2>`;
}

function renderProgress({ text, done, of }: Progress, { scope }: RenderContext): Html {
  return html`<div class="progress"><span id="${scope}-progress">${text}</span> <progress value="${done}" max="${of}" aria-labelledby="${scope}-progress"></progress></div>
`;
}

function renderActions({ actions }: View, context: RenderContext): Html | false {
  if (actions.length === 0) return false;
  return html`<div class="actions">${actions.map(
    (action) => html`
${renderButton(action, { form: tapFormId(context) })}`,
  )}
</div>`;
}
