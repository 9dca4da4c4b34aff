/** The twin of the plan store, in memory: the same answers to the same calls, without a database. */

import { randomUUID } from 'node:crypto';
import { StoreFault } from '../../src/adapters/mongo/store-fault.ts';
import type { PendingNotice, PlanStore } from '../../src/bot/ports/plans.ts';
import { classOf } from '../../src/domain/people/subject.ts';
import type { HistoryEntry } from '../../src/domain/plan/history.ts';
import type { Plan, Row } from '../../src/domain/plan/plan.ts';
import type { PlanWrite, Saved } from '../../src/domain/plan/plan-write.ts';
import { subjectKey } from '../../src/domain/plan/subject-kinds.ts';
import { defined } from '../../src/shared/defined.ts';
import { frozenCopy } from './frozen-copy.ts';

/** A plan without its rows, or a row, with what was written along with it. */
interface Kept<T> {
  readonly value: T;
  readonly plan: string;
  readonly organisation: string;
  readonly history: readonly HistoryEntry[];
  readonly notices: readonly PendingNotice['notice'][];
  readonly arrivals: readonly string[];
  /** Set while the plan's duties are to be derived anew because of it; another one with each change. */
  readonly mark?: string;
  /** Of a plan: the next day on which something in it opens. */
  readonly wake?: string;
  /** Of a plan: what it has alone while it is in work. */
  readonly place?: string;
}

interface KeptPlans {
  readonly plans: ReadonlyMap<string, Kept<Plan>>;
  readonly rows: ReadonlyMap<string, Kept<Row>>;
}

export interface MemoryPlanStore extends PlanStore {
  /** Another store that begins with all that is in this one. */
  copy(): MemoryPlanStore;
}

