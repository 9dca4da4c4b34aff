/** Short words that stand behind a title and are read at a glance: no line is broken within "kavē 13 dienas". */
export const unbroken = (text: string): string =>
  text.replaceAll(/(?<=\p{L}) (?=\d+ \p{L})|(?<=\d) (?=\p{L})/gu, '\u00a0');
