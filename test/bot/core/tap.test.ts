/** A button carries ids only, comes back as it was, and is short enough for every platform. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Button } from '../../../src/bot/buttons/codec.ts';
import { buttons, type TapKind, tapOf, tokenOf } from '../../../src/bot/core/tap.ts';
import { planTypes } from '../../../src/domain/plan-types/registry.ts';

const kinds = Object.keys(buttons) as TapKind[];
const parametersOf = (kind: TapKind): readonly string[] => Object.keys(buttons[kind].params);

/** What may stand for a parameter, by its name; anything else is an id. */
const usual: Readonly<Record<string, readonly string[]>> = {
  ...{ page: ['0', '3'], seen: ['0', '17'], sequence: ['1'], index: ['0'], minutes: ['40'], at: ['0', '2'] },
  ...{
    row: ['', 'new', 'r-2'],
    done: ['', 'done'],
    warned: ['', 'warned'],
    on: ['', 'on'],
    day: ['2026-11-23'],
    date: ['2026-11-23'],
  },
  ...{ first: ['2026-11-23'], last: ['2026-11-24'], time: ['08:05'], key: ['', 'k'], learner: ['', 'J-07'] },
  ...{
    command: ['help', 'not-yet'],
    mode: ['form'],
    language: ['lv'],
    part: ['nudges', '', 'present', 'classes', 'role'],
    nudges: ['task'],
  },
  ...{
    format: ['', 'pdf', 'xlsx'],
    what: ['plan', 'done', 'task', 'individual-talk', 'settings', 'permission'],
    way: ['', 'paper', 'e-klase'],
    reason: ['', 'order', 'wrong'],
    month: ['2026-11'],
    how: ['stand', 'drop'],
    answer: ['yes', 'no'],
    decision: ['later'],
    member: ['', 'anna'],
    why: ['busy'],
    to: ['0', '3', 'x-1'],
    change: [
      ...['class-teacher:7.b:anna', 'class-teacher:7.b:', 'role:director:anna:held', 'role:director:anna:'],
      ...['stand-in:psychologist:', 'free-days:2026-11-23:2026-11-24:free', 'free-days:2026-11-23:2026-11-23:'],
    ],
  },
};

it.each(kinds)('whatever "%s" stands for goes into the token that it came from', (kind) => {
  const tokens = parametersOf(kind).reduce<readonly string[]>(
    (all, name) => all.flatMap((token) => (usual[name] ?? ['x-1']).map((one) => `${token}~${one}`)),
    [kind],
  );
  const taps = tokens.map((token) => [token, tapOf(token)] as const);
  expect(taps.some(([, tap]) => tap !== null)).toBe(true);
  for (const [token, tap] of taps) if (tap !== null) expect(tokenOf(tap)).toBe(token);
});

it('a button keeps what it stands for', () => {
  const place = { plan: 'p-1', section: 'tasks:matematika', step: '*' };
  const answer = { kind: 'answer', ...place, row: 'r-2', seen: 17, warned: true } as const;
  expect(tokenOf(answer)).toBe('answer~p-1~tasks:matematika~*~r-2~17~warned');
  expect(tapOf(tokenOf(answer))).toEqual(answer);
  expect(tapOf('answer~p-1~tasks:matematika~*~~0~')).toEqual({ kind: 'answer', ...place, seen: 0, warned: false });
  const named = { ...answer, type: 'iip' };
  expect(tokenOf(named)).toBe('answer~p-1~tasks:matematika~*~r-2~17~warned~iip');
  expect(tapOf(tokenOf(named))).toEqual(named);
  expect(tapOf('minutes-decision~m-7~new~3~')).toMatchObject({ at: 'new', seen: 3 });
});

it.each([
  ['a revision that is no number', 'answer~p-1~basis~*~~seven~'],
  ['a page before the first', 'history~p-1~-1'],
  ['another warning', 'answer~p-1~basis~*~~0~yes'],
  ['a day that is none', 'duty-snooze-to~key~2026-02-30~'],
  ['a time that is none', 'meeting-slot~m-7~2026-11-23~25:00~40~1'],
  ['a command that there is not', 'command~dance'],
])('%s is no button', (_, token) => {
  expect(tapOf(token)).toBeNull();
});

it.each(kinds.filter((kind) => 'reopens' in buttons[kind]))('the form that "%s" sends has a way back', (kind) => {
  const button: Button = buttons[kind];
  const { kind: opener = '', ...given } = button.reopens ?? {};
  expect(kinds).toContain(opener);
  expect([...parametersOf(kind), ...Object.keys(given)]).toEqual(
    expect.arrayContaining([...parametersOf(opener as TapKind)]),
  );
});

it('what somebody made up is no button, and breaks nothing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const tap = tapOf(text);
      if (tap !== null) expect(tokenOf(tap)).toBe(text);
    }),
  );
  expect(tapOf('constructor')).toBeNull();
  expect(tapOf('toString~plan')).toBeNull();
  expect(tapOf('plan~one~two')).toBeNull();
});

it('no two features have a button of the same name', async () => {
  const folder = new URL('../../../src/bot/buttons/', import.meta.url);
  const files: readonly Readonly<Record<string, object>>[] = await Promise.all(
    readdirSync(folder).map((file) => import(new URL(file, folder).href)),
  );
  const tables = files.flatMap((file) => Object.entries(file).filter(([name]) => name.endsWith('Buttons')));
  expect(tables.flatMap(([, table]) => Object.keys(table)).sort()).toEqual([...kinds].sort());
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
  for (const kind of kinds) {
    const token = [kind, ...parametersOf(kind).map((name) => values[name] ?? '99999999')].join('~');
    expect(token.length, kind).toBeLessThanOrEqual(255);
  }
});
