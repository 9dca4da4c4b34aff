/** The places of a numbered list that somebody names: "1, 3", "1. un 3."; of a span ("1–3"), a choice ("1 vai 3") or a point of rules ("24.1") nothing is told. */

const PLACE = /^(?<place>[1-9]\d?)\.?$/u;
const BETWEEN = /[\s,;]+/u;
const AND = /^(?:un|and|&)$/iu;

/**
 * Counted from 1, each once. Null where a word is neither a place nor one of these.
 * @param isOwn the words that such a thing is said with
 */
export function saidPlaces(text: string, isOwn: (word: string) => boolean): readonly number[] | null {
  const words = text
    .trim()
    .replace(/[.!]+$/u, '')
    .split(BETWEEN)
    .filter((word) => word !== '' && !AND.test(word));
  const places = words.flatMap((word) => PLACE.exec(word)?.groups?.place ?? []).map(Number);
  const isElse = words.some((word) => !PLACE.test(word) && !isOwn(word));
  return places.length === 0 || isElse ? null : [...new Set(places)];
}
