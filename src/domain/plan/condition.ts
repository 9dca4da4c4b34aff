/** When a part of a plan is asked, by what was answered before it. */

/** One field of one section; field names are unique within a section. */
export interface FieldPath {
  readonly section: string;
  readonly field: string;
}

/** When a section or step is asked at all. It sees only answers that come before it on the path. */
export type Condition =
  | ({ readonly kind: 'includes'; readonly any: readonly string[] } & FieldPath)
  | ({ readonly kind: 'answered' } & FieldPath)
  | RowsCondition
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'all'; readonly of: readonly Condition[] };

/** At least so many rows of the lists of that id say one of these (anything, where none is named) in that field. */
export interface RowsCondition {
  readonly kind: 'rows';
  readonly list: string;
  readonly field: string;
  readonly any: readonly string[];
  readonly least: number;
  /** All of them within so many days of each other, by that date of theirs ("a third time in 30 days"). */
  readonly within?: { readonly days: number; readonly date: string };
}
