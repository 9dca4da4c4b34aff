/** What a form holds once a person has filled it in. */
import type { Field, FormValues, View } from '../../src/bot/ports/view.ts';

/** What is filled into a form: by the label of the field, or by its name; choices by their labels. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** All that the form holds when it is sent: what stood in it, and what was filled in. Throws for a field that is not there. */
export function valuesOf(view: View, filled: Filled): FormValues {
  const fields = view.form?.fields ?? [];
  const strange = Object.keys(filled).filter(
    (label) => !fields.some((field) => field.label === label || field.name === label),
  );
  if (strange.length > 0) throw new Error(`no field "${strange[0]}"; there are: ${fields.map((one) => one.label)}`);
  return Object.fromEntries(
    fields.map((field) => {
      const given = filled[field.label] ?? filled[field.name];
      return [field.name, given === undefined ? field.value : chosen(field, given)];
    }),
  );
}

function chosen(field: Field, given: string | readonly string[]): string | readonly string[] {
  if (!('choices' in field)) return given;
  const one = (label: string): string => field.choices.find((choice) => choice.label === label)?.value ?? label;
  return typeof given === 'string' ? one(given) : given.map(one);
}
