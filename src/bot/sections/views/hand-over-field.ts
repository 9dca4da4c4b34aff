/** The box in a form of a whole section with which a person keeps it, instead of handing it over as they save. */
import type { FormScope } from '../../../domain/plan/form-scope.ts';
import type { Say } from '../../core/texts.ts';
import type { Field, FormValues } from '../../ports/view.ts';

// No field of a plan type has a dot in its name.
const name = 'hand-over.later';
const later = 'later';

export function handOverField(say: Say, { row }: FormScope, values: FormValues): Field {
  const what = row === undefined ? 'section' : 'row';
  return {
    kind: 'several',
    name,
    label: say('hand-over.label'),
    required: false,
    value: isForLater(values) ? [later] : [],
    choices: [{ value: later, label: say(`hand-over.later.${what}`) }],
  };
}

/** Whether the person wants to keep the section when this form is saved. */
export const isForLater = (values: FormValues): boolean => [values[name] ?? []].flat().includes(later);
