/** Leaves out of an object what is not known, so that an optional field is either there or absent. */

type MayLack<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** The fields of an object that hold something: one that may be undefined becomes one that may be absent. */
export type Defined<T> = { readonly [K in MayLack<T>]?: Exclude<T[K], undefined> } & Omit<T, MayLack<T>>;

/** The object without its undefined fields; null, false, zero and an empty text stay. */
export function defined<const T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
