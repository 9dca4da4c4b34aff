/** Does with the answer to a tap what Teams does: another card in its place, a line, a dialog, or an end of it. */
import type { AdaptiveCard } from '../../../src/adapters/teams/render-elements.ts';
import { faultsOf, type Told } from './teams-rig-connector.ts';
import type { Dialog, Rigged } from './teams-rig-rigged.ts';

interface Answer {
  readonly message: string | null;
  /** The card of that message as it stands. */
  readonly of: unknown;
  readonly answer: Told;
}

const cardType = 'application/vnd.microsoft.card.adaptive';
const lineType = 'application/vnd.microsoft.activity.message';

/** The answer to an Action.Execute. */
export function showAnswer({ screen, fault }: Rigged, { message, of, answer }: Answer): void {
  const { statusCode, type, value } = answer;
  if (statusCode === 200 && type === lineType) screen.lines.push(String(value));
  else if (statusCode !== 200 || type !== cardType) fault(`an action was answered with ${statusCode} ${type}`);
  else if (value !== undefined && message !== null) {
    const card = value as AdaptiveCard;
    for (const one of faultsOf(card)) fault(`an answer: ${one}`);
    screen.instead.set(message, { card, of });
  }
}

const largestTitle = 64;

/** The answer to what opens or sends a dialog. */
export function showDialog({ screen, fault }: Rigged, { task }: Told, by: Dialog['by']): void {
  const { type, value } = (task ?? {}) as { readonly type?: string; readonly value?: unknown };
  if (type === 'continue') {
    const { title, card } = value as { readonly title: string; readonly card: { readonly content: AdaptiveCard } };
    for (const one of faultsOf(card.content)) fault(`a dialog: ${one}`);
    if (title.length > largestTitle) fault(`the title of a dialog has ${title.length} letters`);
    screen.dialog = { title, card: card.content, typed: new Map(), by };
    return;
  }
  if (type === 'message') screen.lines.push(String(value));
  else if (type !== undefined) fault(`a dialog was answered with ${type}`);
  screen.dialog = null;
}
