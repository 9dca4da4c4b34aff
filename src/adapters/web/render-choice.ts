/** Choices: round buttons or boxes in a group, a drop-down list where there are many. */
import type { Choice, Field } from '../../bot/ports/view.ts';
import type { Bindings } from './field-bindings.ts';
import { attribute, type Html, html } from './html.ts';
import type { RenderContext } from './render-context.ts';

/** Round buttons for one of a few, boxes for several. The first carries the field's id, so that a link can lead there. */
export function renderBoxes(
  field: Extract<Field, { readonly kind: 'one' | 'several' }>,
  { id, invalid }: Bindings,
  { say }: RenderContext,
): Html {
  const type = field.kind === 'one' ? 'radio' : 'checkbox';
  const none = field.kind === 'one' && !field.required ? [{ value: '', label: say('web.form.none') }] : [];
  const chosen = (value: string): boolean =>
    field.kind === 'one' ? field.value === value : field.value.includes(value);
  const box = ({ value, label, whole }: Choice, index: number): Html => html`
    <label class="box" for="${boxId(id, index)}"><input type="${type}" id="${boxId(id, index)}" name="f.${field.name}" value="${value}"${attribute('checked', chosen(value))}${attribute('aria-invalid', invalid && type === 'checkbox' ? 'true' : null)}> <span>${label}${whole && html`<small class="whole">${whole}</small>`}</span></label>`;
  return html`<div class="boxes">${[...field.choices, ...none].map(box)}
  </div>`;
}

/** A drop-down list; typing the first letters of a name finds it. A value that is no option (any more) leaves it unchosen. */
export function renderSelect(
  field: Extract<Field, { readonly kind: 'one' | 'person' }>,
  bindings: Bindings,
  { say }: RenderContext,
): Html {
  const { id, describedBy, invalid } = bindings;
  const option = ({ value, label }: Choice): Html => html`
    <option value="${value}"${attribute('selected', value === field.value)}>${label}</option>`;
  return html`<select id="${id}" name="f.${field.name}"${attribute('required', field.required)}${attribute('aria-describedby', describedBy)}${attribute('aria-invalid', invalid ? 'true' : null)}>
    <option value="">${say(field.required ? 'web.form.choose' : 'web.form.none')}</option>${field.choices.map(option)}
  </select>${renderWholes(field.choices, say)}`;
}

/** A list shows short labels only: the whole wordings stand below it, to be unfolded. */
function renderWholes(choices: readonly Choice[], say: RenderContext['say']): Html | false {
  const whole = choices.filter((choice) => choice.whole !== undefined);
  if (whole.length === 0) return false;
  return html`
  <details class="wholes"><summary>${say('web.form.wholes')}</summary>
  <dl>${whole.map((choice) => html`<dt>${choice.label}</dt><dd>${choice.whole}</dd>`)}</dl></details>`;
}

function boxId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index}`;
}
