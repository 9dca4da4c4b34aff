/** The one place through which all that people write comes in, whatever the way: a message, a form, a draft. */

import { maskPersonalCodes } from '../../domain/privacy/personal-code.ts';
import { tidyText } from '../../domain/text/tidy-text.ts';
import type { Incoming, IncomingEvent } from '../ports/incoming.ts';
import type { FormValues } from '../ports/view.ts';

/** Characters of a message, once it is tidied. */
const longestMessage = 12_000;
/** What is longer is not even tidied: no platform lets a person type as much. */
const longestTyped = 40_000;

/**
 * The same as it came, with every text tidied and every personal code in it covered: what is refused later on can neither
 * be shown, kept nor drafted. A message that is too long is none any more.
 */
export const takenIn = (incoming: Incoming): Incoming => ({ ...incoming, event: takenEvent(incoming.event) });

function takenEvent(event: IncomingEvent): IncomingEvent {
  switch (event.kind) {
    case 'text':
    case 'make-task': {
      const text = event.text.length > longestTyped ? null : tidyText(event.text);
      const isTooLong = text === null || text.length > longestMessage;
      return isTooLong ? { kind: 'too-long', longest: longestMessage } : { ...event, text: maskPersonalCodes(text) };
    }
    case 'form':
    case 'draft':
      return { ...event, values: takenValues(event.values) };
    case 'hello':
    case 'home':
    case 'too-long':
    case 'set-aside':
    case 'edited':
    case 'tap':
      return event;
    default:
      return event satisfies never;
  }
}

const takenValues = (values: FormValues): FormValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? taken(value) : value.map(taken)]),
  );

/** What may be chosen goes by its id, which may hold digits of any number. */
const isId = (value: string): boolean => /^(?:web|slack|teams)-[\w.-]{1,200}$/u.test(value);

/** No field takes as much as the longest message: what is longer is refused there, by its beginning. */
const taken = (value: string): string =>
  isId(value) ? value : maskPersonalCodes(tidyText(value.slice(0, longestMessage)));
