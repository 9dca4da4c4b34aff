/** A field with its label, hint, problem and control, bound to each other for those who listen to the page. */
import type { Field } from '../../bot/view.ts';
import type { Bindings } from './field-bindings.ts';
import { attribute, type Html, html } from './html.ts';
import { optionsAsList } from './limits.ts';
import { renderButton } from './render-action.ts';
import { renderBoxes, renderSelect } from './render-choice.ts';
import type { RenderContext } from './render-context.ts';

/** Id of the control of field number `index`: where the error summary leads. */
export function controlId(index: number, { scope }: RenderContext): string {
  return `${scope}-f${index}`;
}

/** Renders field number `index` of a form. */
export function renderField(field: Field, index: number, context: RenderContext): Html {
  const id = controlId(index, context);
  const extra = extraHint(field, context);
  const told = [field.hint && `${id}-hint`, extra && `${id}-extra`, field.problem && `${id}-problem`].filter(Boolean);
  const bindings = {
    id,
    describedBy: told.length === 0 ? null : told.join(' '),
    invalid: field.problem !== undefined,
  };
  const words = html`${
    field.hint &&
    html`
  <p class="hint" id="${id}-hint">${field.hint}</p>`
  }${
    field.problem &&
    html`
  <p class="problem" id="${id}-problem"><span class="for-ears">${context.say('web.form.problem')} </span>${field.problem}</p>`
  }`;
  const marker = html`<input type="hidden" name="${field.kind === 'several' ? 'several' : 'single'}" value="${field.name}">`;
  const label = html`${field.label}${!field.required && html` <span class="optional">${context.say('web.form.optional')}</span>`}`;
  const frame = field.problem === undefined ? 'field' : 'field field-wrong';
  const extras =
    extra &&
    html`
  <p class="hint counter" id="${id}-extra"${counterAttributes(field, id, context)}>${extra}</p>`;
  if (isGroup(field)) {
    return html`<fieldset class="${frame}"${groupAttributes(field)}${attribute('aria-describedby', bindings.describedBy)}>${marker}
  <legend>${label}</legend>${words}
  ${renderBoxes(field, bindings, context)}
</fieldset>`;
  }
  return html`<div class="${frame}">${marker}
  <label for="${id}">${label}</label>${words}
  ${renderControl(field, bindings, context)}${extras}
</div>`;
}

type Group = Extract<Field, { readonly kind: 'one' | 'several' }>;

function isGroup(field: Field): field is Group {
  return field.kind === 'several' || (field.kind === 'one' && field.choices.length < optionsAsList);
}

/** Only a group of round buttons can be called wrong or required as a whole. */
function groupAttributes(field: Group): Html | false {
  if (field.kind === 'several') return false;
  return html` role="radiogroup"${attribute('aria-required', field.required ? 'true' : null)}${attribute('aria-invalid', field.problem === undefined ? null : 'true')}`;
}

function renderControl(
  field: Exclude<Field, { readonly kind: 'several' }>,
  bindings: Bindings,
  context: RenderContext,
): Html {
  switch (field.kind) {
    case 'text':
      return renderInput(field, bindings, html` type="text"`);
    case 'number':
      // A field of type "number" would lose what was typed where it is no number.
      return renderInput(field, bindings, html` type="text" inputmode="decimal" class="short"`);
    case 'date':
      return renderDate(field, bindings);
    case 'long-text':
      return renderLongText(field, bindings, context);
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
  const type = isDate
    ? html` type="date" class="short"${attribute('max', field.latest)}`
    : html` type="text" class="short"`;
  return renderInput(field, bindings, type);
}

function renderLongText(
  field: Extract<Field, { readonly kind: 'long-text' }>,
  bindings: Bindings,
  context: RenderContext,
): Html {
  // The line break after the opening tag is not part of the value; without it a value that begins with one would lose it.
  return html`<textarea${shared(field, bindings)} rows="5">
${field.value}</textarea>${
    field.phrases.length > 0 &&
    html`
  <div class="phrases" role="group" aria-label="${context.say('web.form.phrases', { field: field.label })}">${field.phrases.map((phrase) => renderButton(phrase, { name: 'phrase' }))}</div>`
  }`;
}

function shared(field: Field, { id, describedBy, invalid }: Bindings): Html {
  return html` id="${id}" name="f.${field.name}"${attribute('required', field.required)}${attribute('aria-describedby', describedBy)}${attribute('aria-invalid', invalid ? 'true' : null)}`;
}

/** What the page adds to the hint: how long a text may be, between which numbers. */
function extraHint(field: Field, { say }: RenderContext): string | null {
  if (field.kind === 'long-text')
    return say('web.form.counter', { used: [...field.value].length, longest: field.longest });
  if (field.kind !== 'number') return null;
  const { least, most } = field;
  if (least !== undefined && most !== undefined) return say('web.form.between', { least, most });
  if (least !== undefined) return say('web.form.least', { least });
  return most === undefined ? null : say('web.form.most', { most });
}

function counterAttributes(field: Field, id: string, { say }: RenderContext): Html | false {
  if (field.kind !== 'long-text') return false;
  const pattern = say('web.form.counter', { used: '#', longest: field.longest });
  return html` data-counts="${id}" data-pattern="${pattern}" data-longest="${field.longest}"`;
}
