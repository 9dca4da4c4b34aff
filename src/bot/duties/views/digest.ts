/** The week of the team: how many plans stand where, what is late and with whom, which meetings come. No learner's name, no answer. */

import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import type { PlanStatus } from '../../../domain/plan/life-cycle.ts';
import { subjectLabel } from '../../../domain/plan/subject-kinds.ts';
import { dayIn, dueWords } from '../../core/views/due-words.ts';
import { messageView } from '../../core/views/message.ts';
import { slotWords } from '../../meetings/views/meeting-words.ts';
import { statusName } from '../../plans/views/plan-words.ts';
import type { Item, View } from '../../ports/view.ts';
import type { Count } from '../count-duties.ts';
import { groupOf } from './daily.ts';
import { markOf } from './duty-item.ts';
import { type DutySpeaking, dutyCode, namesOf, pointWords, type ShownDuty } from './duty-words.ts';

export interface PlanCount {
  /** Id of the type of (the first of) them. */
  readonly type: string;
  /** None where plans of that type are about no class. */
  readonly class?: string;
  readonly count: number;
  readonly statuses: readonly { readonly status: PlanStatus; readonly count: number }[];
}

export interface Digest {
  /** Its Monday. */
  readonly week: LocalDate;
  readonly plans: readonly PlanCount[];
  readonly count: Count;
  readonly overdue: readonly ShownDuty[];
  readonly meetings: readonly Meeting[];
}

/** More lines than that nobody reads in a channel. */
const lines = 15;

export function digestView(to: DutySpeaking, { week, plans, count, overdue, meetings }: Digest): View {
  const { say } = to;
  const left = overdue.length - lines;
  return messageView({
    name: 'digest',
    title: say('digest.title', { date: dayIn(to, week, 'genitive') }),
    text: [
      count.open === 0 ? say('digest.nothing-open') : say('digest.open', { count: count.open }),
      count.overdue === 0 ? say('digest.nothing-late') : say('digest.late', { count: count.overdue }),
    ],
    blocks: [
      ...groupOf(
        say('digest.plans'),
        plans.map((one) => planItem(to, one)),
      ),
      ...groupOf(
        say('digest.overdue', { count: overdue.length }),
        overdue.slice(0, lines).map((one) => lateItem(to, one)),
      ),
      ...(left > 0 ? [{ kind: 'text', text: say('digest.further', { count: left }) } as const] : []),
      ...groupOf(
        say('digest.meetings'),
        meetings.map((one) => meetingItem(to, one)),
      ),
    ],
  });
}

const planItem = ({ say }: DutySpeaking, { type, class: id, count, statuses }: PlanCount): Item => ({
  title:
    id === undefined
      ? say('digest.type', { type: say(`${type}:name`), count })
      : say('digest.class', { class: id, count }),
  detail: statuses.map(({ status, count: of }) => `${statusName(say, type, status)}: ${of}`).join(', '),
});

/** The code says whom it is about; what is owed is told by its point alone, lest it tell of the person. */
export function lateItem(to: DutySpeaking, duty: ShownDuty): Item {
  const { rule, obligation } = duty;
  const { whom } = obligation.about;
  const isOfAll = whom === undefined || whom.kind === 'class' || whom.kind === 'organisation';
  const owed = isOfAll && rule !== null ? [rule.duty[to.say.language]] : [];
  const point = rule === null ? [] : [pointWords(to, rule)];
  const title = [dutyCode(to, duty) ?? to.say('digest.school'), ...owed, ...point].join(' · ');
  const notes = obligation.held === 'vacant' ? [to.say('digest.vacant')] : [];
  return {
    title,
    detail: [namesOf(to, obligation.holders), ...notes, dueWords(to, obligation.due)].join(' · '),
    mark: markOf(to, duty),
  };
}

function meetingItem(to: DutySpeaking, { kind, slot, about, organiser }: Meeting): Item {
  const when = slot === undefined ? '' : slotWords(to, slot);
  return {
    title: [
      to.say(`digest.meeting.${kind}`),
      ...(about === undefined ? [] : [subjectLabel(about, to.organisation)]),
    ].join(' · '),
    detail: [when, namesOf(to, [organiser])].join(' · '),
  };
}
