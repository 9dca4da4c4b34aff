/** Something else in some places of a body, or nothing there. */
import fc from 'fast-check';

function changed(body: unknown, path: readonly number[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (typeof body !== 'object' || body === null || step === undefined) return value;
  const keys = Object.keys(body);
  const key = keys[step % Math.max(keys.length, 1)];
  if (key === undefined) return value;
  const entries = Object.entries(body).flatMap(([name, held]) => {
    if (name !== key) return [[name, held] as const];
    const next = changed(held, rest, value);
    return next === undefined ? [] : [[name, next] as const];
  });
  return Array.isArray(body) ? entries.map(([, held]) => held) : Object.fromEntries(entries);
}

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constant(undefined),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('__proto__', '\ud800', '&#xd800;', '<at>', 'invoke', 'message', 'personal', 'block_actions'),
);

export const changedSomewhere: fc.Arbitrary<(body: unknown) => unknown> = fc
  .array(fc.tuple(fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }), value), { minLength: 1, maxLength: 3 })
  .map((changes) => (body: unknown) => changes.reduce<unknown>((now, [path, put]) => changed(now, path, put), body));

/** One of these bodies, as it is, changed in some places, or something else altogether. */
export const changedOf = (bodies: readonly object[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.constantFrom(...bodies),
      fc.array(fc.tuple(fc.array(fc.nat(20), { maxLength: 5 }), value), { maxLength: 3 }),
    )
    .map(([body, changes]) => changes.reduce<unknown>((now, [path, put]) => changed(now, path, put), body));
