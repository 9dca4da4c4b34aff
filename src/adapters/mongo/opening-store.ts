/** What a turn begins with, in one command. */
import type { Connection, PipelineStage } from 'mongoose';
import type { LinkedAccount } from '../../bot/ports/accounts.ts';
import type { ObligationFilter } from '../../bot/ports/obligations.ts';
import type { Ahead, Opener, Opening, OpeningStore } from '../../bot/ports/openings.ts';
import { subjectKey } from '../../domain/plan/subject-kinds.ts';
import { accountKey } from './account-store.ts';
import type { TalkRecord, Talks } from './conversation-store.ts';
import { documentKey } from './document-key.ts';
import { joined } from './joined.ts';
import { type ObligationRecord, obligationOf } from './obligation-record.ts';
import { open as openDuties } from './obligation-store.ts';
import { planPipelines } from './plan-pipelines.ts';
import { type PlanCollections, planCollections, type StoredPlan } from './plan-record.ts';
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

interface StoredDuty {
  readonly duty: ObligationRecord;
}

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
  const from = collections.db.collection(asked.opener.kind === 'account' ? 'accounts' : 'talks');
  const found = await from
    .aggregate<Speaking | StoredPlan | StoredDuty>(pipelineOf(organisation, asked), { batchSize })
    .toArray();
  const speaking = found.find((one): one is Speaking => 'talk' in one);
  const { focused = [], rows = [], documents = [] } = speaking ?? {};
  const stored = [
    ...focused.map((plan) => ({ ...plan, rows, documents })),
    ...found.filter((one): one is StoredPlan => !('talk' in one || 'duty' in one)),
  ];
  const [talk] = speaking?.talk ?? [];
  const member = asked.opener.kind === 'member' ? asked.opener.member : speaking?.account?.member;
  return {
    account: speaking?.account ?? null,
    conversation: member === undefined ? null : opened({ organisation, member }, talk),
    plans: await Promise.all(stored.map((plan) => readPlan(collections, plan))),
    duties: found.flatMap((one) => ('duty' in one ? [obligationOf(one.duty, collections.sealer)] : [])),
  };
};

const pipelineOf = (organisation: string, { opener, ahead }: Asked): PipelineStage[] => [
  ...speaking(organisation, opener),
  ...readAlong(organisation, ahead),
];

const speaking = (organisation: string, opener: Opener): PipelineStage[] => {
  if (opener.kind === 'member')
    return [
      { $match: { _id: documentKey(organisation, opener.member), organisation } },
      { $project: { _id: 0, talk: ['$$ROOT'] } },
    ];
  const account = { platform: 1, user: 1, member: 1, email: 1, vouchedAt: 1 } as const;
  const shown = Object.fromEntries(Object.keys(account).map((name) => [name, `$${name}`]));
  return [
    { $match: { _id: accountKey(organisation, opener.account), organisation } },
    { $project: { _id: 0, account: shown, key: { $concat: [documentKey(organisation, ''), '$member'] } } },
    ...joined(organisation, { from: 'talks', localField: 'key', foreignField: '_id', as: 'talk' }),
  ];
};

const readAlong = (organisation: string, ahead: Ahead): PipelineStage[] => {
  switch (ahead.kind) {
    case 'nothing':
      return [];
    case 'focus': {
      const key = { $concat: [documentKey(organisation, ''), { $first: '$talk.focus.plan' }] };
      return [{ $set: { plan: key } }, ...planPipelines.focused(organisation, 'plan')];
    }
    case 'plan':
      return plans(planPipelines.one(organisation, ahead.plan));
    case 'subject':
      return plans(planPipelines.ofSubject(organisation, subjectKey(ahead.about)));
    case 'list':
      return plans(planPipelines.list(organisation, ahead.filter));
    case 'owed':
      return [...plans(planPipelines.list(organisation, ahead.filter)), ...duties(organisation, ahead.duties)];
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

const along = (coll: string, pipeline: PipelineStage[]): PipelineStage => ({
  $unionWith: { coll, pipeline: pipeline as Exclude<PipelineStage, PipelineStage.Merge | PipelineStage.Out>[] },
});
