/** Takes over the learners that a register names, each under the code they always had. */

import { defined } from '../../shared/defined.ts';
import { bareCode } from '../language/code-pattern.ts';
import type { ClassId } from '../people/ids.ts';
import { foldText } from '../text/fold-text.ts';
import { newCode } from './new-id.ts';
import { type Mark, pair } from './pair.ts';
import type { RegisterLearner } from './register.ts';
import type { RosterLearner } from './roster.ts';

/** A learner of the register whose class is known here. */
export type SaidLearner = RegisterLearner & { readonly class: ClassId };

export type FormerLearner = Pick<RosterLearner, 'code' | 'source'>;

const ofSource: Mark<SaidLearner, FormerLearner> = { said: ({ source }) => source, there: ({ source }) => source };
const ofCode: Mark<SaidLearner, FormerLearner> = {
  said: ({ code }) => code && bareCode(code),
  there: ({ code }) => bareCode(code),
};

/** Whom two registers call differently are two learners, whatever their names. */
function marksOf(said: readonly SaidLearner[]): readonly Mark<SaidLearner, RosterLearner>[] {
  const hasSources = said.some(({ source }) => source !== undefined);
  const byName = (
    nameOf: (one: Pick<RosterLearner, 'name' | 'class'>) => string,
  ): Mark<SaidLearner, RosterLearner> => ({
    said: (one) => (one.code === undefined ? nameOf(one) : undefined),
    there: (one) => (hasSources && one.source !== undefined ? undefined : nameOf(one)),
  });
  const nameOf = ({ name }: Pick<RosterLearner, 'name'>): string => foldText(name).text;
  return [ofSource, ofCode, byName((one) => `${nameOf(one)} ${one.class}`), byName(nameOf)];
}

interface Learners {
  readonly now: readonly RosterLearner[];
  /** Who was there in earlier versions: a code that somebody had is never another's. */
  readonly former: readonly FormerLearner[];
}

/** @param isWhole false: who is not named need not be gone */
export function mergeLearners(
  said: readonly SaidLearner[],
  { now, former }: Learners,
  isWhole: boolean,
): readonly RosterLearner[] {
  const known = pair(said, now, marksOf(said));
  const unknown = said.filter((one) => !known.has(one));
  const back = pair(
    unknown,
    former.filter(({ code }) => now.every((one) => one.code !== code)),
    [ofSource, ofCode],
  );
  const named = new Map([...known].map(([one, learner]) => [learner, one]));
  const kept = now.flatMap((learner) => {
    const one = named.get(learner);
    if (one !== undefined) return [{ ...learner, ...written(one) }];
    return isWhole ? [] : [learner];
  });
  const codes = now.map(({ code }) => code);
  const taken = new Set([...former.map(({ code }) => code), ...codes]);
  const added = unknown.map((one) => {
    const code = back.get(one)?.code ?? one.code ?? newCode(codes, taken);
    taken.add(code);
    return { code, ...written(one) };
  });
  return [...kept, ...added];
}

const written = ({ name, class: inClass, source }: SaidLearner): Omit<RosterLearner, 'code'> => ({
  name,
  class: inClass,
  ...defined({ source }),
});
