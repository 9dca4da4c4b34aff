/** What a turn begins with, in one command. */
import type { Connection, PipelineStage } from 'mongoose';
import type { LinkedAccount } from '../../bot/ports/accounts.ts';
import type { ObligationFilter } from '../../bot/ports/obligations.ts';
import type { Ahead, Opener, Opening, OpeningStore } from '../../bot/ports/openings.ts';
import type { Reach } from '../../bot/ports/reach.ts';
import { subjectKey } from '../../domain/plan/subject-kinds.ts';
import { accountKey } from './account-store.ts';
import type { TalkRecord, Talks } from './conversation-store.ts';
import { fromKept, type KeptDelivery, shown as shownOfMessage } from './delivery-store.ts';
import { documentKey } from './document-key.ts';
import { type ObligationRecord, obligationOf } from './obligation-record.ts';
import { open as openDuties } from './obligation-store.ts';
import { type OpenedFrom, openingViews, speaking } from './opening-views.ts';
import { planPipelines } from './plan-pipelines.ts';
import { type PlanCollections, planCollections, type StoredPlan } from './plan-record.ts';
import { shown as shownOfReach } from './reach-store.ts';
import { readPlan } from './read-plan.ts';
import type { Sealer } from './sealer.ts';

/** The first document says who speaks; those of plans and duties that were named follow it. */
interface Speaking {
  readonly account?: LinkedAccount;
  readonly talk: readonly TalkRecord[];
  readonly focused?: readonly Omit<StoredPlan, 'rows' | 'documents'>[];
  readonly rows?: StoredPlan['rows'];
  readonly documents?: StoredPlan['documents'];
}

/** So many that the plans and duties of a school come with the first batch, and no second command follows. */
const batchSize = 5_000;

/** Everything but plans says what it is. */
type Named =
  | Speaking
  | { readonly duty: ObligationRecord }
  | { readonly message: KeptDelivery }
  | { readonly reach: Reach };

export const openingStore = (
  connection: Connection,
  sealer: Sealer,
  { openTalks }: Pick<Talks, 'openTalks'>,
): OpeningStore => {
  const collections = { ...planCollections(connection, sealer), openTalks };
  return { open: (organisation, opener, ahead) => open(collections, organisation, { opener, ahead }) };
};

interface Asked {
  readonly opener: Opener;
  readonly ahead: Ahead;
}

const open = async (
  { openTalks, ...collections }: PlanCollections & Pick<Talks, 'openTalks'>,
  organisation: string,
  asked: Asked,
): Promise<Opening> => {
  const opened = openTalks();
  const found = await read(collections, organisation, asked);
  const speaker = found.find((one): one is Speaking => 'talk' in one);
  const { focused = [], rows = [], documents = [] } = speaker ?? {};
  const stored = [
    ...focused.map((plan) => ({ ...plan, rows, documents })),
    ...found.filter((one): one is StoredPlan => !named.some((name) => name in one)),
  ];
  const [talk] = speaker?.talk ?? [];
  const member = asked.opener.kind === 'member' ? asked.opener.member : speaker?.account?.member;
  return {
    account: speaker?.account ?? null,
    conversation: member === undefined ? null : opened({ organisation, member }, talk),
    plans: await Promise.all(stored.map((plan) => readPlan(collections, plan))),
    duties: found.flatMap((one) => ('duty' in one ? [obligationOf(one.duty, collections.sealer)] : [])),
    messages: found.flatMap((one) => ('message' in one ? [fromKept(one.message)] : [])),
    reach: found.flatMap((one) => ('reach' in one ? [one.reach] : [])),
  };
};

const named = ['talk', 'duty', 'message', 'reach'] as const;

type Read = readonly (StoredPlan | Named)[];

const read = async (
  { db }: Pick<PlanCollections, 'db'>,
  organisation: string,
  { opener, ahead }: Asked,
): Promise<Read> => {
  const { from, key } = speakerOf(organisation, opener);
  const speaker = { _id: key, organisation };
  if (ahead.kind === 'focus') return db.collection<Speaking & Keyed>(openingViews[from].name).find(speaker).toArray();
  const pipeline = [{ $match: speaker }, ...speaking[from], ...readAlong(organisation, ahead)];
  return db.collection(from).aggregate<Read[number]>(pipeline, { batchSize }).toArray();
};

interface Keyed {
  readonly _id: string;
}

const speakerOf = (organisation: string, opener: Opener): { readonly from: OpenedFrom; readonly key: string } => {
  switch (opener.kind) {
    case 'account':
      return { from: 'accounts', key: accountKey(organisation, opener.account) };
    case 'member':
      return { from: 'talks', key: documentKey(organisation, opener.member) };
    default:
      return opener satisfies never;
  }
};

const readAlong = (organisation: string, ahead: Exclude<Ahead, { kind: 'focus' }>): PipelineStage[] => {
  switch (ahead.kind) {
    case 'nothing':
      return [];
    case 'plan':
      return plans(planPipelines.one(organisation, ahead.plan));
    case 'subject':
      return plans(planPipelines.ofSubject(organisation, subjectKey(ahead.about)));
    case 'list':
      return plans(planPipelines.list(organisation, ahead.filter));
    case 'owed':
      return [
        ...plans(planPipelines.list(organisation, ahead.filter)),
        ...duties(organisation, ahead.duties),
        ...(ahead.messages === undefined ? [] : messages(organisation, ahead.messages)),
      ];
    default:
      return ahead satisfies never;
  }
};

const plans = (pipeline: PipelineStage[]): PipelineStage[] => [along('plans', pipeline)];

const duties = (organisation: string, filter: ObligationFilter): PipelineStage[] => [
  along('obligations', [
    { $match: openDuties(organisation, filter) },
    { $sort: { due: 1, key: 1 } },
    { $project: { _id: 0, duty: '$$ROOT' } },
  ]),
];

const messages = (organisation: string, keys: readonly string[]): PipelineStage[] => [
  along('deliveries', [
    { $match: { _id: { $in: keys.map((key) => documentKey(organisation, key)) }, organisation } },
    { $project: shownOfMessage },
    { $project: { message: '$$ROOT' } },
  ]),
  along('reach', [
    { $match: { organisation } },
    { $sort: { member: 1 } },
    { $project: shownOfReach },
    { $project: { reach: '$$ROOT' } },
  ]),
];

const along = (coll: string, pipeline: PipelineStage[]): PipelineStage => ({
  $unionWith: { coll, pipeline: pipeline as Exclude<PipelineStage, PipelineStage.Merge | PipelineStage.Out>[] },
});
