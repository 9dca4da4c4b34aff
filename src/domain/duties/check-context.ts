/** What the days of a duty's nudges rest on. */
import { freeDaysOf } from '../calendar/free-days.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Obligation } from './obligation.ts';
import type { Rule, RuledOrganisation, RuleSet } from './rule.ts';

export interface CheckContext {
  readonly organisation: RuledOrganisation;
  /** The local date in the organisation's zone. */
  readonly today: LocalDate;
  /** The rule of the duty; null where it has none. */
  readonly rule: Rule | null;
  /** Days on which nobody is nudged of it. */
  readonly freeDays: ReadonlySet<LocalDate>;
}

/** The context of one duty on one day. */
export function lookContextOf(
  { rule }: Pick<Obligation, 'rule'>,
  { organisation, today }: Pick<CheckContext, 'organisation' | 'today'>,
): CheckContext {
  // The staff work while a class is away: it is they who are nudged.
  return { organisation, today, freeDays: freeDaysOf(organisation), rule: ruleOf(organisation.rules, rule) };
}

/** Every rule of all documents, in their order. */
export const allRules = (sets: readonly RuleSet[]): readonly Rule[] => sets.flatMap(({ rules }) => rules);

/** The document that a rule stands in; undefined where there is no such rule. */
export const setOf = (sets: readonly RuleSet[], id: string | null): RuleSet | undefined =>
  sets.find(({ rules }) => rules.some((rule) => rule.id === id));

/** A rule by its id; null where there is none. */
export const ruleOf = (sets: readonly RuleSet[], id: string | null): Rule | null =>
  setOf(sets, id)?.rules.find((rule) => rule.id === id) ?? null;
