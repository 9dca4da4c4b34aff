/** The points of rules that a text names: "25.6", "25.6.", "pēc 24.1. punkta", "22. punkts". */

const PARTED = /(?<![\p{L}\p{N}./:-])\d{1,2}\.\d{1,2}(?:\.\d{1,2})?(?![\p{L}\p{N}:])(?!\.\d)/gu;
/** One number alone is a point where it is called one, or where nothing else is said. */
const WHOLE =
  /(?<![\p{L}\p{N}./:-])\d{1,2}(?=\.?\s*punkt)|(?<=\bpoint\s)\d{1,2}(?![\d.])|(?<=^\s*)\d{1,2}(?=[\s.,;]*$)/giu;

/** Without their last dot, in the order in which they stand; a class ("7.b"), a date ("1.12.") and a code ("J-07") are none. */
export function pointsIn(text: string): readonly string[] {
  const found = [...text.matchAll(PARTED), ...text.matchAll(WHOLE)];
  return [...new Set(found.toSorted((one, other) => one.index - other.index).map(([point]) => point))];
}
