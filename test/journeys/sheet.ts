/** What stands before a person on a chat platform, whatever draws it: messages and an open form, as words, buttons and inputs. */
import type { Filled } from '../world/filled-in.ts';

export interface SheetButton {
  readonly label: string;
  /** `own`: of the whole view; `line`: of a line of a list; `submit`: sends the form; `phrase`: puts words into a field. */
  readonly kind: 'own' | 'line' | 'submit' | 'phrase';
  /** The words of the line that it stands in; empty where it stands in none. */
  readonly line: string;
  /** What it carries: two buttons that carry the same are one. */
  readonly token: string;
}

export interface SheetField {
  readonly label: string;
  /** What stands in it, choices by their labels. */
  readonly value: string;
  readonly problem?: string;
}

/** One message of the bot, or an open form. */
export interface Sheet {
  /** The message or the form, whatever it shows. */
  readonly id: string;
  /** Different as soon as it shows something else; what a person types into it changes nothing. */
  readonly version: string;
  /** What it is called: in its frame, and over its words. */
  readonly titles: readonly string[];
  readonly words: string;
  readonly buttons: readonly SheetButton[];
  readonly fields: readonly SheetField[];
}

interface Screen {
  /** An open form stands in front of the chat. */
  readonly form: Sheet | null;
  /** The bot's messages in the private chat, oldest first. */
  readonly chat: readonly Sheet[];
}

/** A person at a platform. Whatever is done throws where the platform would show that it failed. */
export interface Seat {
  screen(): Promise<Screen>;
  says(text: string): Promise<void>;
  /** Says it to the bot in a channel; gives what the bot answers there to everybody. */
  mentions(channel: string, text: string): Promise<() => Promise<readonly Sheet[]>>;
  /** Comes to the bot for the first time. */
  arrives(): Promise<void>;
  taps(sheet: Sheet, button: SheetButton): Promise<void>;
  /** Gives the labels of those fields into which the platform does not let this be put. Throws where a field is not there. */
  fills(sheet: Sheet, filled: Filled): Promise<readonly string[]>;
  /** Labels of the fields for whose emptiness the platform itself keeps the form back. */
  missing(sheet: Sheet): readonly string[];
  closes(): Promise<void>;
  /** Opens the platform's own app anew, and sees what stands there for good. */
  reopens(): void;
  /** The platform delivers the last thing that was done once more. */
  repeats(): Promise<void>;
}

/** A platform with the school on it. */
export interface Room {
  seat(who: string): Seat;
  /** What the bot posted in a channel of its own accord, in words, the oldest first. */
  posted(channel: string): Promise<readonly string[]>;
  /** All that the bot said where others read it too. */
  shared(): Promise<string>;
  /** What the platform would have refused, or shown as a failure. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

// Between a label and its value, a line and its state, each platform sets what is usual there.
const between = /[\s()–—:·\u200b]|\ufe0f|\p{Extended_Pictographic}/gu;

/** Words for comparing, without what each platform sets between them in its own way. */
export const bare = (words: string): string => words.replace(between, '');

/** "(1/2)" stands behind the title of a view that takes two messages. */
const part = /\s\(\d+\/\d+\)$/u;

export const isCalled = (sheet: Sheet, title: string): boolean =>
  sheet.titles.some((one) => bare(one.replace(part, '')) === bare(title));
