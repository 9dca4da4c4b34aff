/** Lets the story of a demo plan happen, arrival by arrival through the domain, before anything of it is stored. */
import type { Say } from '../../bot/core/texts.ts';
import type { DocumentRecord } from '../../domain/documents/document.ts';
import type { LogEntry } from '../../domain/log/log-entry.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import type { Arrival } from '../../domain/plan/arrival.ts';
import { advance } from '../../domain/plan/arrivals/advance.ts';
import { startPlan } from '../../domain/plan/carry-forward.ts';
import type { HistoryEntry } from '../../domain/plan/history.ts';
import { periodFrom } from '../../domain/plan/period.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { PlanWrite } from '../../domain/plan/plan-write.ts';
import { subjectOfKey } from '../../domain/plan/subject-kinds.ts';
import { newestOf, typeOf } from '../../domain/plan-types/find-types.ts';
import { demoArrivals } from './demo-arrivals.ts';
import { type DemoDays, demoDays } from './demo-days.ts';
import { DemoFault } from './demo-fault.ts';
import { demoLog } from './demo-log.ts';
import type { DemoEntry, DemoPlan } from './demo-plans.ts';

export interface Surroundings {
  readonly organisation: Organisation;
  readonly now: Date;
  /** Speaks the organisation's language. */
  readonly say: Say;
}

/** What a store must be given, in this order. */
export interface DemoStory {
  readonly plan: Plan;
  readonly first: HistoryEntry;
  readonly writes: readonly PlanWrite[];
  readonly documents: readonly DocumentRecord[];
  readonly entries: readonly LogEntry[];
}

/**
 * The story of one plan up to `now`.
 * @throws DemoFault with the plan and the entry where somebody does what is not theirs, or not yet, to do
 */
export function demoStory(plan: DemoPlan, around: Surroundings): DemoStory {
  const days = demoDays(plan['days-from'], around.organisation, around.now);
  const { plan: begun, first } = begin(plan, { ...around, days });
  const documents = documentsOf(plan, begun, days);
  const writes: PlanWrite[] = [];
  for (const [index, entry] of plan.story.entries()) {
    try {
      const before = writes.at(-1)?.plan ?? begun;
      writes.push(...happen(entry, { ...around, days, documents, before, number: index + 1, done: writes.length }));
    } catch (error) {
      if (!(error instanceof DemoFault)) throw error;
      throw new DemoFault([`${plan.id}, entry ${index + 1}: ${error.message}`]);
    }
  }
  const last = writes.at(-1)?.plan ?? begun;
  const history = [first, ...writes.flatMap((write) => write.history)];
  const entries = demoLog(plan.log, { type: typeOf(last), plan: last, documents, history, days, ...around });
  return { plan: begun, first, writes, documents, entries };
}

const documentsOf = ({ documents }: DemoPlan, { id, organisation, about }: Plan, days: DemoDays) =>
  documents.map(({ kind, by, day, kept }, index): DocumentRecord => {
    const date = dayOf(day, days);
    const record = { id: `${id}-document-${index + 1}`, organisation, kind, plan: id, about, date, keptAt: kept };
    return { ...record, by, at: days.momentOf(date, index) };
  });

type Going = Surroundings & { readonly days: DemoDays };

function begin(plan: DemoPlan, { organisation, days }: Going) {
  const type = newestOf(plan.type);
  const about = type && subjectOfKey(`${type.about}:${plan.about}`, organisation);
  if (type === undefined) throw new DemoFault([`${plan.id}: no kind of plan is called ${plan.type}`]);
  if (about == null) throw new DemoFault([`${plan.id}: there is no ${type.about} ${plan.about}`]);
  return startPlan({
    type,
    organisation: organisation.id,
    about,
    period: periodFrom(type.period, organisation.schoolYears, days.origin),
    by: plan.by,
    at: days.momentOf(dayOf(plan.day, days), 0),
    arrival: plan.id,
  });
}

interface Moment extends Going, Pick<DemoStory, 'documents'> {
  readonly before: Plan;
  readonly number: number;
  /** How many arrivals of the plan came before. */
  readonly done: number;
}

function happen(entry: DemoEntry, { before, number, done, documents, ...going }: Moment): readonly PlanWrite[] {
  const { organisation, days, say } = going;
  const day = dayOf(entry.day, days);
  const writes: PlanWrite[] = [];
  for (const happening of demoArrivals(entry, { plan: before.id, number, days, say })) {
    const context: PlanContext = {
      type: typeOf(before),
      plan: writes.at(-1)?.plan ?? before,
      documents,
      organisation,
      now: days.momentOf(day, done + writes.length + 1),
      today: day,
    };
    if (context.now > going.now.toISOString()) throw new DemoFault([`${entry.day} has not come yet`]);
    writes.push(told(written(context, happening(context)), entry.tell));
  }
  return writes;
}

function dayOf(words: string, days: DemoDays): string {
  const day = days.dayOf(words);
  if (day === null) throw new DemoFault([`${words} is no day`]);
  return day;
}

function written(context: PlanContext, arrival: Arrival): PlanWrite {
  const { organisation } = context;
  const member = memberById(organisation, arrival.by);
  if (member === null) throw new DemoFault([`there is nobody called ${arrival.by}`]);
  const result = advance(context, { organisation, member, today: context.today }, arrival);
  if (result.kind === 'moved') return result.write;
  throw new DemoFault([result.kind === 'refused' ? JSON.stringify(result.refusal) : result.kind]);
}

/** Messages wait to be delivered only for those who are to find them. */
const told = (write: PlanWrite, whom: readonly string[]): PlanWrite => ({
  ...write,
  notices: write.notices.filter((notice) => whom.includes('to' in notice ? notice.to : 'channel')),
});
