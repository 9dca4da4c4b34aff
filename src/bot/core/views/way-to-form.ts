/** A form does not stand in the chat; in its place stands a message with the button that opens it. */

import type { View } from '../../ports/view.ts';
import { commandAction } from '../command-action.ts';
import { reopeningOf, tapOf, tokenOf } from '../tap.ts';
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
  if (view.form !== undefined) return reopeningOf(view.form.submit.token);
  return readingToken(view) ?? commandAction(say, 'continue').token;
}

function readingToken({ actions }: View): string | undefined {
  const taps = actions.map(({ token }) => tapOf(token));
  const at = taps.find((tap) => tap !== null && 'plan' in tap && 'section' in tap);
  return at && tokenOf({ kind: 'read', plan: at.plan, section: at.section });
}
