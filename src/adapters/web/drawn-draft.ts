/** A form in the chat with what was typed into it and not sent: whoever loads the page again finds it as they left it. */
import type { Field, FormValues } from '../../bot/ports/view.ts';
import type { Message } from './transcript.ts';

/** By the button that sends the form; undefined where nothing was typed. */
export type DraftOf = (token: string) => FormValues | undefined;

/** The message as its reader left it. */
export function withDraft(message: Message, draftOf: DraftOf): Message {
  const { content } = message;
  const form = content.kind === 'shown' ? content.view.form : undefined;
  const typed = form && draftOf(form.submit.token);
  if (content.kind === 'said' || form === undefined || typed === undefined) return message;
  const fields = form.fields.map((field) => filledIn(field, typed[field.name]));
  return { ...message, content: { ...content, view: { ...content.view, form: { ...form, fields } } } };
}

function filledIn(field: Field, typed: FormValues[string] | undefined): Field {
  if (typed === undefined) return field;
  if (field.kind === 'several') return { ...field, value: typeof typed === 'string' ? [typed] : typed };
  return { ...field, value: typeof typed === 'string' ? typed : (typed[0] ?? '') };
}
