/** A field with its label, hint, problem and control, bound to each other for those who listen to the page. */
import type { Field } from '../../bot/ports/view.ts';
import { type Bindings, bindingsOf } from './field-bindings.ts';
import { attribute, type Html, html } from './html.ts';
import { optionsAsList } from './limits.ts';
import { renderButton } from './render-action.ts';
import { renderBoxes } from './render-choice.ts';
import type { RenderContext } from './render-context.ts';
import { renderControl } from './render-input.ts';

/** Renders field number `index` of a form. */
export function renderField(field: Field, index: number, context: RenderContext): Html {
  const bindings = bindingsOf(field, index, context);
  const { id, describedBy, invalid } = bindings;
  const marker = html`<input type="hidden" name="${field.kind === 'several' ? 'several' : 'single'}" value="${field.name}">`;
  const label = html`${field.label}${!field.required && html` <span class="optional">${context.say('web.form.optional')}</span>`}`;
  const frame = invalid ? 'field field-wrong' : 'field';
  if (isGroup(field)) {
    return html`<fieldset class="${frame}"${groupAttributes(field)}${attribute('aria-describedby', describedBy)}>${marker}
  <legend>${label}</legend>${renderWords(field, bindings, context)}
  ${renderBoxes(field, bindings, context)}
</fieldset>`;
  }
  return html`<div class="${frame}">${marker}
  <label for="${id}">${label}</label>${renderWords(field, bindings, context)}
  ${renderControl(field, bindings, context)}${renderExtra(field, bindings, context)}${renderPhrases(field, context)}
</div>`;
}

type Group = Extract<Field, { readonly kind: 'one' | 'several' }>;

function isGroup(field: Field): field is Group {
  return field.kind === 'several' || (field.kind === 'one' && field.choices.length < optionsAsList);
}

/** Only a group of round buttons can be called wrong or required as a whole. */
function groupAttributes(field: Group): Html | false {
  if (field.kind === 'several') return false;
  const invalid = field.problem === undefined ? null : 'true';
  return html` role="radiogroup"${attribute('aria-required', field.required ? 'true' : null)}${attribute('aria-invalid', invalid)}`;
}

function renderWords({ hint, problem }: Field, { id }: Bindings, { say }: RenderContext): Html {
  const hintLine = html`
  <p class="hint" id="${id}-hint">${hint}</p>`;
  const problemLine = html`
  <p class="problem" id="${id}-problem"><span class="for-ears">${say('web.form.problem')} </span>${problem}</p>`;
  return html`${hint && hintLine}${problem && problemLine}`;
}

function renderExtra(field: Field, { id, extra }: Bindings, { say }: RenderContext): Html | false {
  if (extra === null) return false;
  if (field.kind !== 'long-text') {
    return html`
  <p class="hint counter" id="${id}-extra">${extra}</p>`;
  }
  const pattern = say('web.form.counter', { used: '#', longest: field.longest });
  return html`
  <p class="hint counter" id="${id}-extra" data-counts="${id}" data-pattern="${pattern}" data-longest="${field.longest}">${extra}</p>`;
}

function renderPhrases(field: Field, { say }: RenderContext): Html | false {
  if (field.kind !== 'long-text' || field.phrases.length === 0) return false;
  const label = say('web.form.phrases', { field: field.label });
  return html`
  <details class="phrase-bank"><summary>${say('web.form.phrase-bank')}</summary>
  <div class="phrases" role="group" aria-label="${label}">${field.phrases.map((phrase) => renderButton(phrase, { name: 'phrase' }))}</div></details>`;
}
