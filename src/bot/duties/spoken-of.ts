/** What a message of the day spoke of, as its delivery keeps it: duties by key, and what was new of which. */
import type { News } from '../../domain/duties/obligation.ts';
import { defined } from '../../shared/defined.ts';

interface KeptNews extends Pick<News, 'what' | 'by'> {
  /** Of its duty. */
  readonly key: string;
}

export interface SpokenOf {
  /** Of all duties, those with news only, too. */
  readonly keys: readonly string[];
  readonly news: readonly KeptNews[];
}

/** No key of a duty holds the sign between the parts. */
export const keptAs = ({ keys, news }: SpokenOf): readonly string[] => [
  ...keys,
  ...news.map(({ key, what, by = '' }) => [key, what, by].join('~')),
];

/** Of messages of the version before without their news. */
export function readKept(kept: readonly string[]): SpokenOf {
  const parts = kept.map((one) => one.split('~'));
  return {
    keys: parts.flatMap(([key = '', ...more]) => (more.length === 0 ? [key] : [])),
    news: parts.flatMap(([key = '', what, by]) =>
      what === undefined ? [] : [{ key, what: what as News['what'], ...defined({ by: by === '' ? undefined : by }) }],
    ),
  };
}
