/** Which kind of nudge a duty gives, for those who mute one. */
import type { NudgeKind } from '../people/preferences.ts';
import { ruleOf } from './check-context.ts';
import { endingsOf, meetingToCall } from './endings-of.ts';
import type { Obligation } from './obligation.ts';
import type { RuleSet } from './rule.ts';

/** A task or agreement; a meeting; a section to write; a report to hand in; anything else. */
export function nudgeKindOf(
  { about, rule: id }: Pick<Obligation, 'about' | 'rule'>,
  rules: readonly RuleSet[],
): NudgeKind {
  const rule = ruleOf(rules, id);
  const endings = rule === null ? [] : endingsOf(rule.fulfilledBy).map(({ kind }) => kind);
  if (about.row !== undefined) return 'task';
  if (about.meeting !== undefined || (rule !== null && meetingToCall(rule.fulfilledBy) !== undefined)) return 'meeting';
  if (about.section !== undefined) return 'section';
  return endings.includes('document') ? 'report' : 'other';
}
