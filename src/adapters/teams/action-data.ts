/** What a button of a card carries and gives back: ids only. Whatever comes back may have been made up. */
import { z } from 'zod';
import type { Field, FormValues } from '../../bot/ports/view.ts';

/** Whether a field gives one answer or several: the inputs that were left empty do not come back at all. */
type FieldCount = 'single' | 'several';

export type FormFields = Readonly<Record<string, FieldCount>>;

export interface ActionData {
  readonly token: string;
  readonly nonce: string;
  /** The fields whose inputs come with it, by name; only on what sends a form. */
  readonly fields?: FormFields;
  /** The activity that a dialog was opened from. */
  readonly origin?: string;
}

/** Asks Teams to open a dialog, which it fetches from the bot. */
export interface DialogData extends ActionData {
  readonly msteams: { readonly type: 'task/fetch' };
}

/** What somebody did with a card. */
export interface ReadAction {
  readonly token: string;
  readonly nonce: string;
  readonly kind: 'tap' | 'form';
  /** Every field of the form, empty ones as '' or []. */
  readonly values: FormValues;
  readonly origin: string | null;
}

/** Stands for "no answer" among round buttons, where an empty value could not be chosen. Ids never hold this sign. */
export const noAnswer = '~';

/** Id of a field's input; the prefix keeps it apart from what else stands in the data. */
export const inputId = (name: string): string => `f.${name}`;

/** What `ActionData.fields` says of a form. */
export const formFields = (fields: readonly Field[]): FormFields =>
  Object.fromEntries(fields.map(({ name, kind }) => [name, kind === 'several' ? 'several' : 'single']));

const shape = z.object({
  token: z.string().min(1).max(500),
  nonce: z.string().min(1).max(100),
  fields: z.record(z.string().max(200), z.enum(['single', 'several'])).optional(),
  origin: z.string().min(1).max(500).optional(),
});
const inputs = z.record(z.string(), z.unknown());
const typed = z.string().default('');

/**
 * Reads what came back from a card.
 * @param data of an Action.Execute, of a dialog that is to be opened, or of one that was sent
 * @returns null where Solis cannot have made it
 */
export function readActionData(data: unknown): ReadAction | null {
  const read = shape.safeParse(data);
  const given = inputs.safeParse(data);
  if (!read.success || !given.success) return null;
  const { token, nonce, fields, origin = null } = read.data;
  const answers = Object.entries(fields ?? {}).map(([name, count]) => {
    const answer = typed.safeParse(given.data[inputId(name)]);
    return answer.success ? ([name, answerOf(answer.data, count)] as const) : null;
  });
  if (answers.includes(null)) return null;
  const values = Object.fromEntries(answers.filter((answer) => answer !== null));
  return { token, nonce, kind: fields === undefined ? 'tap' : 'form', values, origin };
}

/** Teams joins several choices with commas. */
const answerOf = (answer: string, count: FieldCount): string | readonly string[] => {
  if (count === 'several') return answer.split(',').filter((each) => each !== '' && each !== noAnswer);
  return answer === noAnswer ? '' : answer;
};
