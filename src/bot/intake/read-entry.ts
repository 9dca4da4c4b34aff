/** Reads what was filled in of a learner who is entered in the register. */
import { type IntakeEntry, intakeSources } from '../../domain/intake/intake-entry.ts';
import type { PlanSubject } from '../../domain/people/subject.ts';
import { longestText } from '../../domain/privacy/free-text.ts';
import { defined } from '../../shared/defined.ts';
import { judgeText } from '../core/judge-text.ts';
import type { Turn } from '../core/turn.ts';
import { problemWords } from '../core/views/problem-words.ts';
import type { FormValues } from '../ports/view.ts';
import { reasonChoices } from './reasons.ts';

type ReadEntry =
  | { readonly kind: 'read'; readonly entry: IntakeEntry }
  | { readonly kind: 'problems'; readonly problems: Readonly<Record<string, string>> };

/** The entry, or what is wrong with which field in words. The same arrival again gives the same entry. */
export function readEntry(turn: Turn, about: PlanSubject, values: FormValues): ReadEntry {
  const { say, organisation, member } = turn;
  const typed = (name: string): string => String(values[name] ?? '').trim();
  const reasons = reasonChoices(turn, { about }).map(({ value }) => value);
  const reason = reasons.find((one) => one === typed('reason'));
  const source = intakeSources.find((one) => one === typed('source'));
  const words = typed('words');
  const wrong = judgeText(turn, words, { longest: longestText.concern, required: false, about });
  const problems = {
    ...(reason === undefined && reasons.length > 0 && { reason: say('problem.not-an-option') }),
    ...(source === undefined && { source: say('problem.not-an-option') }),
    ...(wrong !== null && { words: problemWords(say, wrong) }),
  };
  if (source === undefined || Object.keys(problems).length > 0) return { kind: 'problems', problems };
  return {
    kind: 'read',
    entry: {
      ...{ id: turn.id, organisation: organisation.id, about, source },
      ...defined({ reason, words: words === '' ? undefined : words }),
      ...{ by: member.id, at: turn.now, revision: 1 },
    },
  };
}
