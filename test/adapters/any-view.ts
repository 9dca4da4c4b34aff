/** Views with whatever people may type, for properties that must hold for all of them. */
import fc from 'fast-check';
import type { Action, Block, Choice, Field, View } from '../../src/bot/ports/view.ts';

export interface AnyView {
  /** What means something on the platform; they stand among the letters of texts. */
  readonly signs: readonly string[];
  /** At most so many of each; a text may be as many times as long as usual. */
  readonly most: Readonly<Record<'times' | 'facts' | 'items' | 'choices' | 'phrases', number>>;
  /** Fewest choices of a field that has any; none where it is left out. */
  readonly leastChoices?: number;
}

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Leaves out what is undefined: a View has no such parts. */
const whole = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;

const token = fc.stringMatching(/^[a-z]{1,6}(~[a-z0-9-]{0,12}){0,5}$/);
const tone = fc.constantFrom('plain' as const, 'good' as const, 'warning' as const, 'bad' as const);

const notBlank = (text: string): boolean => text.trim() !== '';

function textsOf({ signs, most }: AnyView) {
  const sign = fc.constantFrom(...signs, 'ā', '\n', '\n\n');
  const some = fc
    .array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), sign), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(''));
  const text = some.filter(notBlank);
  const word = some.map((whole) => whole.replaceAll('\n', ' ')).filter(notBlank);
  const repeated = (one: fc.Arbitrary<string>, times: number) =>
    fc.tuple(one, fc.integer({ min: 1, max: times })).map(([part, count]) => `${part} `.repeat(count).trim());
  return {
    ...{ text, word },
    long: fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: repeated(text, most.times) }),
    label: fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: repeated(word, Math.min(most.times, 9)) }),
  };
}

/** Any view: every block, every kind of field. */
export function anyViewOf(wanted: AnyView): fc.Arbitrary<View> {
  const { most } = wanted;
  const { text, word, long, label } = textsOf(wanted);
  const action = fc
    .record({ label, token, style: maybe(fc.constantFrom('primary' as const, 'danger' as const)) })
    .map((given) => whole(given) as Action);
  const actions = (maxLength: number) => fc.uniqueArray(action, { maxLength, selector: (one) => one.token });
  const item = fc
    .record({
      title: label,
      detail: maybe(long),
      mark: maybe(fc.record({ text: word, tone })),
      action: maybe(action),
      actions: maybe(actions(5)),
    })
    .map((given) => whole(given));

  const block = fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: long }),
    fc.record({ kind: fc.constant('heading' as const), text: label }),
    fc.record({
      kind: fc.constant('notice' as const),
      tone: fc.constantFrom('info' as const, 'success' as const, 'warning' as const, 'error' as const),
      text: long,
    }),
    fc.record({
      kind: fc.constant('facts' as const),
      facts: fc.array(fc.record({ label, value: long }), { minLength: 1, maxLength: most.facts }),
    }),
    fc.record({
      kind: fc.constant('links' as const),
      links: fc.array(fc.record({ label, address: fc.webUrl() }), { minLength: 1, maxLength: 3 }),
    }),
    fc
      .tuple(fc.constantFrom('bars' as const, 'lines' as const), text, fc.array(word, { minLength: 1, maxLength: 8 }))
      .chain(([draw, caption, labels]) =>
        fc.record({
          kind: fc.constant('chart' as const),
          ...{ draw: fc.constant(draw), caption: fc.constant(caption), labels: fc.constant(labels) },
          series: fc.array(
            fc.record({
              name: word,
              values: fc.array(fc.nat(999), { minLength: labels.length, maxLength: labels.length }),
            }),
            { minLength: 1, maxLength: 5 },
          ),
        }),
      ),
    fc.record({ kind: fc.constant('items' as const), items: fc.array(item, { minLength: 1, maxLength: most.items }) }),
  ) as fc.Arbitrary<Block>;

  /** A choice has one now and then. */
  const wording = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: label });
  const choice = fc.record({ value: id, label, whole: wording }).map((given) => whole(given) as Choice);
  const choices: fc.Arbitrary<readonly Choice[]> = fc.uniqueArray(choice, {
    minLength: wanted.leastChoices ?? 0,
    maxLength: most.choices,
    selector: ({ value }) => value,
  });
  const base = { name: id, label, hint: maybe(text), problem: maybe(text), required: fc.boolean() };
  const value = fc.oneof(fc.constant(''), long);
  const bound = fc.nat().map(String);
  const longest = fc.integer({ min: 1, max: 3000 });
  const field = fc
    .oneof(
      fc.record({ ...base, kind: fc.constant('text' as const), value, longest }),
      fc.record({ ...base, kind: fc.constant('long-text' as const), value, longest, phrases: actions(most.phrases) }),
      fc.record({ ...base, kind: fc.constant('number' as const), value, least: maybe(bound), most: maybe(bound) }),
      fc.record({ ...base, kind: fc.constant('date' as const), value: fc.oneof(value, fc.constant('2026-12-15')) }),
      fc.record({
        ...base,
        kind: fc.constantFrom('one' as const, 'person' as const),
        value: fc.oneof(value, id),
        choices,
      }),
      fc.record({ ...base, kind: fc.constant('several' as const), value: fc.array(id, { maxLength: 3 }), choices }),
    )
    .map((given) => whole(given) as Field);
  const form = fc.record({
    submit: action,
    fields: fc.uniqueArray(field, { minLength: 1, maxLength: 5, selector: ({ name }) => name }),
  });

  return fc
    .record({
      name: fc.constant('question' as const),
      surface: fc.constantFrom('message' as const, 'form' as const),
      title: label,
      short: maybe(word),
      progress: maybe(fc.record({ text: word, done: fc.nat(), of: fc.nat() })),
      blocks: fc.array(block, { maxLength: 6 }),
      form: maybe(form),
      actions: actions(9),
    })
    .map((given) => whole(given) as View);
}
