/** Turns one write of a plan into the changes of documents that it needs, each guarded by what was seen. Pure. */
import type { HistoryEntry } from '../../domain/plan/history.ts';
import type { PlanStatus } from '../../domain/plan/life-cycle.ts';
import type { Notice } from '../../domain/plan/notice.ts';
import type { Row } from '../../domain/plan/plan.ts';
import type { PlanWrite } from '../../domain/plan/plan-write.ts';
import { documentKey, sectionPath } from './document-key.ts';
import { type HistoryHome, historyRecord } from './history-record.ts';
import { factsChange } from './plan-record.ts';
import { type RowRecord, rowChange, rowHome, rowRecord } from './row-record.ts';
import type { Sealer } from './sealer.ts';
import { planHome, sectionChange } from './section-record.ts';
import { StoreFault } from './store-fault.ts';

/** What a document's revisions must be for the change to be made. */
export type Seen = readonly { readonly path: string; readonly revision: number }[];

interface Update {
  readonly $set: Readonly<Record<string, unknown>>;
  readonly $unset?: Readonly<Record<string, 1>>;
  readonly $push: Readonly<Record<string, unknown>>;
}

export type PlanChange =
  | {
      readonly kind: 'update-plan';
      readonly key: string;
      readonly seen: Seen;
      /** What may be written depends on the status: where the change leaves it alone, it must be as it was. */
      readonly status?: PlanStatus;
      readonly update: Update;
    }
  | { readonly kind: 'update-row'; readonly key: string; readonly seen: Seen; readonly update: Update }
  | { readonly kind: 'add-row'; readonly key: string; readonly record: RowRecord };

/** The revision that stands for "not there yet" of a row. */
const newRow = -1;

/** What a change is made with. */
interface Means {
  readonly sealer: Sealer;
  /** Tells that the plan's duties must be derived anew; of this write alone. */
  readonly mark: string;
}

/** The plan's document first, if it is touched; the first change carries the history and the notices. Throws `bad-write`. */
export const planChanges = (write: PlanWrite, means: Means): readonly PlanChange[] => {
  const rows = Object.entries(write.rows);
  const touchesPlan = rows.length === 0 || write.planRevision !== undefined || Object.keys(write.sections).length > 0;
  const plan = touchesPlan ? [planChange(write, means)] : [];
  return [
    ...plan,
    ...rows.map(([id, revision], index) =>
      changeOfRow({ id, revision, write: touchesPlan || index > 0 ? untold(write) : write }, means),
    ),
  ];
};

const untold = (write: PlanWrite): PlanWrite => ({ ...write, history: [], notices: [] });

const planChange = (write: PlanWrite, { sealer, mark }: Means): PlanChange => {
  const { plan, planRevision } = write;
  const $set = {
    ...Object.assign({}, ...Object.keys(write.sections).map((key) => sectionChange(write, key, sealer))),
    ...(planRevision !== undefined && factsChange(write, sealer)),
    ...(holdsWholePlan(write) && { version: plan.version }),
    underived: mark,
  };
  return {
    kind: 'update-plan',
    key: documentKey(plan.organisation, plan.id),
    seen: [
      ...Object.entries({ ...write.rests, ...write.sections }).map(([key, revision]) => ({
        path: `sections.${sectionPath(key)}.revision`,
        revision,
      })),
      ...(planRevision === undefined ? [] : [{ path: 'revision', revision: planRevision }]),
    ],
    ...(planRevision === undefined && { status: plan.status }),
    update: { $set, ...pushing(write, planHome(plan.organisation, plan.id), sealer) },
  };
};

/** Answers are in the shape of their version: it may change only together with all of them. */
const holdsWholePlan = ({ plan, planRevision, sections, rows }: PlanWrite): boolean =>
  planRevision !== undefined &&
  Object.keys(plan.sections).every((key) => key in sections) &&
  plan.rows.every(({ id }) => id in rows);

interface RowWrite {
  readonly id: string;
  readonly revision: number;
  readonly write: PlanWrite;
}

const changeOfRow = ({ id, revision, write }: RowWrite, { sealer, mark }: Means): PlanChange => {
  const { plan } = write;
  const row = rowOfWrite(id, write);
  const key = documentKey(plan.organisation, id);
  const home = rowHome(plan.organisation, id);
  if (revision === newRow) {
    const history = write.history.map((entry) => historyRecord(entry, home, sealer));
    const told = { history, notices: write.notices, arrivals: [write.arrival], underived: mark };
    return { kind: 'add-row', key, record: { ...rowRecord(row, plan, sealer), ...told } };
  }
  const facts = rowChange(row, write, sealer);
  const gone = (['removed', 'responsible', 'due'] as const).filter((name) => facts[name] === undefined);
  return {
    kind: 'update-row',
    key,
    seen: [{ path: 'revision', revision }],
    update: {
      $set: { ...facts, underived: mark },
      ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((name) => [name, 1 as const])) }),
      ...pushing(write, home, sealer),
    },
  };
};

const rowOfWrite = (id: string, { plan }: PlanWrite): Row => {
  const row = plan.rows.find((candidate) => candidate.id === id);
  if (row === undefined) throw new StoreFault('bad-write', `The write names a row that plan ${plan.id} does not have.`);
  return row;
};

const pushing = (write: PlanWrite, home: HistoryHome, sealer: Sealer): Pick<Update, '$push'> => ({
  $push: {
    ...each('history', write.history, (entry: HistoryEntry) => historyRecord(entry, home, sealer)),
    ...each('notices', write.notices, (notice: Notice) => notice),
    arrivals: write.arrival,
  },
});

const each = <T>(name: string, items: readonly T[], record: (item: T) => unknown): Readonly<Record<string, unknown>> =>
  items.length === 0 ? {} : { [name]: { $each: items.map(record) } };
