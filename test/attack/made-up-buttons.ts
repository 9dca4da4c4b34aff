/** Buttons that nobody was shown: every kind that names a plan, with every value that might be a real one. */
import { buttons, type TapKind } from '../../src/bot/core/tap.ts';

/** @param values what each parameter may be; a parameter that is not named is left empty */
export const madeUpButtons = (values: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  (Object.keys(buttons) as TapKind[])
    .filter((kind) => 'plan' in buttons[kind].params)
    .flatMap((kind) =>
      Object.keys(buttons[kind].params)
        .reduce<readonly string[][]>(
          (all, name) => all.flatMap((one) => (values[name] ?? ['']).map((value) => [...one, value])),
          [[]],
        )
        .map((all) => [kind, ...all].join('~')),
    );
