/** Which column of a list holds what: a person says so once, and it is kept with the organisation. */

export const listParts = ['people', 'learners', 'classes', 'teaching'] as const;
export type ListPart = (typeof listParts)[number];

export const listFields = [
  'name',
  /** "Bērziņa Anna" in one cell. */
  'name-reversed',
  'given',
  'family',
  'email',
  'class',
  'subject',
  'teacher',
  /** What the list itself calls a learner, the same each time. */
  'source',
  /** The code of Solis, where a school writes it into its list. */
  'code',
] as const;
export type ListField = (typeof listFields)[number];

export interface ColumnMap {
  readonly of: ListPart;
  /** By what it holds, the header of the column. */
  readonly columns: Readonly<Partial<Record<ListField, string>>>;
  /** Only rows in which a column begins so. */
  readonly only?: RowChoice | undefined;
}

/** As it was explained for a list with these headers: it is of no use for any other. */
export interface KeptMap extends ColumnMap {
  readonly headers: readonly string[];
}

export interface RowChoice {
  readonly column: string;
  readonly begins: string;
}

/** What a list of each kind must tell; of several ways to tell it, one. */
export const neededFields: Readonly<Record<ListPart, readonly (readonly ListField[])[]>> = {
  people: [['name', 'name-reversed', 'family']],
  learners: [['name', 'name-reversed', 'family'], ['class']],
  classes: [['class'], ['teacher']],
  teaching: [['subject'], ['class'], ['teacher']],
};
