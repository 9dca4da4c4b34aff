/** What the people of a rig have at hand. */
import type { Answered, Delivery } from './slack-rig-driver.ts';
import type { Screens } from './slack-rig-screens.ts';
import type { By } from './slack-rig-shapes.ts';
import type { Told, Workspace } from './slack-rig-workspace.ts';

export interface Message {
  readonly ts: string;
  readonly text: string;
  readonly user?: string;
  readonly blocks?: unknown;
  readonly metadata?: unknown;
  readonly thread_ts?: string;
  /** Only one person sees it. */
  readonly passing?: true;
}

/** What the people of a rig use. */
export interface Rigged {
  /** The messages of a channel and its threads, the oldest first. */
  readonly messages: (channel: string) => Promise<readonly Message[]>;
  readonly event: (event: Told) => Delivery;
  readonly workspace: Workspace;
  readonly screens: Screens;
  readonly patience: number;
  readonly firstChannel: string;
  /** Throws where Slack would show a failure. */
  readonly deliver: (delivery: Delivery) => Promise<Answered>;
  readonly interacts: (by: By, parts: Told) => Promise<Answered>;
  readonly trigger: (user: string, late: boolean) => Promise<string>;
  readonly responseUrl: (at: { readonly channel: string; readonly user?: string; readonly ts?: string }) => string;
  readonly fault: (text: string) => void;
}
