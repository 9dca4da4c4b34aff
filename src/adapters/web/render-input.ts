/** The control of a field that is not a group of boxes: a line, a text, a date, a list. */
import type { Field } from '../../bot/ports/view.ts';
import type { Bindings } from './field-bindings.ts';
import { attribute, type Html, html } from './html.ts';
import { renderSelect } from './render-choice.ts';
import type { RenderContext } from './render-context.ts';

/** Renders the control with the value as it was typed, even where that is no number and no date. */
export function renderControl(
  field: Exclude<Field, { readonly kind: 'several' }>,
  bindings: Bindings,
  context: RenderContext,
): Html {
  switch (field.kind) {
    case 'text':
      return renderInput(field, bindings, html` type="text"`);
    case 'number':
      // An input of type "number" would lose what was typed where it is no number.
      return renderInput(field, bindings, html` type="text" inputmode="decimal" class="short"`);
    case 'date':
      return renderDate(field, bindings);
    case 'long-text':
      // The line break after the tag is not part of the value; without it a value that begins with one would lose it.
      return html`<textarea${shared(field, bindings)} rows="5">
${field.value}</textarea>`;
    case 'one':
    case 'person':
      return renderSelect(field, bindings, context);
    default: {
      const never: never = field;
      return never;
    }
  }
}

function renderInput(field: Field & { readonly value: string }, bindings: Bindings, type: Html): Html {
  return html`<input${shared(field, bindings)}${type} value="${field.value}">`;
}

/** A date that is not one stays as it was typed, which a date picker could not show. */
function renderDate(field: Extract<Field, { readonly kind: 'date' }>, bindings: Bindings): Html {
  const isDate = field.value === '' || /^\d{4}-\d{2}-\d{2}$/.test(field.value);
  const picker = html` type="date" class="short"${attribute('max', field.latest)}`;
  return renderInput(field, bindings, isDate ? picker : html` type="text" class="short"`);
}

function shared({ name, required }: Field, { id, describedBy, invalid }: Bindings): Html {
  const bound = html`${attribute('aria-describedby', describedBy)}${attribute('aria-invalid', invalid ? 'true' : null)}`;
  return html` id="${id}" name="f.${name}"${attribute('required', required)}${bound}`;
}
