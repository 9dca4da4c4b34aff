/** Plans as they are stored: structure in clear, whatever was written in them sealed, one blob for each section. */
import type { Plan, SectionState } from '../../domain/plan/plan.ts';
import { defined } from '../../shared/defined.ts';
import { documentKey } from './document-key.ts';
import type { HistoryHome } from './history-codec.ts';
import { memberOfPath, memberPath, sectionPath } from './map-key.ts';
import type { PlanRecord, SectionRecord } from './plan-model.ts';
import { inOrder, rowOf, type StoredRow } from './row-codec.ts';
import type { Place, Sealer } from './sealer.ts';
import { StoreFault } from './store-fault.ts';

/** What no reader of a plan needs. */
export type LeftOut = 'history' | 'notices' | 'arrivals' | 'underived' | 'wake';

/** A plan as a load reads it. */
export type StoredPlan = Omit<PlanRecord, LeftOut> & { readonly rows: readonly StoredRow[] };

type PlanFacts = Pick<PlanRecord, 'status' | 'statusAt' | 'revision' | 'called' | 'sealed'>;
type PlanWords = Pick<Plan, 'statusReason' | 'wording'>;
type SectionWords = Pick<SectionState, 'answers' | 'carried' | 'carriedRows'> & { readonly comment?: string };

export const planHome = (organisation: string, plan: string): HistoryHome => ({
  organisation,
  document: `plan/${plan}`,
});

/** What changes with the plan's own revision. */
export const planFacts = (plan: Plan, { seal }: Sealer): PlanFacts => {
  const words: PlanWords = defined({ statusReason: plan.statusReason, wording: plan.wording });
  const called = mapKeys(plan.called, sectionPath);
  return {
    status: plan.status,
    statusAt: plan.statusAt,
    revision: plan.revision,
    called,
    sealed: seal(words, wordsPlace(plan)),
  };
};

/** Throws `bad-write` where the plan has no such section. */
export const sectionRecord = (plan: Plan, section: string, { seal }: Sealer): SectionRecord => {
  const state = plan.sections[section];
  // Written as empty, it would wipe out what is stored.
  if (state === undefined) throw new StoreFault('bad-write', `Plan ${plan.id} does not have the section "${section}".`);
  const { revision, answers, carried, carriedRows, finished, returned } = state;
  const words: SectionWords = {
    answers,
    ...defined({ carried, carriedRows, comment: returned?.comment }),
  };
  return {
    revision,
    sealed: seal(words, sectionPlace(plan, section)),
    ...defined({ finished }),
    ...(returned && { returned: { by: returned.by, at: returned.at } }),
  };
};

export const planRecord = (plan: Plan, sealer: Sealer): PlanRecord => {
  const { id, organisation, type, version, learner, class: schoolClass, schoolYear, startedBy, startedAt } = plan;
  const sections = Object.keys(plan.sections).map((key) => [sectionPath(key), sectionRecord(plan, key, sealer)]);
  return {
    _id: documentKey(organisation, id),
    id,
    organisation,
    type,
    version,
    learner,
    class: schoolClass,
    schoolYear,
    startedBy,
    startedAt,
    ...defined({ carriedFrom: plan.carriedFrom }),
    ...planFacts(plan, sealer),
    sections: Object.fromEntries(sections),
    writing: mapValues(mapKeys(plan.writing, sectionPath), (marks) => mapKeys(marks, memberPath)),
    history: [],
    notices: [],
    arrivals: [],
  };
};

export const planOf = (record: StoredPlan, sealer: Sealer): Plan => {
  const { _id, sealed, rows, sections, writing, ...clear } = record;
  return {
    ...clear,
    ...sealer.unseal<PlanWords>(sealed, wordsPlace(record)),
    sections: Object.fromEntries(
      Object.entries(sections).map(([key, section]) => [key, sectionOf(section, sectionPlace(record, key), sealer)]),
    ),
    writing: mapValues(writing, (marks) => mapKeys(marks, memberOfPath)),
    rows: inOrder(rows.map((row) => rowOf(row, sealer))),
  };
};

const sectionOf = (record: SectionRecord, place: Place, { unseal }: Sealer): SectionState => {
  const { comment = '', ...words } = unseal<SectionWords>(record.sealed, place);
  const { revision, finished, returned } = record;
  return { revision, ...words, ...defined({ finished }), ...(returned && { returned: { ...returned, comment } }) };
};

type PlanId = Pick<Plan, 'organisation' | 'id'>;

const wordsPlace = (plan: PlanId): Place => ({ ...planHome(plan.organisation, plan.id), part: 'words' });

const sectionPlace = (plan: PlanId, section: string): Place => ({
  ...planHome(plan.organisation, plan.id),
  part: `section/${section}`,
});

const mapKeys = <T>(map: Readonly<Record<string, T>>, change: (key: string) => string): Record<string, T> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [change(key), value]));

const mapValues = <T, U>(map: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
