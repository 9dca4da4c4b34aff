/** Looks that of several ways to say something exactly one was chosen. */
import type { Fault } from './file-fault.ts';

/** The key that is given of these; a fault where it is none of them, or more than one. */
export function onlyOne<Key extends string>(
  value: { readonly [each in Key]?: unknown },
  keys: readonly Key[],
  at: Fault['at'],
): Key | Fault {
  const [first, second] = keys.filter((key) => value[key] !== undefined);
  if (first !== undefined && second === undefined) return first;
  const remedy = `Give one of: ${keys.join(', ')}.`;
  return first === undefined
    ? { at, problem: 'says nothing', remedy }
    : { at: [...at, second ?? first], problem: `stands beside ${first}, of which only one is possible`, remedy };
}
