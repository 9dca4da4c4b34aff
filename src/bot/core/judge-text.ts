/** The one judge of what people write in their own words, whatever the way in: no personal code, no more than there is room for, and a warning of what looks like a diagnosis, or names a learner whom it is not about. */

import type { PlanSubject } from '../../domain/people/subject.ts';
import type { FieldProblem } from '../../domain/plan/field-reading.ts';
import { looksLikeDiagnosis } from '../../domain/privacy/diagnosis.ts';
import { type TextLimits, textProblem } from '../../domain/privacy/free-text.ts';
import { learnersNamed } from '../../domain/privacy/names.ts';
import type { Turn } from './turn.ts';

interface Judged extends TextLimits {
  /** Whom the text is about, null for nobody: of others it names none. Without it names are not looked for. */
  readonly about?: PlanSubject | null;
}

/** What is wrong with a text; null where nothing is, or where the person sends once more what they were warned of. */
export function judgeText(turn: Turn, text: string, { about, ...limits }: Judged): FieldProblem | null {
  const problem = textProblem(text, limits);
  if (problem !== null || turn.insists === true) return problem;
  const words = delicateIn(text);
  if (words.length > 0) return { kind: 'looks-like-diagnosis', words };
  const named = about === undefined ? [] : othersNamed(turn, text, about);
  return named.length === 0 ? null : { kind: 'names-a-learner', words: named };
}

function othersNamed({ organisation }: Turn, text: string, about: PlanSubject | null): readonly string[] {
  const own = about?.kind === 'learner' ? about.learner : null;
  const others = learnersNamed(text, organisation).filter(({ learners }) => learners.every(({ code }) => code !== own));
  return [...new Set(others.map(({ word }) => `„${word}”`))];
}

/** The words of a text that look like a diagnosis, for a warning: „disleksija”, „zāles”. */
export const delicateIn = (text: string): readonly string[] => [
  ...new Set(looksLikeDiagnosis(text).map(({ word }) => `„${word}”`)),
];
