/** Views with whatever people may type, for properties that must hold for all of them. */
import fc from 'fast-check';
import type { Action, Block, Choice, Field, View } from '../../../src/bot/ports/view.ts';

const signs = fc.constantFrom(
  '*',
  '_',
  '[x](http://a.b)',
  '# ',
  '- ',
  '1. ',
  '{{DATE(2026-12-15T00:00:00Z)}}',
  '<b>',
  '\\',
  '&amp;',
  '<at>A</at>',
  'ā',
  '\n',
  '\n\n',
);
const text = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), signs), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))
  .filter((whole) => whole.trim() !== '');
const word = text.map((whole) => whole.replaceAll('\n', ' '));
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Leaves out what is undefined: a View has no such parts. */
const whole = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;

const action = fc
  .record({ label: word, token: id, style: maybe(fc.constantFrom('primary' as const, 'danger' as const)) })
  .map((given) => whole(given) as Action);
const actions = (most: number) => fc.array(action, { maxLength: most });
const tone = fc.constantFrom('plain' as const, 'good' as const, 'warning' as const, 'bad' as const);
const item = fc
  .record({
    title: word,
    detail: maybe(text),
    mark: maybe(fc.record({ text: word, tone })),
    action: maybe(action),
    actions: maybe(actions(5)),
  })
  .map((given) => whole(given));

const block = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({ kind: fc.constant('heading' as const), text: word }),
  fc.record({
    kind: fc.constant('notice' as const),
    tone: fc.constantFrom('info' as const, 'success' as const, 'warning' as const, 'error' as const),
    text,
  }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: word, value: text }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('items' as const), items: fc.array(item, { minLength: 1, maxLength: 6 }) }),
) as fc.Arbitrary<Block>;

const choices: fc.Arbitrary<readonly Choice[]> = fc.uniqueArray(
  fc.record({ value: id, label: word, whole: maybe(word) }).map((given) => whole(given) as Choice),
  {
    minLength: 1,
    maxLength: 12,
    selector: ({ value }) => value,
  },
);
const bound = fc.nat().map(String);
const base = { name: id, label: word, hint: maybe(text), problem: maybe(text), required: fc.boolean() };
const value = fc.oneof(fc.constant(''), text);
const longest = fc.constant(200);
const field = fc
  .oneof(
    fc.record({ ...base, kind: fc.constant('text' as const), value, longest }),
    fc.record({ ...base, kind: fc.constant('long-text' as const), value, longest, phrases: actions(3) }),
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

/** Any view: every block, every kind of field, texts full of signs that Markdown, HTML and templates mean. */
export const anyView: fc.Arbitrary<View> = fc
  .record({
    name: fc.constant('question' as const),
    surface: fc.constantFrom('message' as const, 'form' as const),
    title: word,
    progress: maybe(fc.record({ text: word, done: fc.nat(), of: fc.nat() })),
    blocks: fc.array(block, { maxLength: 6 }),
    form: maybe(form),
    actions: actions(9),
  })
  .map((given) => whole(given) as View);
