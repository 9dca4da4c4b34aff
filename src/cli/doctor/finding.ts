/** What a look at one part of Solis found, as one line of the terminal. */
export interface Finding {
  /** `ok`; `note`: it works, and somebody should know; `wrong`: something does not work. */
  readonly level: 'ok' | 'note' | 'wrong';
  /** The part: "database", "Slack". */
  readonly about: string;
  /** What is so, and how it is mended. Ids and counts only, no names of people. */
  readonly text: string;
}

export const wrong = (about: string, text: string): Finding => ({ level: 'wrong', about, text });
export const note = (about: string, text: string): Finding => ({ level: 'note', about, text });

const marks = { ok: 'ok   ', note: 'note ', wrong: 'WRONG' } as const;
const width = 14;

export const findingLine = ({ level, about, text }: Finding): string =>
  `${marks[level]}  ${about.padEnd(width)} ${text}`;
