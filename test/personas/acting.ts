/** What a person does with what stands in their chat: taps a button of it, fills in the form that is open. */
import type { Incoming, IncomingEvent } from '../../src/bot/ports/incoming.ts';
import type { View } from '../../src/bot/ports/view.ts';
import { valuesOf } from '../world/filled-in.ts';
import { type Button, buttonsOf } from '../world/seen.ts';
import type { Doing, TurnOfJourney } from './journey.ts';

/** What stands in one person's chat, oldest first; a form that is open stands in front of it. */
export interface Chat {
  readonly views: readonly View[];
  /** Messages that came by themselves; their buttons are in front of the person too. */
  readonly notices: readonly Notice[];
  readonly last?: Incoming;
}

interface Notice {
  /** Of the message; it is changed in place under it. */
  readonly key: string;
  readonly view: View;
}

/** Throws where it cannot be done: no such button, no form. */
export function eventOf(
  chat: Chat,
  turn: TurnOfJourney,
  doing: Exclude<Doing, { kind: 'at' | 'waits' | 'restart' | 'again' }>,
): IncomingEvent {
  switch (doing.kind) {
    case 'arrives':
      return { kind: 'hello' };
    case 'says':
      return { kind: 'text', text: doing.text };
    case 'taps': {
      const { view, button } = findButton(inFront(chat, turn), turn, doing.label);
      const { token } = button.action;
      return button.inForm ? { kind: 'form', token, values: valuesOf(view, {}) } : { kind: 'tap', token };
    }
    case 'fills': {
      const view = formIn(chat, turn);
      const pressed = doing.press === undefined ? undefined : findButton([view], turn, doing.press).button.action;
      return {
        kind: 'form',
        token: pressed?.token ?? view.form?.submit.token ?? '',
        values: valuesOf(view, doing.filled),
      };
    }
    case 'drafts': {
      const view = formIn(chat, turn);
      return { kind: 'draft', token: view.form?.submit.token ?? '', values: valuesOf(view, doing.filled) };
    }
    default:
      return doing satisfies never;
  }
}

/**
 * The last answer (an open form, and the message behind it) and the messages that came by themselves, newest first; with
 * `earlier`, what stands further up in the chat.
 */
function inFront({ views, notices }: Chat, { earlier }: TurnOfJourney): readonly View[] {
  if (earlier) return views.slice(0, -1).toReversed();
  const last = views.at(-1);
  const behind = last?.surface === 'form' ? views.findLast((view) => view.surface === 'message') : undefined;
  return [...(last ? [last] : []), ...(behind ? [behind] : []), ...notices.toReversed().map(({ view }) => view)];
}

/** The newest message that has such a button. */
function findButton(
  views: readonly View[],
  { item }: TurnOfJourney,
  label: string,
): { readonly view: View; readonly button: Button } {
  for (const view of views) {
    const found = buttonsOf(view).filter(
      (one) => one.action.label === label && (item === undefined || one.item === item || view.title === item),
    );
    const [button, ...more] = item === undefined ? found : found.toSorted((one) => (one.item === item ? -1 : 1));
    if (button !== undefined && more.every((one) => one.action.token === button.action.token || item !== undefined))
      return { view, button };
    if (button !== undefined) throw new Error(`several buttons "${label}": ${found.map((one) => one.item).join('; ')}`);
  }
  const there = views.slice(0, 1).flatMap((view) => buttonsOf(view).map((one) => `${one.action.label} (${one.item})`));
  throw new Error(`no button "${label}"${item === undefined ? '' : ` at "${item}"`}; there are: ${there.join('; ')}`);
}

function formIn(chat: Chat, turn: TurnOfJourney): View {
  const views = turn.earlier ? inFront(chat, turn) : chat.views.slice(-1);
  const view = views.find((one) => one.form !== undefined && (turn.item === undefined || one.title === turn.item));
  if (view === undefined) throw new Error('no form is in front of this person');
  return view;
}
