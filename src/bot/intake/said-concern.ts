/** A report typed in one line: about whom, and the words of whoever noticed something ("ziņot J-05: darbus nepabeidz"). */
import { codesIn } from '../../domain/language/codes-in.ts';
import type { PlanSubject } from '../../domain/people/subject.ts';
import { codesForNames } from '../../domain/privacy/codes-for-names.ts';
import { type Heard, intentIn } from '../core/read-request.ts';
import type { Turn } from '../core/turn.ts';

export interface SaidConcern {
  readonly about: PlanSubject;
  readonly words: string;
}

/** What may stand between the word of the command and whom it is about. */
const LEAD = /^(?:par|about|on)?\s*$/iu;

/** Null where no learner is named first: then the words may be anything. @param rest what stands behind the command */
export function saidConcern({ organisation }: Pick<Turn, 'organisation'>, rest: string): SaidConcern | null {
  const text = codesForNames(rest, organisation);
  const [first] = codesIn(organisation, text);
  if (first?.learner == null || !LEAD.test(text.slice(0, first.span.start).trim())) return null;
  const { code, class: inClass } = first.learner;
  const words = text.slice(first.span.end).replace(/^[\s:,.;–-]+/u, '');
  return { about: { kind: 'learner', learner: code, class: inClass }, words };
}

/** What stands behind the word of a report: from there on the words are the person's own, whatever else they may mean; null where a message is none. */
export function concernIn(turn: Heard, text: string): string | null {
  const intent = intentIn(turn, text);
  return intent?.command === 'concern' && saidConcern(turn, intent.rest) !== null ? intent.rest : null;
}
