/** What stands before each person besides the messages: open forms, the home page, and what only they see in a channel. */
import { type Block, stillThere, type Typed } from './slack-rig-state.ts';
import type { Told } from './slack-rig-workspace.ts';

/** A form or a home page as it stands there, with what is typed in it. */
export interface Shown {
  readonly view: Told;
  readonly typed: Typed;
}

interface Whisper {
  readonly ts: string;
  readonly channel: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

export interface Screen {
  /** Open forms, the topmost last. */
  modals: Shown[];
  home: Shown | null;
  whispers: Whisper[];
  /** What is typed in messages, by channel and ts. */
  readonly typed: Map<string, Typed>;
  /** What Slack says beside the inputs of the topmost form, by label. */
  problems: Readonly<Record<string, string>>;
}

export interface Screens {
  of(user: string): Screen;
  /** Whether a form of that id is open before anybody. */
  isOpen(id: string): boolean;
  open(user: string, view: Told): void;
  /** Another view stands in the place of the one with its id: what was typed stays where the input has the same ids. */
  replace(view: Told): void;
  publish(user: string, view: Told): void;
}

export const blocksIn = (view: Told): readonly Block[] => (view.blocks ?? []) as readonly Block[];

export function openScreens(): Screens {
  const screens = new Map<string, Screen>();
  const of: Screens['of'] = (user) => {
    const screen = screens.get(user) ?? { modals: [], home: null, whispers: [], typed: new Map(), problems: {} };
    screens.set(user, screen);
    return screen;
  };
  return {
    of,
    isOpen: (id) => [...screens.values()].some(({ modals }) => modals.some(({ view }) => view.id === id)),
    open: (user, view) => {
      const screen = of(user);
      screen.modals.push({ view, typed: new Map() });
      screen.problems = {};
    },
    replace: (view) => {
      for (const screen of screens.values()) {
        const isIn = screen.modals.some((one) => one.view.id === view.id);
        if (isIn) screen.problems = {};
        screen.modals = screen.modals.map((one) => (one.view.id === view.id ? renewed(one, view) : one));
      }
    },
    publish: (user, view) => {
      const screen = of(user);
      screen.home = screen.home === null ? { view, typed: new Map() } : renewed(screen.home, view);
    },
  };
}

const renewed = ({ typed }: Shown, view: Told): Shown => ({ view, typed: stillThere(blocksIn(view), typed) });