export const memoryPlanStore = (begun: KeptPlans = { plans: new Map(), rows: new Map() }): MemoryPlanStore => {
  // What is kept is never changed, only replaced.
  const plans = new Map(begun.plans);
  const rows = new Map(begun.rows);
  const series = new Map<string, number>();
  const rowsOf = (plan: Kept<Plan>) =>
    [...rows.values()].filter(({ organisation, plan: id }) => organisation === plan.organisation && id === plan.plan);
  // What is kept is frozen, and may be handed out as it is.
  const whole = (kept: Kept<Plan>): Plan =>
    Object.freeze({
      ...kept.value,
      rows: Object.freeze(
        rowsOf(kept)
          .map(({ value }) => value)
          .sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id)),
      ),
    });
  const read = (organisation: string, isAsked: (plan: Plan) => boolean = () => true): readonly Plan[] =>
    [...plans.values()].filter((kept) => kept.organisation === organisation && isAsked(kept.value)).map(whole);

  return {
    copy: () => memoryPlanStore({ plans, rows }),
    add: async (organisation, plan, first, place) => {
      mustBelong(organisation, plan);
      if (plans.has(key(organisation, plan.id))) return 'exists';
      const hasPlace = (one: Kept<Plan>): boolean =>
        one.organisation === organisation && one.place === place?.name && !!place?.statuses.includes(one.value.status);
      if (place !== undefined && [...plans.values()].some(hasPlace)) return 'barred';
      plans.set(key(organisation, plan.id), {
        ...keep(plan, { ...plan, rows: [] }),
        ...{ history: [frozenCopy(first)], mark: newMark(), ...defined({ place: place?.name }) },
      });
      for (const row of plan.rows) rows.set(key(organisation, row.id), keep(plan, row));
      return 'added';
    },
    nextNumber: async (organisation, name) => {
      const next = (series.get(key(organisation, name)) ?? 0) + 1;
      series.set(key(organisation, name), next);
      return next;
    },
    load: async (organisation, id) => {
      const kept = plans.get(key(organisation, id));
      return kept === undefined ? null : whole(kept);
    },
    ofSubject: async (organisation, about) =>
      read(organisation, (plan) => subjectKey(plan.about) === subjectKey(about)).toSorted(newestFirst),
    list: async (organisation, { ids, classes, statuses, since }) =>
      read(
        organisation,
        (plan) =>
          (ids?.includes(plan.id) ?? true) &&
          (classes?.includes(classOf(plan.about) ?? '') ?? true) &&
          (statuses?.includes(plan.status) ?? true) &&
          (since === undefined || plan.statusAt >= since),
      ).toSorted((a, b) => compare(subjectKey(a.about), subjectKey(b.about)) || newestFirst(a, b)),
    save: async (organisation, write) => {
      mustBelong(organisation, write.plan);
      return save(plans, rows, frozenCopy(write));
    },
    history: async (organisation, id) => {
      const kept = plans.get(key(organisation, id));
      const homes = kept === undefined ? [] : [kept, ...rowsOf(kept)];
      return homes.flatMap(({ history }) => history).sort((a, b) => compare(a.at, b.at));
    },
    writing: async (organisation, { plan, section, member, at }) => {
      const kept = plans.get(key(organisation, plan));
      if (kept === undefined) return;
      const marks = kept.value.writing[section] ?? {};
      const latest = compare(marks[member] ?? '', at) > 0 ? marks[member] : at;
      const writing = { ...kept.value.writing, [section]: { ...marks, [member]: latest } };
      plans.set(key(organisation, plan), { ...kept, value: frozenCopy({ ...kept.value, writing }) as Plan });
    },
    pendingNotices: async (organisation) =>
      [...plans.values(), ...rows.values()]
        .filter((kept) => kept.organisation === organisation)
        .flatMap(({ plan, notices }) => notices.map((notice) => ({ plan, notice }))),
    strikeNotice: async (organisation, { plan, notice }) => {
      strike(plans, { organisation, plan, key: notice.key });
      strike(rows, { organisation, plan, key: notice.key });
    },
    toDerive: async (organisation, day, limit) =>
      [...plans.values()]
        .filter((kept) => kept.organisation === organisation)
        .map((kept) => ({ ...kept, marks: [kept, ...rowsOf(kept)].flatMap(({ mark }) => mark ?? []) }))
        .filter(({ marks, wake }) => marks.length > 0 || (wake !== undefined && wake <= day))
        .map(({ plan, marks }) => ({ id: plan, marks: [...new Set(marks)] }))
        .sort((a, b) => compare(a.id, b.id))
        .slice(0, limit),
    derived: async (organisation, all) => {
      for (const { id, marks, wake } of all) {
        const kept = plans.get(key(organisation, id));
        if (kept === undefined) continue;
        for (const row of rowsOf(kept)) rows.set(key(organisation, row.value.id), settled(row, marks));
        const { wake: _, ...plan } = settled(kept, marks);
        plans.set(key(organisation, id), { ...plan, ...(wake !== null && { wake }) });
      }
    },
    deriveAll: async (organisation, classes) => {
      const mark = newMark();
      for (const [id, kept] of plans) {
        const inClass = classOf(kept.value.about);
        if (kept.organisation !== organisation) continue;
        if (classes === undefined || inClass === undefined || classes.includes(inClass))
          plans.set(id, { ...kept, mark });
      }
    },
    move: async (organisation, about) => {
      for (const [id, kept] of plans)
        if (kept.organisation === organisation && subjectKey(kept.value.about) === subjectKey(about))
          plans.set(id, { ...kept, value: frozenCopy({ ...kept.value, about }) as Plan });
    },
    outlines: async (organisation) => outlinesOf(read(organisation)),
    endedBefore: async (organisation, { type, statuses, before }) =>
      outlinesOf(
        read(organisation).filter(
          (plan) => plan.type === type && statuses.includes(plan.status) && plan.statusAt < before,
        ),
      ),
  };
};

const outlinesOf = (plans: readonly Plan[]) =>
  plans
    .toSorted((a, b) => compare(subjectKey(a.about), subjectKey(b.about)) || newestFirst(a, b))
    .map(({ id, type, about, period, status }) => frozenCopy({ id, type, about, period, status }));

