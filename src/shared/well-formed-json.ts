/** Texts from outside hold no half of a sign: such a text can be written to no address, and breaks where it is. */

/** A reviver for `JSON.parse`: a half of a sign becomes the sign for an unknown one. */
export const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;
