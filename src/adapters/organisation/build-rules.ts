/** Turns a checked rule file into the rules that the rest of the house knows. */
import type { Fulfilment, Rule, RuleHolder, RuleSet, RuleStart, RuleSubject, Span } from '../../domain/duties/rule.ts';
import { defined } from '../../shared/defined.ts';
import type { FileFulfilment, FileRule, FileSpan, RuleFile } from './rule-file.ts';

/** The rules; `file` must have no fault that `ruleFaults` finds. */
export const buildRules = ({ id, cite, version, title, approved, rules, asks }: RuleFile): RuleSet => ({
  id,
  version,
  title,
  ...defined({
    cite,
    approved,
    asks: asks?.map((one) => ({ sessionsOf: one['sessions-of'], eachWeek: one['each-week'] })),
  }),
  rules: rules.map((rule) => ruleOf(rule, { version, approved })),
});

type Version = Pick<RuleFile, 'version' | 'approved'>;

function ruleOf(rule: FileRule, of: Version): Rule {
  const within = rule.within && spanOf(rule.within);
  return {
    id: rule.id,
    point: rule.point,
    text: rule.text.replace(/\s+/g, ' '),
    duty: rule.duty,
    about: subjectOf(rule.about),
    holder: holderOf(rule.holder),
    start: startOf(rule.starts, of),
    ...defined({ within }),
    fulfilledBy: fulfilmentsOf(rule['fulfilled-by']),
    ladder: {
      before: rule.nudge.before,
      ...defined({ ahead: rule.nudge.ahead }),
      onTheDay: rule.nudge['on-the-day'],
      every: rule.nudge.every,
    },
    ...defined({ shows: rule.shows, escalation: rule.escalate, proposed: rule.proposed }),
  };
}

function subjectOf(about: FileRule['about']): RuleSubject {
  if (about === 'school') return { kind: 'school' };
  if (about === 'classes') return { kind: 'class' };
  if (about === 'members') return { kind: 'member' };
  if (about === 'groups') return { kind: 'group' };
  if (about === 'intake') return { kind: 'entry' };
  if (about.members !== undefined) return { kind: 'member', roles: about.members };
  if (about.groups !== undefined) return { kind: 'group', groups: about.groups };
  if (about.grades !== undefined) return { kind: 'class', grades: about.grades };
  if (about.renewals !== undefined) return { kind: 'renewal', type: about.renewals };
  if (about['yearly-plans'] !== undefined) return { kind: 'yearly-plan', type: about['yearly-plans'] };
  if (about['needed-plans'] !== undefined) return { kind: 'needed-plan', type: about['needed-plans'] };
  if (about.plans !== undefined) return { kind: 'plan', type: about.plans };
  if (about.documents !== undefined) return { kind: 'document', documents: about.documents };
  if (about.meetings !== undefined) return { kind: 'meeting', meetings: about.meetings };
  const type = about.of ?? '';
  if (about['rows-in'] !== undefined) return { kind: 'row', type, sections: about['rows-in'] };
  if (about.steps !== undefined) return { kind: 'transition', type, names: about.steps };
  return about.sections !== undefined
    ? { kind: 'section', type, sections: about.sections }
    : { kind: 'task', type, sections: about['tasks-in'] ?? [] };
}

function holderOf(holder: FileRule['holder']): RuleHolder {
  switch (holder) {
    case 'section-owner':
      return { kind: 'owner' };
    case 'starter':
    case 'responsible':
    case 'organiser':
    case 'leader':
    case 'taker':
      return { kind: holder };
    case 'member':
      return { kind: 'subject' };
    default:
      return { kind: 'role', role: holder };
  }
}

function startOf(starts: FileRule['starts'], { version, approved }: Version): RuleStart {
  if (starts === 'version') return { kind: 'version', version, on: approved?.on ?? '' };
  if (typeof starts === 'string') return { kind: starts };
  if (starts.date !== undefined) {
    const [month, day] = starts.date.split('-').map(Number);
    return { kind: 'date', month: month ?? 0, day: day ?? 0 };
  }
  if (starts.semester !== undefined)
    return { kind: 'semester', semester: starts.semester, edge: starts.edge ?? 'start' };
  if (starts.status !== undefined) return { kind: 'event', event: { kind: 'status', status: starts.status } };
  if (starts['section-done'] !== undefined)
    return { kind: 'event', event: { kind: 'section-done', section: starts['section-done'] } };
  if (starts.answered !== undefined) {
    const [section = '', field = ''] = starts.answered.split('.');
    return { kind: 'event', event: { kind: 'answered', section, field } };
  }
  if (starts.document !== undefined)
    return { kind: 'document', edge: starts.document, ...defined({ documents: starts['of-kind'] }) };
  if (starts.row !== undefined) return { kind: 'row-day', field: starts.row, ahead: spanOf(starts.ahead ?? {}) };
  if (starts.month !== undefined) return { kind: 'month', on: starts.month };
  if (starts.before !== undefined) return { kind: 'before', of: starts.before, by: spanOf(starts.by ?? {}) };
  if (starts['expires-in'] !== undefined) return { kind: 'expiry', by: spanOf(starts['expires-in']) };
  return { kind: 'recurrence', times: starts['times-a-year'] ?? 1 };
}

function spanOf(span: FileSpan): Span {
  if (span.weeks !== undefined) return { unit: 'weeks', count: span.weeks };
  if (span.days !== undefined) return { unit: 'days', count: span.days };
  return { unit: 'working-days', count: span['working-days'] ?? 0 };
}

function fulfilmentsOf(by: FileRule['fulfilled-by']): Fulfilment {
  if (!Array.isArray(by)) return fulfilmentOf(by);
  const [first, ...more] = by.map(fulfilmentOf);
  return first !== undefined && more.length === 0 ? first : { kind: 'any', of: by.map(fulfilmentOf) };
}

function fulfilmentOf(by: FileFulfilment): Fulfilment {
  if (typeof by === 'string') return { kind: by };
  if (by['sections-done'] !== undefined) return { kind: 'section-done', sections: by['sections-done'] };
  if (by.status !== undefined) return { kind: 'plan-status', statuses: by.status };
  if (by['month-covered'] !== undefined) return { kind: 'month-covered', field: by['month-covered'] };
  if (by['row-renewed'] !== undefined) return { kind: 'row-renewed', ...by['row-renewed'] };
  const document = by.document ?? by.report;
  if (document !== undefined) return { kind: 'document', document };
  const arranged = by['meeting-arranged'];
  if (arranged !== undefined) return { kind: 'meeting-arranged', meeting: arranged };
  return { kind: 'meeting-held', meeting: by.meeting ?? 'individual-talk' };
}
