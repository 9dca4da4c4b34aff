/** One thing is called by one word: no text says it by another, whatever the folder it stands in. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Language, languages } from '../../../src/domain/people/organisation.ts';
import type { PlanType } from '../../../src/domain/plan/plan-type.ts';
import { planTypes } from '../../../src/domain/plan-types/registry.ts';
import { flatten, textFolders } from '../../text-files.ts';

interface Word {
  readonly never: RegExp;
  readonly say: string;
}

const glossary: Readonly<Record<Language, readonly Word[]>> = {
  lv: [
    { never: /tikšan[āo]|sapulc/iu, say: 'sanāksme' },
    { never: /(?<!\p{L})rīko(?!\p{L})|rīkotāj/iu, say: 'sasauc, sasaucējs' },
    { never: /(?<!\p{L})ielū[gdz]/iu, say: 'uzaicinājums' },
    { never: /(?<!\p{L})izņem(?:t|š)/iu, say: 'dzēst' },
    { never: /(?<!\p{L})atmest/iu, say: 'nesaglabāt' },
    { never: /(?<!\p{L})stāvokl/iu, say: 'statuss' },
    { never: /(?<!\p{L})datn/iu, say: 'fails' },
    { never: /(?<!\p{L})jutīg/iu, say: 'sensitīvs' },
    { never: /(?<!\p{L})skolēn/iu, say: 'izglītojamais' },
    { never: /(?:jūsu|mani) darb|šis darbs|gaida \{\{count\}\} darb/iu, say: 'pienākums' },
    { never: /kavē \{\{/iu, say: 'kavējas: a thing is late' },
    { never: /^Atbildīgais(?:$|:)/u, say: 'kas atbild: it may be a woman' },
    { never: /uzdevum[si](?: \p{L}+)* sasniegt/iu, say: 'izpildīts: a result is reached, a task is carried out' },
    { never: /e-pastā nesūtām/iu, say: 'nesūtu: Solis speaks for itself alone' },
    { never: /atbalsta komandas vadītāj/iu, say: 'the name of who it is' },
  ],
  en: [
    { never: /head teacher|(?<!\p{L})director(?!\p{L})/iu, say: 'principal' },
    { never: /head of the support team|support-team head/iu, say: 'support-team leader' },
    { never: /legal guardian/iu, say: 'parent or guardian' },
    { never: /I shall/u, say: 'I will' },
    { never: /t(?:ake|aken) out(?!\p{L})/iu, say: 'remove' },
    { never: /text holds/iu, say: 'contains' },
    { never: /clock stands/iu, say: 'the clock is stopped' },
    { never: /task\p{L}* (?:was|is not|are not)(?: \p{L}+)* reached/iu, say: 'completed; an outcome is achieved' },
    { never: /'/u, say: '’' },
  ],
};

/** What people may type is theirs to choose; a role is named where its forms stand, and where somebody signs as it. */
const isTheirs = (key: string): boolean => /(?:^|\.)(?:words|[a-z]+-words)(?:\.|$)/u.test(key);
const isRole = (key: string): boolean => /^role-(?:man|woman)\.|\.signer\.options\./u.test(key);

const rules = parse(readFileSync('demo/rules.yaml', 'utf8')) as {
  readonly rules: readonly { readonly point: string; readonly duty: Readonly<Record<Language, string>> }[];
};

/** Every sentence with its key: of the bot and the platforms, of the plan types, and of the duties of the demo school. */
const textsIn = (language: Language): readonly (readonly [key: string, text: string])[] =>
  [
    ...Object.values(textFolders(language)).map((tree) => flatten(tree)),
    ...Object.values<PlanType>(planTypes).map((type) => flatten(type.texts[language])),
    Object.fromEntries(rules.rules.map(({ point, duty }) => [`rules ${point}`, duty[language]])),
  ]
    .flatMap((texts) => Object.entries(texts))
    .filter(([key]) => !isTheirs(key) && !isRole(key))
    .flatMap(([key, text]) => (typeof text === 'string' ? [text] : text).map((one) => [key, one] as const));

describe.each(languages)('the texts in %s', (language) => {
  const texts = textsIn(language);

  it.each(glossary[language])('say „$say” and never $never', ({ never }) => {
    expect(texts.length).toBeGreaterThan(900);
    expect(texts.filter(([, text]) => never.test(text))).toEqual([]);
  });
});

it('ten, eleven and twenty things stand in the genitive: "10 dienu", never "10 dienas"', () => {
  const counted = textsIn('lv').filter(([key]) => key.endsWith('_zero'));
  expect(counted.length).toBeGreaterThan(30);
  expect(counted.filter(([, text]) => /\{\{(?:count|days|number)\}\} \p{L}+(?:i|as|es)(?!\p{L})/u.test(text))).toEqual(
    [],
  );
});
