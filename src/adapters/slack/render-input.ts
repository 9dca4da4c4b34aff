/** The input of a field, holding what was typed even where that is no date, no number and too long. */
import type { Datepicker, InputBlock, PlainTextInput } from '@slack/types';
import type { Field } from '../../bot/ports/view.ts';
import { defined } from '../../shared/defined.ts';
import { inputText } from './limits.ts';
import { renderChoices } from './render-choice.ts';
import type { RenderContext } from './render-context.ts';
import { inputActionId } from './render-ids.ts';
import { breakIn } from './render-text.ts';

export interface Controls {
  /** One input; several where one cannot hold what was typed. */
  readonly inputs: readonly InputBlock['element'][];
  /** What does not fit into the options and stands above. */
  readonly above: readonly string[];
}

/** Renders the input of a field with its value. */
export function renderControls(field: Field, context: RenderContext): Controls {
  switch (field.kind) {
    case 'text':
      return textInputs(field, { longest: field.longest });
    case 'long-text':
      return textInputs(field, { longest: field.longest, multiline: true });
    case 'number':
      // An input for numbers would lose what was typed where it is no number.
      return textInputs(field, {});
    case 'date':
      return isDay(field.value) ? { inputs: [dateInput(field)], above: [] } : textInputs(field, {});
    case 'one':
    case 'several':
    case 'person': {
      const { input, above } = renderChoices(field, context);
      return { inputs: [input], above };
    }
    default:
      return field satisfies never;
  }
}

interface Typed {
  readonly name: string;
  readonly value: string;
}

function textInputs(
  { name, value }: Typed,
  { longest, multiline }: { readonly longest?: number; readonly multiline?: true },
): Controls {
  const many = multiline === true || value.includes('\n') || value.length > inputText;
  // Slack refuses a form in which more stands than may be typed.
  const most = longest !== undefined && value.length <= longest ? Math.min(longest, inputText) : undefined;
  const inputs = slicesOf(value).map(
    (slice, part): PlainTextInput => ({
      type: 'plain_text_input',
      action_id: inputActionId(name, part),
      ...(many && { multiline: true }),
      ...defined({ max_length: most }),
      ...(value.trim() !== '' && { initial_value: slice }),
    }),
  );
  return { inputs, above: [] };
}

/** A value in slices that an input can hold; put one behind the other they are the value again. */
const slicesOf = (value: string): readonly string[] => {
  if (value.length <= inputText) return [value];
  const end = breakIn(value, inputText);
  return [value.slice(0, end), ...slicesOf(value.slice(end))];
};

const dateInput = ({ name, value }: Typed): Datepicker => ({
  type: 'datepicker',
  action_id: inputActionId(name),
  ...(value !== '' && { initial_date: value }),
});

/** A calendar can show a day there is, and none at all. */
function isDay(value: string): boolean {
  if (value === '') return true;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
