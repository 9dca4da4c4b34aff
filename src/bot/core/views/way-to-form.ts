/** A form does not stand in the chat; in its place stands a message with the button that opens it. */

import type { View } from '../../ports/view.ts';
import { commandAction } from '../command-action.ts';
import { tapOf, tokenOf } from '../tap.ts';
import type { Say } from '../texts.ts';
import { messageView } from './message.ts';

/** The view itself where it may stand in the chat. */
export function inChat(view: View, say: Say): View {
  if (view.surface === 'message') return view;
  return messageView({
    name: 'open-again',
    title: view.title,
    text: say('opening.waits'),
    actions: [{ label: say('action.open-form'), token: openingToken(view, say), style: 'primary' }],
  });
}

/** What opens this form, and does nothing else: told from what it submits or, where it only shows a section, from what it leads to. */
function openingToken(view: View, say: Say): string {
  const submit = view.form?.submit.token;
  const tap = submit === undefined ? null : tapOf(submit);
  if (tap?.kind === 'answer') {
    const { plan, section, step, row } = tap;
    return tokenOf({ kind: 'form', plan, section, step, row });
  }
  if (tap?.kind === 'correct') {
    const { plan, section, step, row } = tap;
    return tokenOf({ kind: 'ask-correction', plan, section, step, row });
  }
  if (tap?.kind === 'report-save') return tokenOf({ ...tap, kind: 'report-form' });
  if (tap?.kind === 'report-add') return tokenOf({ kind: 'report-new', plan: tap.plan });
  if (tap?.kind === 'duty-not-yet-said') return tokenOf({ ...tap, kind: 'duty-not-yet' });
  if (tap?.kind === 'duty-wrong-said') return tokenOf({ ...tap, kind: 'duty-wrong' });
  if (tap?.kind === 'settings-said') return tokenOf({ kind: 'settings-form', part: 'nudges' });
  if (tap?.kind === 'absence-said') return tokenOf({ kind: 'settings-form', part: 'absence' });
  if (tap?.kind === 'meeting-said') return tokenOf({ ...tap, kind: 'meeting-say' });
  if (tap?.kind === 'order-said') return tokenOf({ kind: 'order-form' });
  if (tap?.kind === 'minutes-present') return tokenOf({ kind: 'minutes', meeting: tap.meeting, part: 'present' });
  if (tap?.kind === 'minutes-number') return tokenOf({ kind: 'minutes', meeting: tap.meeting, part: 'number' });
  // Sent with nothing in it, any other form is shown.
  return submit ?? readingToken(view) ?? commandAction(say, 'continue').token;
}

function readingToken({ actions }: View): string | undefined {
  const taps = actions.map(({ token }) => tapOf(token));
  const at = taps.find((tap) => tap !== null && 'plan' in tap && 'section' in tap);
  return at && tokenOf({ kind: 'read', plan: at.plan, section: at.section });
}