const save = (plans: Map<string, Kept<Plan>>, rows: Map<string, Kept<Row>>, write: PlanWrite): Saved => {
  const { plan, arrival } = write;
  const ids = Object.keys(write.rows);
  const known = [...Object.keys(plan.sections), ...plan.rows.map(({ id }) => id)];
  const strange = [...Object.keys(write.sections), ...ids].some((name) => !known.includes(name));
  if (strange)
    throw new StoreFault('bad-write', `The write names a section or row that plan ${plan.id} does not have.`);
  const touchesPlan = ids.length === 0 || write.planRevision !== undefined || Object.keys(write.sections).length > 0;
  const keptPlan = plans.get(key(plan.organisation, plan.id));
  const keptRows = ids.map((id) => ({ id, seen: write.rows[id], kept: rows.get(key(plan.organisation, id)) }));

  const before = [...(touchesPlan ? [keptPlan] : []), ...keptRows.map(({ kept }) => kept)];
  if (before.some((kept) => kept?.arrivals.includes(arrival))) return 'repeated';
  if (touchesPlan && !(keptPlan && isAsSeen(keptPlan.value, write))) return 'stale';
  for (const { seen, kept } of keptRows) {
    if (seen === -1 && kept !== undefined) return 'repeated';
    if (seen !== (kept?.value.revision ?? -1)) return 'stale';
  }

  const told = { history: write.history, notices: write.notices };
  if (touchesPlan && keptPlan) {
    plans.set(key(plan.organisation, plan.id), {
      ...withMore(keptPlan, arrival, told),
      value: frozenCopy(changed(keptPlan.value, write)),
    });
  }
  for (const [index, { id, kept }] of keptRows.entries()) {
    const row = plan.rows.find((candidate) => candidate.id === id);
    if (row === undefined) continue;
    const more = touchesPlan || index > 0 ? nothingTold : told;
    rows.set(key(plan.organisation, id), { ...withMore(kept ?? keep(plan, row), arrival, more), value: row });
  }
  return 'saved';
};

const isAsSeen = (plan: Plan, write: PlanWrite): boolean =>
  (write.planRevision === undefined ? plan.status === write.plan.status : plan.revision === write.planRevision) &&
  Object.entries({ ...write.rests, ...write.sections }).every(
    ([section, seen]) => (plan.sections[section]?.revision ?? 0) === seen,
  );

const changed = (kept: Plan, { plan, sections, planRevision, rows }: PlanWrite): Plan => {
  const written = Object.keys(sections).map((section) => [section, plan.sections[section]]);
  const next = { ...kept, sections: { ...kept.sections, ...Object.fromEntries(written) } };
  if (planRevision === undefined) return next;
  const { statusReason: _reason, wording: _wording, ...rest } = next;
  const { status, statusAt, statusReason, reached, wording, called, revision } = plan;
  const wholePlan =
    Object.keys(plan.sections).every((section) => section in sections) && plan.rows.every(({ id }) => id in rows);
  return {
    ...rest,
    ...{ status, statusAt, called, revision, version: wholePlan ? plan.version : kept.version },
    ...(statusReason !== undefined && { statusReason }),
    ...(wording && { wording }),
    ...(reached && { reached }),
  };
};

type Told = Pick<Kept<unknown>, 'history' | 'notices'>;

const nothingTold: Told = { history: [], notices: [] };

const keep = <T>(plan: Plan, value: T): Kept<T> => ({
  value: frozenCopy(value),
  plan: plan.id,
  organisation: plan.organisation,
  ...nothingTold,
  arrivals: [],
});

const withMore = <T>(kept: Kept<T>, arrival: string, { history, notices }: Told): Kept<T> => ({
  ...kept,
  history: [...kept.history, ...history],
  notices: [...kept.notices, ...notices],
  arrivals: [...kept.arrivals, arrival].slice(-50),
  mark: newMark(),
});

const newMark = (): string => randomUUID();

/** What changed since it was seen keeps its mark. */
const settled = <T>({ mark, ...kept }: Kept<T>, seen: readonly string[]): Kept<T> =>
  mark === undefined || seen.includes(mark) ? kept : { ...kept, mark };

const strike = <T>(
  all: Map<string, Kept<T>>,
  at: { readonly organisation: string; readonly plan: string; readonly key: string },
): void => {
  for (const [id, kept] of all) {
    if (kept.organisation !== at.organisation || kept.plan !== at.plan) continue;
    all.set(id, { ...kept, notices: kept.notices.filter((notice) => notice.key !== at.key) });
  }
};

const mustBelong = (organisation: string, plan: Plan): void => {
  if (plan.organisation !== organisation) throw new StoreFault('wrong-organisation', `Plan ${plan.id} is another's.`);
};

const key = (organisation: string, id: string): string => JSON.stringify([organisation, id]);

const newestFirst = (a: Plan, b: Plan): number => compare(b.startedAt, a.startedAt) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
