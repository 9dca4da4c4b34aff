/** A button carries ids only, comes back as it was, and is short enough for every platform. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Tap, type TapKind, tapOf, taps, tokenOf } from '../../../src/bot/core/tap.ts';
import { planTypes } from '../../../src/domain/plan-types/index.ts';

const id = fc.stringMatching(/^[A-Za-z0-9.:_*-]{0,40}$/u);
const aTap = fc
  .constantFrom(...(Object.keys(taps) as TapKind[]))
  .chain((kind) =>
    fc
      .tuple(...taps[kind].map(() => id))
      .map(
        (values) => ({ kind, ...Object.fromEntries(taps[kind].map((name, index) => [name, values[index]])) }) as Tap,
      ),
  );

it('whatever a button stands for comes back from its token', () => {
  fc.assert(
    fc.property(aTap, (tap) => {
      expect(tapOf(tokenOf(tap as never))).toEqual(tap);
    }),
  );
});

it('what somebody made up is no button, and breaks nothing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const tap = tapOf(text);
      if (tap !== null) expect(tokenOf(tap as never)).toBe(text);
    }),
  );
  expect(tapOf('constructor')).toBeNull();
  expect(tapOf('toString~plan')).toBeNull();
  expect(tapOf('plan~one~two')).toBeNull();
});

/** 255 is what the most limited button of a platform carries. */
it('the longest button of a real plan fits into 255 characters', () => {
  // A platform's own id of an arrival, which plans and rows are named for.
  const long = `slack-${'1731398400.123456'.repeat(2)}-Ev08`;
  const sections = planTypes.iip.sections;
  const steps = sections.flatMap((section) => [...section.steps, ...(section.list?.steps ?? [])]);
  const longest = (names: readonly string[]) => names.toSorted((one, other) => other.length - one.length)[0] ?? '';
  const values: Readonly<Record<string, string>> = {
    section: `${longest(sections.map((one) => one.id))}:${'vizuala-maksla-un-keramika'}`,
    step: longest(steps.map((one) => one.id)),
    field: longest(steps.flatMap((one) => one.fields.map((field) => field.id))),
    plan: long,
    row: `${long}-12`,
    id: long,
  };
  for (const kind of Object.keys(taps) as TapKind[]) {
    const tap = { kind, ...Object.fromEntries(taps[kind].map((name) => [name, values[name] ?? '99999999'])) } as Tap;
    expect(tokenOf(tap as never).length, kind).toBeLessThanOrEqual(255);
  }
});
