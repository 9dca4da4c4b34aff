/** The duties that a meeting leaves behind: what the rules say of it, and what was agreed and is in no plan. */
import { today as dayOf } from '../calendar/local-date.ts';
import type { Agreement, Meeting } from '../meetings/meeting.ts';
import { holdersOf } from '../plan/holders.ts';
import { allRules } from './check-context.ts';
import { dutiesOfRule, keyOf } from './duty-of.ts';
import type { DutyFacts } from './facts.ts';
import type { Duty } from './obligation.ts';
import { heldBy } from './rule-holders.ts';
import { stopClock } from './stop-clock.ts';
import { aboutOf } from './subject.ts';
import { earlierOf } from './which-day.ts';

export function dutiesOfMeeting(meeting: Meeting, facts: DutyFacts): readonly Duty[] {
  const rules = allRules(facts.organisation.rules);
  const ruled = rules
    .filter(({ about }) => about.kind === 'meeting' && about.meetings.includes(meeting.kind))
    .flatMap((rule) => dutiesOfRule(rule, { kind: 'meeting', meeting }, facts));
  return [...ruled, ...agreementsOf(meeting, facts)];
}

/** An agreement that became a row of a plan is owed there. */
function agreementsOf(meeting: Meeting, facts: DutyFacts): readonly Duty[] {
  const finished = meeting.minutes?.finished;
  if (finished === undefined || meeting.state === 'cancelled') return [];
  const agreedOn = dayOf(new Date(finished.at), facts.organisation.zone);
  const open = meeting.minutes?.agreements.filter(({ row }) => row === undefined) ?? [];
  return open.map((agreement) => agreementDuty(meeting, { agreement, agreedOn }, facts));
}

function agreementDuty(
  meeting: Meeting,
  { agreement, agreedOn }: { readonly agreement: Agreement; readonly agreedOn: string },
  { organisation, orders, today }: DutyFacts,
): Duty {
  const about = { ...aboutOf({ kind: 'meeting', meeting }), row: agreement.id };
  const { due, done } = agreement;
  const startsOn = earlierOf(agreedOn, due);
  const holders = holdersOf(organisation, { kind: 'person', member: agreement.holder }, { startedBy: '' });
  return {
    key: keyOf('agreement', about, 'task'),
    rule: null,
    about,
    ...heldBy(holders),
    startsOn,
    estimated: false,
    ...stopClock({ about, startsOn, due }, orders, today),
    ...(done && { fulfilled: { on: dayOf(new Date(done.at), organisation.zone) } }),
  };
}
