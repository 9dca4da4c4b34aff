/** The several ways in which a duty may be ended, one by one. */
import type { Fulfilment } from './rule.ts';

/** Whatever is joined by "any" taken apart. */
export const endingsOf = (by: Fulfilment): readonly Exclude<Fulfilment, { readonly kind: 'any' }>[] =>
  by.kind === 'any' ? by.of.flatMap(endingsOf) : [by];
