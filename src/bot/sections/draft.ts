/** What was typed and not taken as an answer: kept, and put back into the form it was typed in. */

import { defined } from '../../shared/defined.ts';
import { type TapOf, tokenOf } from '../core/tap.ts';
import type { Turn } from '../core/turn.ts';
import type { FormScope } from '../plans/tap-handler.ts';
import type { Speaking } from '../plans/views/plan-words.ts';
import type { Conversation } from '../ports/conversation.ts';
import type { FormValues } from '../ports/view.ts';
import { type FormTry, idsOf, untried } from './views/step-form.ts';

/** A form is known by what it asks, whatever revision it saw. */
const formKey = (tap: Pick<TapOf<'answer'>, 'plan' | 'section' | 'step' | 'row'>): string =>
  tokenOf({ kind: 'form', plan: tap.plan, section: tap.section, step: tap.step, row: tap.row });

export function withDraft(turn: Turn, tap: TapOf<'answer'>, values: FormValues): Conversation {
  const seen = /^\d+$/u.test(tap.seen) ? { seen: Number(tap.seen) } : {};
  return { ...turn.conversation, draft: { token: formKey(tap), values, at: turn.now, ...seen } };
}

function withoutDraft({ draft: _, ...rest }: Conversation): Conversation {
  return rest;
}

/** What was kept of this very form; undefined where nothing was, or another form's stands there. */
export const draftOf = ({ draft }: Conversation, tap: TapOf<'answer'>): FormValues | undefined =>
  draft?.token === formKey(tap) ? draft.values : undefined;

/** The conversation once a form was taken: its draft goes, another form's stays. */
export const draftTaken = (conversation: Conversation, tap: TapOf<'answer'>): Conversation =>
  conversation.draft?.token === formKey(tap) ? withoutDraft(conversation) : conversation;

/** What this person typed into this form before and did not get in; problems are found anew when it is sent. */
export function triedBefore(turn: Turn, to: Speaking, scope: FormScope): FormTry {
  const { draft } = turn.conversation;
  if (draft === undefined || draft.token !== formKey(idsOf(to, scope))) return untried;
  return { ...untried, typed: draft.values, ...defined({ seen: draft.seen }) };
}
