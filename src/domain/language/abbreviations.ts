/** Short forms that staff type, written out before anything else is read; an organisation adds its own to the table. */

/** Folded patterns and what they stand for; those of a subject only where a word ends, so that "mate" stays. */
const usual: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}])lat(?:v|viešu|viesu)?\.\s?v(?:al(?:odā|oda)?)?\b\.?/giu, 'latviešu valodā'],
  [/(?<![\p{L}])latv?\s?val\.?(?![\p{L}])/giu, 'latviešu valodā'],
  [/(?<![\p{L}])angļ?u?l?\.\s?v(?:al(?:odā|oda)?)?\b\.?|(?<![\p{L}])ang[lļ]u\sval\.?(?![\p{L}])/giu, 'angļu valodā'],
  [/(?<![\p{L}])krievu?\.?\s?val?\.(?![\p{L}])/giu, 'krievu valodā'],
  [/(?<![\p{L}])mat(?:em)?\.(?=[\s:,-]|$)|(?<![\p{L}])matem(?![\p{L}])|(?<=\p{N}\s)mat(?=[\s:])/giu, 'matemātikā'],
  [/(?<![\p{L}])biol\.(?=[\s:,-]|$)/giu, 'bioloģijā'],
  [/(?<![\p{L}])vēst\.(?=[\s:,-]|$)|(?<![\p{L}])vest\.(?=[\s:,-]|$)/giu, 'vēsturē'],
  [/(?<![\p{L}])soc\.\s?zin\.?(?=[\s:,-]|$)/giu, 'sociālajās zinībās'],
  [/(?<![\p{L}])dabasz\.(?=[\s:,-]|$)|(?<![\p{L}])dab\.\s?zin\.?(?=[\s:,-]|$)/giu, 'dabaszinībās'],
  [/(?<![\p{L}])viz\.\s?m(?:āksl|aksl)?\.?(?=[\s:,-]|$)/giu, 'vizuālajā mākslā'],
  [/(?<![\p{L}])dat\.(?=[\s:,-]|$)/giu, 'datorikā'],
  [/^uzd\.?(?=\s)/giu, 'uzdevums'],
  [/(?<![\p{L}])atb\.\s?(?=\p{L})/giu, 'atbildīgais '],
  [/(?<![\p{L}])soc\.\s?ped\.?(?![\p{L}])/giu, 'sociālais pedagogs'],
  [/(?<![\p{L}])spec\.\s?ped\.?(?![\p{L}])/giu, 'speciālais pedagogs'],
  [/(?<![\p{L}])sem\.(?=\s)/giu, 'semestra'],
  [/(?<=\d\.?\s?)kl\.(?=[\s,?]|$)/giu, 'klase'],
];

/** The text with its short forms written out. @param own those of the organisation: what is typed, and what it stands for */
export function withoutAbbreviations(text: string, own: Readonly<Record<string, string>> = {}): string {
  const theirs = Object.entries(own).map(([short, long]) => [wordPattern(short), long] as const);
  return [...theirs, ...usual].reduce((left, [pattern, long]) => left.replace(pattern, long), text);
}

const wordPattern = (short: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])${short.replace(/[.*+?^$()[\]{}|\\]/gu, String.raw`\$&`)}(?![\p{L}\p{N}])`,
    'giu',
  );
