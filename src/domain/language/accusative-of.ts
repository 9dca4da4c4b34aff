/** A person's name as the object of a Latvian sentence: "Annu Bērziņu", "Valdi Ozolnieku". */

// The first that fits is taken; names that end otherwise do not change.
const endings: readonly (readonly [RegExp, string])[] = [
  [/ais$/u, 'o'],
  [/(is|e)$/u, 'i'],
  [/(us|s|š|a)$/u, 'u'],
];

/** Each word of the name by its ending; what follows in brackets, to tell two of one name apart, stays. */
export function accusativeOf(name: string): string {
  const [plain = '', ...rest] = name.split(' (');
  const words = plain.split(' ').map(declined).join(' ');
  return [words, ...rest].join(' (');
}

function declined(word: string): string {
  const found = endings.find(([ending]) => ending.test(word));
  return found === undefined ? word : word.replace(...found);
}
