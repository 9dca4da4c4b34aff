/** Faults of the rota of an organisation file: times that end before they begin. */
import { entriesOf } from './entries.ts';
import type { Fault } from './file-fault.ts';

/** Every time of the week that ends before it begins, or just then. */
export function rotaFaults(data: unknown): readonly Fault[] {
  return entriesOf(data, 'rota').flatMap(({ at, value: { from, to } }) =>
    typeof from !== 'string' || typeof to !== 'string' || from < to
      ? []
      : [{ at: [...at, 'to'], problem: `${to} is not after ${from}`, remedy: 'Mend one of the two times.' }],
  );
}
