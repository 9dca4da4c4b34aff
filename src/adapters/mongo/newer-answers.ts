/** Answers given since a section or row was last written whole, each sealed by itself: so an answer writes no other one. */
import type { Schema } from 'mongoose';
import type { Answer, Answers } from '../../domain/plan/plan.ts';
import { sameData } from '../../shared/same-data.ts';
import { sectionPath } from './document-key.ts';
import type { SealedPlace, Sealer } from './sealer.ts';

/** Sealed, by step. Each stands for the one that was written with the whole. */
export type NewerAnswers = Readonly<Record<string, string>>;

export const newerAnswers = { type: Map, of: String, required: true } as const satisfies NonNullable<
  ConstructorParameters<typeof Schema.Types.Map>[1]
>;

/** The section or row that has them: its field in the document, and its place. */
interface Holder {
  readonly path: string;
  readonly place: SealedPlace;
}

/** @param whole those that were written with the whole */
export const withNewer = (whole: Answers, newer: NewerAnswers, place: SealedPlace, { unseal }: Sealer): Answers => ({
  ...whole,
  ...Object.fromEntries(
    Object.entries(newer).map(([step, sealed]) => [step, unseal<Answer>(sealed, placeOf(place, step))]),
  ),
});

/** What the answers that differ are written by; null where one is gone, so that the whole must be written. */
export const changedAnswers = (
  [before, after]: readonly [Answers, Answers],
  { path, place }: Holder,
  { seal }: Sealer,
): Readonly<Record<string, string>> | null => {
  if (Object.keys(before).some((step) => !(step in after))) return null;
  const changed = Object.entries(after).filter(([step, answer]) => !sameData(before[step], answer));
  return Object.fromEntries(
    changed.map(([step, answer]) => [`${path}.${sectionPath(step)}`, seal(answer, placeOf(place, step))]),
  );
};

const placeOf = (place: SealedPlace, step: string): SealedPlace => ({ ...place, part: `${place.part}/${step}` });
