/** The one judge of what people write in their own words, whatever the way in: no personal code, no more than there is room for, and a warning of what looks like a diagnosis. */
import type { FieldProblem } from '../../domain/plan/read-values.ts';
import { looksLikeDiagnosis } from '../../domain/privacy/diagnosis.ts';
import { type TextLimits, textProblem } from '../../domain/privacy/free-text.ts';
import type { Turn } from './turn.ts';

/** What is wrong with a text; null where nothing is, or where the person sends once more what they were warned of. */
export function judgeText(turn: Turn, text: string, limits: TextLimits): FieldProblem | null {
  const problem = textProblem(text, limits);
  if (problem !== null || turn.insists === true) return problem;
  const words = delicateIn(text);
  return words.length === 0 ? null : { kind: 'looks-like-diagnosis', words };
}

/** The words of a text that look like a diagnosis, for a warning: „disleksija”, „zāles”. */
export const delicateIn = (text: string): readonly string[] => [
  ...new Set(looksLikeDiagnosis(text).map(({ word }) => `„${word}”`)),
];
