/** Choices: round buttons or boxes for a few, a list that is searched by typing for more. */
import type { Checkboxes, MultiStaticSelect, PlainTextOption, RadioButtons, StaticSelect } from '@slack/types';
import type { Choice, Field } from '../../bot/ports/view.ts';
import { defined } from '../../shared/defined.ts';
import { optionsAtOnce } from './limits.ts';
import type { RenderContext } from './render-context.ts';
import { inputActionId, noAnswer } from './render-ids.ts';
import { renderList, renderOptions } from './render-option.ts';
import { plain } from './render-text.ts';

type ChoiceField = Extract<Field, { readonly kind: 'one' | 'several' | 'person' }>;

interface RenderedChoices {
  readonly input: Checkboxes | MultiStaticSelect | RadioButtons | StaticSelect;
  /** Labels that no option can hold. */
  readonly above: readonly string[];
}

/** Renders the choices of a field. A value that is no option (any more) leaves it unchosen. */
export function renderChoices(field: ChoiceField, context: RenderContext): RenderedChoices {
  const { options, above } = renderOptions([...field.choices, ...noneOf(field, context)]);
  const input = field.kind === 'several' ? severalOf(field, options, context) : oneOf(field, options, context);
  return { input, above };
}

/** What was chosen once cannot be unchosen otherwise; and Slack takes no list without an option. */
function noneOf({ kind, required, choices }: ChoiceField, { say }: RenderContext): readonly Choice[] {
  const wanted = choices.length === 0 || (kind !== 'several' && !required);
  return wanted ? [{ value: noAnswer, label: say('slack.render.none') }] : [];
}

type Several = Extract<ChoiceField, { readonly kind: 'several' }>;

function severalOf(field: Several, options: PlainTextOption[], context: RenderContext): Checkboxes | MultiStaticSelect {
  const held = options.filter(({ value }) => value !== undefined && field.value.includes(value));
  const shared = { action_id: inputActionId(field.name), ...(held.length > 0 && { initial_options: held }) };
  if (options.length <= optionsAtOnce) return { type: 'checkboxes', ...shared, options };
  return {
    type: 'multi_static_select',
    ...shared,
    placeholder: plain(context.say('slack.render.choose')),
    ...renderList(options, 'number', context),
  };
}

function oneOf(
  field: Exclude<ChoiceField, Several>,
  options: PlainTextOption[],
  context: RenderContext,
): RadioButtons | StaticSelect {
  const held = options.find(({ value }) => value === field.value);
  const shared = { action_id: inputActionId(field.name), ...defined({ initial_option: held }) };
  const person = field.kind === 'person';
  if (!person && options.length <= optionsAtOnce) return { type: 'radio_buttons', ...shared, options };
  return {
    type: 'static_select',
    ...shared,
    placeholder: plain(context.say(person ? 'slack.render.find' : 'slack.render.choose')),
    ...renderList(options, person ? 'letter' : 'number', context),
  };
}
