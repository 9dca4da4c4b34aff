/** What a turn begins with, put together by the server: who speaks, the talk, and the plan that the talk is in. */
import type { Document } from 'mongodb';
import type { PipelineStage } from 'mongoose';
import { joinedOfSame } from './joined.ts';
import { planPipelines } from './plan-pipelines.ts';

/** Who speaks, found as a document of this collection. */
export type OpenedFrom = 'accounts' | 'talks';

interface OpeningView {
  /** Another one with every change of what it holds: a process of the version before goes on reading its own. */
  readonly name: string;
  readonly from: OpenedFrom;
  readonly pipeline: Document[];
}

/** Of the organisation of the document itself. */
const keyOf = (id: unknown) => ({ $concat: [{ $first: { $split: ['$_id', '/'] } }, '/', id] });

const account = { platform: '$platform', user: '$user', member: '$member', email: '$email', vouchedAt: '$vouchedAt' };

/** The document that is found, as `account` and `talk`. */
export const speaking: Readonly<Record<OpenedFrom, readonly PipelineStage[]>> = {
  accounts: [
    { $project: { organisation: 1, account, key: keyOf('$member') } },
    ...joinedOfSame({ from: 'talks', localField: 'key', foreignField: '_id', as: 'talk' }),
  ],
  talks: [{ $project: { organisation: 1, talk: ['$$ROOT'] } }],
};

const inItsPlan: readonly PipelineStage[] = [
  { $set: { key: keyOf({ $first: '$talk.focus.plan' }) } },
  ...planPipelines.focused('key'),
];

/** An answer asks for no more than its key, and sends no pipeline. */
export const openingViews: Readonly<Record<OpenedFrom, OpeningView>> = {
  accounts: { name: 'opened-accounts', from: 'accounts', pipeline: [...speaking.accounts, ...inItsPlan] },
  talks: { name: 'opened-talks', from: 'talks', pipeline: [...speaking.talks, ...inItsPlan] },
};
