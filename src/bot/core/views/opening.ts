/** What stands where an answer is still on its way, and the way back to a form that could not be opened in time. */

import { sectionIdOf } from '../../../domain/plan/plan.ts';
import { everyVersion } from '../../../domain/plan-types/find-types.ts';
import type { View } from '../../ports/view.ts';
import { tapOf } from '../tap.ts';
import type { Say } from '../texts.ts';
import { messageView } from './message.ts';

/** A form before it is loaded, with what its button tells of it: which section it is. */
export function openingView(token: string, say: Say): View {
  const name = sectionName(token, say);
  return {
    name: 'opening',
    surface: 'form',
    title: name ?? say('opening.title'),
    short: name ?? say('opening.title'),
    blocks: [{ kind: 'text', text: say('opening.text') }],
    actions: [],
  };
}

/** For a platform that did not let the form be opened in time: the same button once more. */
export const openAgainView = (token: string, say: Say): View =>
  messageView({
    name: 'open-again',
    title: say('open-again.title'),
    text: say('open-again.text'),
    actions: [{ label: say('action.open-form'), token, style: 'primary' }],
  });

/** A sign of life while an answer takes its time; the answer takes its place. */
export const workingView = (say: Say): View =>
  messageView({ name: 'working', title: say('working.title'), text: say('working.text') });

/** The short title of the section that a button is about. */
function sectionName(token: string, say: Say): string | undefined {
  const tap = tapOf(token);
  if (tap === null || !('section' in tap)) return undefined;
  const id = sectionIdOf(tap.section);
  const named = 'type' in tap ? tap.type : undefined;
  const type = everyVersion.find(
    (one) => (named === undefined || one.id === named) && one.sections.some((section) => section.id === id),
  );
  return type && say(`${type.id}:sections.${id}.short`);
}
