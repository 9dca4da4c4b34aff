/** Why a file cannot be read at all; nothing of it is taken over then. */
export type Refusal =
  /** More bytes, rows, columns or packed files than `limits` allow. */
  | { readonly kind: 'too-large'; readonly file: string }
  /** A packed file is to be put somewhere outside, or is damaged. */
  | { readonly kind: 'bad-zip'; readonly file: string }
  /** .xls, as Excel wrote before 2007. */
  | { readonly kind: 'old-excel'; readonly file: string }
  | { readonly kind: 'no-table'; readonly file: string }
  /** From there on nothing can be told apart. */
  | { readonly kind: 'open-quote'; readonly file: string; readonly line: number }
  | { readonly kind: 'column-twice'; readonly file: string; readonly column: string }
  /** Only what changed since another export: everybody else would seem to be gone. */
  | { readonly kind: 'delta'; readonly file: string }
  | { readonly kind: 'missing-file'; readonly file: string }
  | { readonly kind: 'missing-column'; readonly file: string; readonly column: string }
  /** Several schools in one export, none of which is called as this one is. */
  | { readonly kind: 'which-school'; readonly schools: readonly string[] }
  /** A table that nobody has explained yet. */
  | { readonly kind: 'which-columns'; readonly file: string; readonly headers: readonly string[] }
  /** Staff and learners in one list: somebody must say which rows are meant. */
  | { readonly kind: 'which-rows'; readonly file: string; readonly column: string; readonly values: readonly string[] };

/** Thrown by what reads, and caught by `readRegister` alone. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}
