/** Whether a change of a plan may change what is owed because of it; what is not seen here waits for the sweep. */

import { allRules } from '../../domain/duties/check-context.ts';
import type { RuleSet } from '../../domain/duties/rule.ts';
import type { HistoryEntry } from '../../domain/plan/history.ts';
import { sectionIdOf } from '../../domain/plan/plan.ts';
import type { PlanWrite } from '../../domain/plan/plan-write.ts';

export const touchesDuties = (rules: readonly RuleSet[], { planRevision, history, plan }: PlanWrite): boolean =>
  planRevision !== undefined || history.some((entry) => isOfDuties(entry, rules, plan.rows));

function isOfDuties(entry: HistoryEntry, rules: readonly RuleSet[], rows: PlanWrite['plan']['rows']): boolean {
  switch (entry.kind) {
    case 'answered':
    case 'undone':
      return (
        isOfARule(rules, sectionIdOf(entry.section)) || rows.some(({ id, kind }) => id === entry.row && kind === 'task')
      );
    case 'started':
    case 'upgraded':
    case 'finished':
    case 'reopened':
    case 'carried':
    case 'returned':
    case 'return-undone':
    case 'row-removed':
    case 'row-restored':
    case 'task-state':
    case 'status':
      return true;
    default:
      return entry satisfies never;
  }
}

/** Whether an answer in that section starts the clock of a rule, is of a row that a rule speaks of, or may be what a month asks for. */
const isOfARule = (rules: readonly RuleSet[], section: string): boolean =>
  allRules(rules).some(
    ({ about, start, fulfilledBy }) =>
      (start.kind === 'event' && start.event.kind === 'answered' && start.event.section === section) ||
      (about.kind === 'section' && about.sections.includes(section) && fulfilledBy.kind === 'month-covered') ||
      (about.kind === 'row' && about.sections.includes(section)),
  );
