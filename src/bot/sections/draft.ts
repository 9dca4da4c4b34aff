/** What was typed and not taken as an answer: kept, and put back into the form it was typed in. */

import type { FormScope } from '../../domain/plan/form-scope.ts';
import { defined } from '../../shared/defined.ts';
import { type TapOf, tapOf, tokenOf } from '../core/tap.ts';
import type { Turn } from '../core/turn.ts';
import type { Speaking } from '../plans/views/plan-words.ts';
import type { Conversation } from '../ports/conversation.ts';
import type { FormValues } from '../ports/view.ts';
import { type FormTry, idsOf, untried } from './views/step-form.ts';

type FormIds = Omit<TapOf<'form'>, 'kind' | 'type'>;

/** A form is known by what it asks, whatever revision it saw. */
const formKey = (form: FormIds): string => tokenOf({ ...form, kind: 'form', type: undefined });

/** @param form where it was typed; with the revision that was seen, if it is known */
export function withDraft(turn: Turn, form: FormIds & { readonly seen?: number }, values: FormValues): Conversation {
  const { seen } = form;
  return {
    ...turn.conversation,
    draft: { token: formKey(form), values, at: turn.now, ...defined({ seen }) },
  };
}

function withoutDraft({ draft: _, ...rest }: Conversation): Conversation {
  return rest;
}

/** What was kept of this very form; undefined where nothing was, or another form's stands there. */
export const draftOf = ({ draft }: Conversation, form: FormIds): FormValues | undefined =>
  draft?.token === formKey(form) ? draft.values : undefined;

/** What was typed into the form that this button sends, as it was seen, and not sent; undefined where that is nothing. */
export function typedInto(conversation: Conversation, token: string): FormValues | undefined {
  const tap = tapOf(token);
  const isSame = tap?.kind === 'answer' && tap.seen === conversation.draft?.seen;
  return isSame ? draftOf(conversation, tap) : undefined;
}

/** The conversation once a form was taken: its draft goes, another form's stays. */
export const draftTaken = (conversation: Conversation, form: FormIds): Conversation =>
  conversation.draft?.token === formKey(form) ? withoutDraft(conversation) : conversation;

/** What this person typed into this form before and did not get in; problems are found anew when it is sent. */
export function triedBefore(turn: Turn, to: Speaking, scope: FormScope): FormTry {
  const { draft } = turn.conversation;
  if (draft === undefined || draft.token !== formKey(idsOf(to, scope))) return untried;
  return { ...untried, typed: draft.values, ...defined({ seen: draft.seen }) };
}
