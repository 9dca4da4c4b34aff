/** What a command may say, and how it ended. */
export interface Terminal {
  /** One line of the answer. */
  readonly say: (line: string) => void;
  /** One line besides the answer: what goes on, what went wrong. */
  readonly tell: (line: string) => void;
}

/** Exit codes: as asked; something is wrong or failed; the command or the settings are wrong. */
export const exit = { done: 0, failed: 1, misused: 2 } as const;
export type Exit = (typeof exit)[keyof typeof exit];
