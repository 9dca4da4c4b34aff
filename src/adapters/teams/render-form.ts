/** The form of a View on a card: a word on what is wrong, the fields, then the buttons. */
import type { Action, Field, Form } from '../../bot/ports/view.ts';
import { formFields } from './action-data.ts';
import { renderButtons } from './render-action.ts';
import type { CardContext } from './render-context.ts';
import type { Element } from './render-elements.ts';
import { renderField } from './render-field.ts';
import { lines } from './render-text.ts';

/** Renders a form, with the other actions of its view beside its submit button. */
export function renderForm(form: Form, actions: readonly Action[], context: CardContext): readonly Element[] {
  const fields = formFields(form.fields);
  // A phrase is tapped while the field it is meant for is still empty, which Teams would not let pass.
  const checked = context.phones !== true && !form.fields.some(hasPhrases);
  return [
    ...renderSummary(form, context),
    ...form.fields.map((field) => renderField(field, { fields, checked }, context)),
    ...renderButtons(
      [{ action: { style: 'primary', ...form.submit }, fields }, ...actions.map((action) => ({ action }))],
      context,
    ),
  ];
}

const hasPhrases = (field: Field): boolean => field.kind === 'long-text' && field.phrases.length > 0;

/** What is wrong may stand below the edge of the window: the top of the form says so. */
function renderSummary({ fields }: Form, { say }: CardContext): readonly Element[] {
  const wrong = fields.some(({ problem }) => problem !== undefined);
  if (fields.length === 1 || !wrong) return [];
  return [{ type: 'Container', style: 'attention', items: lines(say('teams.render.wrong')) }];
}
