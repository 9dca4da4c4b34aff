/** The form of a View: what is wrong first, then the fields, then the buttons. */
import type { Action, Form } from '../../bot/ports/view.ts';
import { controlId } from './field-bindings.ts';
import { type Html, html } from './html.ts';
import { renderButton, renderHidden, tapFormId } from './render-action.ts';
import type { RenderContext } from './render-context.ts';
import { renderField } from './render-field.ts';

/** Renders a form, with the other actions of its view beside its submit button. */
export function renderForm(form: Form, actions: readonly Action[], context: RenderContext): Html {
  const hasPhrases = form.fields.some((field) => field.kind === 'long-text' && field.phrases.length > 0);
  return html`<form id="${context.scope}-form" class="form" method="post" action="${context.base}/form" data-draft="${context.base}/draft" data-token="${form.submit.token}" novalidate>
${renderHidden(context)}<input type="hidden" name="token" value="${form.submit.token}">${hasPhrases && defaultButton(form)}
${renderSummary(form, context)}${form.fields.map(
  (field, index) => html`${renderField(field, index, context)}
`,
)}<div class="actions">
${renderButton({ style: 'primary', ...form.submit }, { name: null })}${actions.map(
  (action) => html`
${renderButton(action, { form: tapFormId(context) })}`,
)}
</div>
</form>`;
}

/** Whether any field of a form has something to correct. */
export function hasProblems(form: Form | undefined): boolean {
  return form?.fields.some(({ problem }) => problem !== undefined) ?? false;
}

/** The Enter key taps a form's first button, which would be a phrase: so this one stands before them, unseen. */
function defaultButton({ submit }: Form): Html {
  return html`<button type="submit" class="for-enter" tabindex="-1" aria-hidden="true">${submit.label}</button>`;
}

function renderSummary(form: Form, context: RenderContext): Html | false {
  if (!hasProblems(form)) return false;
  const lines = form.fields.map(
    ({ problem, label }, index) =>
      problem !== undefined &&
      html`
  <li><a href="#${controlId(index, context)}">${label}: ${problem}</a></li>`,
  );
  return html`<div class="summary" id="${context.scope}-summary" tabindex="-1" role="group" aria-labelledby="${context.scope}-wrong">
  <p class="summary-title" id="${context.scope}-wrong">${context.say('web.form.summary')}</p>
  <ul>${lines.filter((line) => line !== false)}
  </ul>
</div>
`;
}
