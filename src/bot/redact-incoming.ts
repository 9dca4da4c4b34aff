/** What a platform that keeps its own record may keep of a typed message: no personal code, no learner's name in a channel, nothing sensitive. */

import { learnerByCode } from '../domain/language/learner-by-code.ts';
import { isSensitive } from '../domain/plan-types/find-types.ts';
import { hideNames } from '../domain/privacy/names.ts';
import { findPersonalCode } from '../domain/privacy/personal-code.ts';
import { readIntent } from './core/read-intent.ts';
import type { Turn } from './core/turn.ts';
import { noticeAbove } from './core/with-notice.ts';
import type { Incoming, Outcome } from './ports/incoming.ts';
import type { View } from './ports/view.ts';

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
  if (heard.heard === undefined || view === null || incoming.from.platform === 'web') return { shown: view, heard };
  return { shown: noticeAbove(view, turn.say('heard.delete'), 'warning'), heard };
}

/** Sets `heard` where the message must not be kept as it was typed. */
function hearing(turn: Turn, { event, place }: Incoming): Pick<Outcome, 'heard'> {
  if (event.kind !== 'text') return {};
  const { focus } = turn.conversation;
  const open = focus !== undefined && focus.paused !== true && place.kind === 'private';
  const intent = readIntent(event.text, turn.services.say);
  const isCommand = intent !== null && (intent.rest === '' || learnerByCode(turn.organisation, intent.rest) !== null);
  if (open && isSensitive(focus.type, focus.section) && !isCommand) return { heard: turn.say('heard.sensitive') };
  const masked = withoutCodes(event.text, turn.say('heard.personal-code'));
  const shown = place.kind === 'channel' ? hideNames(masked, turn.organisation.learners).text : masked;
  return shown === event.text ? {} : { heard: shown };
}

function withoutCodes(text: string, mask: string): string {
  const found = findPersonalCode(text);
  if (found === null) return text;
  return withoutCodes(`${text.slice(0, found.start)}${mask}${text.slice(found.end)}`, mask);
}
