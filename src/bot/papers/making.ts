/** What comes of making a paper for somebody who looks. */
import type { Paper } from '../../domain/papers/paper.ts';
import type { Looking } from '../core/turn.ts';

export type Making =
  /** `plan`: the one that it is about; `of`: whom, in short, where its title does not say it. */
  | { readonly kind: 'made'; readonly paper: Paper; readonly plan?: string; readonly of?: string }
  /** There is none that they may know of. */
  | { readonly kind: 'none' }
  /** They know of the plan that it is about, and may not read all that stands on it. */
  | { readonly kind: 'not-whole'; readonly plan: string };

/** Makes a paper as it stands now. @param of whose it is, by id */
export type MakePaper = (looking: Looking, of: string) => Promise<Making>;
