/** Whoever types what a button of the last message is called has tapped it. */
import type { MemberId } from '../../domain/people/organisation.ts';
import { planSights } from '../buttons/command-ids.ts';
import type { View } from '../ports/view.ts';
import { buttonNamed } from './button-named.ts';
import { readIntent } from './read-intent.ts';
import { type Tap, tapOf } from './tap.ts';
import type { Reply, Turn } from './turn.ts';

/** What was last shown to each member in private. A process knows what it showed itself: of the rest it is asked back as ever. */
export interface LastShown {
  readonly note: (member: MemberId, done: Pick<Reply, 'view' | 'beside'>) => void;
  /** Something stands below it since: a message that nobody asked for. */
  readonly forget: (member: MemberId) => void;
  /** The tap that typed words stand for; null where they name no button, or several. */
  readonly tapOf: (turn: Turn, text: string) => Tap | null;
}

/** "atsaukt", "veidlapa": they mean the same below every message. What is to be seen of a plan does not tell of which, and a button does. */
function isCommand({ services }: Turn, text: string): boolean {
  const intent = readIntent(text, services.say);
  return intent?.rest === '' && !planSights.some((one) => one === intent.command);
}

export function openLastShown(): LastShown {
  const shown = new Map<MemberId, View>();
  return {
    note: (member, { view, beside = view }) => {
      if (beside !== null) shown.set(member, beside);
    },
    forget: (member) => void shown.delete(member),
    tapOf: (turn, text) => {
      const last = shown.get(turn.member.id);
      const token = last === undefined ? null : buttonNamed(last, text);
      const tap = token === null ? null : tapOf(token);
      return tap === null || isCommand(turn, text) ? null : tap;
    },
  };
}
