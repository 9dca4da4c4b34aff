/** The input of a field, holding what was typed even where that is no date and no number. */
import type { Choice, Field } from '../../bot/ports/view.ts';
import { defined } from '../../shared/defined.ts';
import { inputId, noAnswer } from './action-data.ts';
import { optionsAtOnce } from './limits.ts';
import type { CardContext } from './render-context.ts';
import type { CardChoice, ChoiceInput, DateInput, Input, TextInput } from './render-elements.ts';

/**
 * Renders the input of a field.
 * @param checked whether Teams itself keeps the form back while a field that must be filled is empty
 */
export function renderInput(field: Field, checked: boolean, { say }: CardContext): Input {
  const named: Named = {
    id: inputId(field.name),
    label: field.required ? field.label : `${field.label} ${say('teams.render.optional')}`,
    ...(checked && field.required && { isRequired: true, errorMessage: say('teams.render.required') }),
  };
  switch (field.kind) {
    case 'text':
    case 'number':
      return { type: 'Input.Text', ...named, ...held(field.value) };
    case 'long-text':
      // No maxLength: a browser would cut a longer text off while it is pasted, and say nothing.
      return { type: 'Input.Text', isMultiline: true, ...named, ...held(field.value) };
    case 'date':
      return renderDate(field, named);
    case 'one':
    case 'several':
    case 'person':
      return renderChoices(field, named, { say });
    default:
      return field satisfies never;
  }
}

type Named = Pick<TextInput, 'id' | 'label' | 'isRequired' | 'errorMessage'>;

const held = (value: string): { readonly value?: string } => (value === '' ? {} : { value });

/** A date that is not one stays as it was typed, which a calendar could not show. */
function renderDate({ value, latest }: Field & { readonly kind: 'date' }, named: Named): DateInput | TextInput {
  const isDate = value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value);
  if (!isDate) return { type: 'Input.Text', ...named, ...held(value) };
  return { type: 'Input.Date', ...named, ...defined({ max: latest }), ...held(value) };
}

type Choosing = Extract<Field, { readonly kind: 'one' | 'several' | 'person' }>;

function renderChoices(field: Choosing, named: Named, { say }: Pick<CardContext, 'say'>): ChoiceInput {
  const several = field.kind === 'several';
  const chosen = (several ? field.value : [field.value]).filter((one) =>
    field.choices.some(({ value }) => value === one),
  );
  const style = styleOf(field, chosen.length > 0);
  // What was chosen once cannot be unchosen otherwise.
  // A set without any choice is drawn by no client, and one that must be answered could not be.
  const isBare = field.choices.length === 0;
  const mayBeNone = isBare || !(several || field.required);
  const none = mayBeNone ? [{ title: say('teams.render.none'), value: noAnswer }] : [];
  const { isRequired: _, errorMessage: __, ...free } = named;
  return {
    type: 'Input.ChoiceSet',
    style,
    ...(several && { isMultiSelect: true }),
    ...(isBare ? free : named),
    wrap: true,
    ...(style !== 'expanded' && { placeholder: say(`teams.render.${style === 'filtered' ? 'find' : 'choose'}`) }),
    choices: [...field.choices.map(cardChoice), ...none],
    ...held(chosen.join(',')),
  };
}

/**
 * Round buttons for a few; more of them, and people, are found by typing. Several are boxes however many, as nothing else
 * holds several. An iPhone does not show what is chosen in a box for typing (msteams-docs#10472), and two of one name
 * cannot be told apart there (AdaptiveCards#6526): those are lists.
 */
function styleOf(field: Choosing, chosen: boolean): ChoiceInput['style'] {
  const { kind, choices } = field;
  if (kind === 'several' || (kind === 'one' && choices.length <= optionsAtOnce)) return 'expanded';
  const alike = new Set(choices.map(({ label }) => label)).size < choices.length;
  return chosen || alike ? 'compact' : 'filtered';
}

const cardChoice = ({ label, value }: Choice): CardChoice => ({ title: label, value });
