/** The week of the team: how many plans stand where, what is late and with whom, which meetings come. No learner's name, no answer. */

import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { nudgeKindOf } from '../../../domain/duties/nudge-kind.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { specialists } from '../../../domain/meetings/meeting-access.ts';
import type { MemberId } from '../../../domain/people/organisation.ts';
import { rolesOf } from '../../../domain/people/roles-of.ts';
import type { PlanSubject } from '../../../domain/people/subject.ts';
import type { PlanStatus } from '../../../domain/plan/life-cycle.ts';
import { subjectLabel } from '../../../domain/plan/subject-kinds.ts';
import { capital } from '../../../domain/text/capital.ts';
import type { Say } from '../../core/texts.ts';
import { dayIn, dueWords } from '../../core/views/due-words.ts';
import { memberNames } from '../../core/views/member-name.ts';
import { messageView } from '../../core/views/message.ts';
import { slotWords } from '../../meetings/views/meeting-words.ts';
import { statusName } from '../../plans/views/plan-words.ts';
import type { Item, View } from '../../ports/view.ts';
import type { Count } from '../count-duties.ts';
import { groupOf } from './daily.ts';
import { markOf } from './duty-item.ts';
import { type DutySpeaking, dutyCode, pointWords, type ShownDuty } from './duty-words.ts';

type PlanGroup =
  | { readonly kind: 'class'; readonly class: string }
  /** The classes of which each has too few to be told apart. */
  | { readonly kind: 'other-classes' }
  /** Those of a type that are about no class. */
  | { readonly kind: 'type' };

export interface PlanCount {
  /** Id of the type of (the first of) them. */
  readonly type: string;
  readonly of: PlanGroup;
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

/** Fewer than that point at somebody: a channel is not told of them. */
export const fewest = 5;

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

function planItem({ say }: DutySpeaking, { type, of, count, statuses }: PlanCount): Item {
  const title = groupTitle(say, of, { type, count });
  if (statuses.some((one) => one.count < fewest)) return { title };
  return { title, detail: statuses.map((one) => `${statusName(say, type, one.status)}: ${one.count}`).join(', ') };
}

/** The code says whom it is about; what is owed is told by its kind and point alone, lest it tell of the person. */
export function lateItem(to: DutySpeaking, duty: ShownDuty): Item {
  const { rule, obligation } = duty;
  const { whom } = obligation.about;
  const isOfAll = whom === undefined || whom.kind === 'class' || whom.kind === 'organisation';
  const kind = to.say(`digest.kind.${nudgeKindOf(obligation, to.organisation.rules)}`);
  const owed = [isOfAll && rule !== null ? rule.duty[to.say.language] : kind];
  const point = rule === null ? [] : [pointWords(to, rule)];
  // Of whom it was reported that they may need support, no channel hears.
  const code = obligation.about.entry === undefined ? dutyCode(to, duty) : undefined;
  // What is owed about somebody of whom a channel hears nothing is not the school's.
  const of = code ?? (rule === null ? undefined : to.say('digest.school'));
  const title = capital([...(of === undefined ? [] : [of]), ...owed, ...point].join(' · '));
  const notes = obligation.held === 'vacant' ? [to.say('digest.vacant')] : [];
  return {
    title,
    detail: [...holdersShown(to, duty), ...notes, dueWords(to, obligation.due)].join(' · '),
    mark: markOf(to, duty),
  };
}

function groupTitle(say: Say, of: PlanGroup, { type, count }: Pick<PlanCount, 'type' | 'count'>): string {
  switch (of.kind) {
    case 'class':
      return say('digest.class', { class: of.class, count });
    case 'other-classes':
      return count < fewest ? say('digest.few') : say('digest.other-classes', { count });
    case 'type':
      return say('digest.type', { type: say(`${type}:name`), count });
    default:
      return of satisfies never;
  }
}

/** Where the school wants names. */
const holdersShown = (to: DutySpeaking, { obligation: { holders, about } }: ShownDuty): readonly string[] =>
  to.organisation.digest?.names === true ? staffShown(to, holders, about.whom) : [];

/** That a specialist has to do with a learner would tell what kind of help the learner gets. */
function staffShown(to: DutySpeaking, staff: readonly MemberId[], whom: PlanSubject | undefined): readonly string[] {
  const isSpecialist = staff.some((id) => rolesOf(to.organisation, id).some((role) => specialists.includes(role)));
  return isSpecialist && whom?.kind === 'learner' ? [] : [memberNames(to, staff)];
}

function meetingItem(to: DutySpeaking, { kind, slot, about, organiser }: Meeting): Item {
  const when = slot === undefined ? [] : [slotWords(to, slot)];
  return {
    title: [
      to.say(`digest.meeting.${kind}`),
      ...(about === undefined ? [] : [subjectLabel(about, to.organisation)]),
    ].join(' · '),
    detail: [...when, ...staffShown(to, [organiser], about)].join(' · '),
  };
}
