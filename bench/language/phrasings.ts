/** Phrasings of a file: what somebody typed, in what situation, and what they meant by it. */
import { readFileSync } from 'node:fs';

/** What was meant: an act with the parts that matter; a part that is left out is not judged. */
export interface Meaning {
  readonly do: string;
  /** Of a question: what is asked. */
  readonly what?: string;
  /** Acts that serve as well. */
  readonly also?: readonly string[];
  /** The situation; none: a talk that has just begun. */
  readonly ctx?: string;
  /** What is said before it. */
  readonly first?: string;
  /** What is answered when a part is asked for. */
  readonly parts?: Readonly<Record<string, string>>;
  /** `ask`: it must be asked back; `either`: it may; `ask-or`: asked back, or right. */
  readonly must?: 'ask' | 'either' | 'ask-or';
  readonly learner?: string;
  readonly class?: string;
  readonly classes?: readonly string[];
  readonly grades?: readonly number[];
  readonly person?: string;
  readonly subject?: string;
  readonly status?: string;
  readonly until?: string;
  /** What is asked for is nothing that they may see. */
  readonly hidden?: boolean;
  /** Words that must stand in the task, in this order. */
  readonly task?: string | readonly string[];
  readonly exact?: string;
  readonly due?: string | null;
  readonly dues?: readonly string[];
  readonly dates?: readonly string[];
  readonly responsible?: string;
  readonly who?: string;
  readonly from?: string;
  readonly to?: string;
  readonly toAlso?: readonly string[];
  readonly standIn?: string;
  readonly hour?: string;
  readonly days?: readonly number[];
  readonly because?: string;
  readonly kept?: readonly string[];
  readonly language?: string;
  readonly field?: string;
}

export interface Phrasing {
  readonly id: string;
  readonly language: string;
  /** A letter: a commands, b tasks, c days, d questions, e absences, orders and settings, f what is no request. */
  readonly kind: string;
  readonly text: string;
  readonly intended: Meaning;
  readonly who: string;
}

/** @param file tab-separated, its first line the names of the columns: id, lang, kind, text, intended, who */
export const phrasingsOf = (file: string): readonly Phrasing[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [id = '', language = '', kind = '', text = '', intended = '{}', who = ''] = line.split('\t');
      return { id, language, kind, text: text.replaceAll('\\n', '\n'), intended: JSON.parse(intended) as Meaning, who };
    });
