/** What the people of a rig have at hand, and what each of them has before them. */
import type { AdaptiveCard } from '../../../src/adapters/teams/render-elements.ts';
import type { Typed } from './teams-rig-card.ts';
import type { RigConnector, Told } from './teams-rig-connector.ts';
import type { Acting } from './teams-rig-shapes.ts';

export interface Answered {
  readonly status: number;
  readonly text: string;
  /** The body, where it is JSON. */
  readonly body: Told;
  readonly milliseconds: number;
}

/** A form over the chat. */
export interface Dialog {
  readonly title: string;
  readonly card: AdaptiveCard;
  readonly typed: Typed;
  /** What sends it: a button of a card opened it, or the action on a message. */
  readonly by: 'task' | { readonly command: string };
}

export interface Screen {
  dialog: Dialog | null;
  /** Lines that only the person saw for a moment. */
  readonly lines: string[];
  /** What the answer to a tap put in the place of a card, by the message, until the message itself changes. */
  readonly instead: Map<string, { readonly card: AdaptiveCard; readonly of: unknown }>;
  /** What is typed in cards, by the message and the ids of its inputs. */
  readonly typed: Map<string, Typed>;
}

export interface Rigged {
  readonly connector: RigConnector;
  readonly patience: number;
  readonly screen: Screen;
  readonly locale: string;
  /** By its name; throws where there is none. */
  channel(name: string): string;
  /** The id of the team. */
  readonly team: string;
  readonly firstChannel: string;
  /** Posts an activity. Throws where Teams would show a failure. */
  deliver(acting: Omit<Acting, 'serviceUrl'>, parts: Told): Promise<Answered>;
  fault(text: string): void;
}
