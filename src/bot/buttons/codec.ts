/** How the parameters of a button stand in its token, and what a button is. */
import { isLocalDate, type LocalDate } from '../../domain/calendar/local-date.ts';
import { type LogSpan, semesterOfSpan } from '../../domain/log/log-span.ts';

/** One parameter: how it is written into a token, and read back. */
export interface Codec<Value> {
  write(value: Value): string;
  /** Null for what somebody made up: then the whole token is no button. */
  read(text: string): Value | null;
  /** Buttons of older messages do not have it, and are still what they were. */
  readonly later?: true;
}

/** An id; it never holds what parts the parameters of a token. */
export const text: Codec<string> = { write: (value) => value, read: (written) => written };

/** A revision, a page, a place in a list. */
export const count: Codec<number> = {
  write: String,
  read: (written) => (/^(?:0|[1-9]\d{0,14})$/u.test(written) ? Number(written) : null),
};

export const day: Codec<LocalDate> = {
  write: (value) => value,
  read: (written) => (isLocalDate(written) ? written : null),
};

/** "2026-11", "2026/2027:1" */
export const logSpan: Codec<LogSpan> = {
  write: (value) => value,
  read: (written) => (isLocalDate(`${written}-01`) || semesterOfSpan(written) !== null ? written : null),
};

/** "HH:mm" */
export const time: Codec<string> = {
  write: (value) => value,
  read: (written) => (/^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(written) ? written : null),
};

/** Yes or no, as a word or nothing. */
export const flag = (word: string): Codec<boolean> => ({
  write: (value) => (value ? word : ''),
  read: (written) => (written === word ? true : written === '' ? false : null),
});

export const oneOf = <const Value extends string>(known: readonly Value[]): Codec<Value> => ({
  write: (value) => value,
  read: (written) => known.find((one) => one === written) ?? null,
});

/** What may be left out; nothing stands in the token then. */
export const optional = <Value>(codec: Codec<Value>): Codec<Value | undefined> => ({
  write: (value) => (value === undefined ? '' : codec.write(value)),
  read: (written) => (written === '' ? undefined : codec.read(written)),
});

/** What stands at the end of a token, but not in those of older messages. */
export const later = <Value>(codec: Codec<Value>): Codec<Value | undefined> => ({
  ...optional(codec),
  read: codec.read,
  later: true,
});

/** The place of one that is there, or 'new'. */
export const countOrNew: Codec<number | 'new'> = {
  write: String,
  read: (written) => (written === 'new' ? written : count.read(written)),
};

export type Params = Readonly<Record<string, Codec<unknown>>>;

/** All that a button is, but for what it does: that stands under the same name in `taps.ts` of its feature. */
export interface Button {
  /** In the order in which they stand in the token. */
  readonly params: Params;
  /** It opens a form apart from the chat, or does so about what is sensitive: it only shows something, and may be tapped again without harm. */
  readonly opensForm?: true | 'if-sensitive';
  /** It sends what is filled in, and this one shows the form again; parameters of the same name are passed on. Any other is given nothing of a form. */
  readonly reopens?: { readonly kind: string; readonly [param: string]: unknown };
  /** No platform keeps the message in which the words for its form were typed. */
  readonly delicate?: true;
}

export type ButtonTable = Readonly<Record<string, Button>>;

type ValueOf<Of> = Of extends Codec<infer Value> ? Value : never;

type LeftOut<Of extends Params> = { [Name in keyof Of]: undefined extends ValueOf<Of[Name]> ? Name : never }[keyof Of];

export type ValuesOf<Of extends Params> = {
  readonly [Name in Exclude<keyof Of, LeftOut<Of>>]: ValueOf<Of[Name]>;
} & { readonly [Name in LeftOut<Of>]?: ValueOf<Of[Name]> };
