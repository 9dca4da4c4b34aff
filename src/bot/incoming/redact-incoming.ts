/** What a platform that keeps its own record may keep of a typed message: no personal code, no learner's name in a channel, nothing sensitive. */

import { learnerByCode } from '../../domain/language/learner-by-code.ts';
import { isSensitive } from '../../domain/plan-types/find-types.ts';
import { hideNames } from '../../domain/privacy/names.ts';
import { maskedCode } from '../../domain/privacy/personal-code.ts';
import { readIntent } from '../core/read-intent.ts';
import { intentIn } from '../core/read-request.ts';
import { isDelicate, tapOf } from '../core/tap.ts';
import type { Turn } from '../core/turn.ts';
import { noticeAbove } from '../core/with-notice.ts';
import type { Incoming, Outcome } from '../ports/incoming.ts';
import type { View } from '../ports/view.ts';

interface Heard {
  readonly shown: View | null;
  readonly heard: Pick<Outcome, 'heard'>;
}

/**
 * The answer, and what may be kept of the message. A platform keeps what people write to it, which no bot can take back:
 * there the answer asks them to delete it.
 */
export function withHeard(turn: Turn, incoming: Incoming, view: View | null): Heard {
  const heard = hearing(turn, incoming);
  const isKeptThere = incoming.from.platform !== 'web' && incoming.event.kind !== 'too-long';
  if (heard.heard === undefined || view === null || !isKeptThere) return { shown: view, heard };
  const ask = turn.say(isReport(turn, incoming) ? 'heard.delete-report' : 'heard.delete');
  return { shown: noticeAbove(view, ask, 'warning'), heard };
}

/** What somebody noticed of a learner stands in the register alone. */
function isReport(turn: Turn, { event }: Incoming): boolean {
  const intent = event.kind === 'text' ? intentIn(turn, event.text) : null;
  return intent?.command === 'concern' && intent.rest !== '' && learnerByCode(turn.organisation, intent.rest) === null;
}

/** Whether words go into a form that asks for what is kept nowhere else. */
function isForDelicateForm({ conversation: { form } }: Turn): boolean {
  const tap = form === undefined ? null : tapOf(form.submit);
  return tap !== null && isDelicate(tap);
}

/** Sets `heard` where the message must not be kept as it was typed. */
function hearing(turn: Turn, incoming: Incoming): Pick<Outcome, 'heard'> {
  const { event, place } = incoming;
  if (event.kind === 'too-long') return { heard: turn.say('heard.too-long') };
  if (event.kind !== 'text') return {};
  const { focus } = turn.conversation;
  const open = focus !== undefined && focus.paused !== true && place.kind === 'private';
  if (isReport(turn, incoming)) return { heard: turn.say('heard.sensitive') };
  const intent = readIntent(event.text, turn.services.say);
  const isCommand = intent !== null && (intent.rest === '' || learnerByCode(turn.organisation, intent.rest) !== null);
  const isAsked = open && isSensitive(focus.type, focus.section);
  if ((isAsked || (place.kind === 'private' && isForDelicateForm(turn))) && !isCommand)
    return { heard: turn.say('heard.sensitive') };
  const named = place.kind === 'channel' ? hideNames(event.text, turn.organisation.learners) : null;
  if (named?.hidden === true) return { heard: named.text };
  return event.text.includes(maskedCode) ? { heard: event.text } : {};
}
