/** The reads of plans, each one command: plans in the order of an index, every plan with its rows. */
import type { PipelineStage } from 'mongoose';
import type { PlanFilter } from '../../bot/ports/plans.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { documentKey } from './document-key.ts';
import type { LeftOut } from './plan-record.ts';

/** What only grows, and what no reader of a plan needs. */
const leftOut = { history: 0, notices: 0, arrivals: 0, underived: 0, wake: 0, place: 0 } as const satisfies Record<
  LeftOut,
  0
>;

/** How much there is of what only grows. */
const weighed = { $set: { grown: { $bsonSize: { history: '$history', arrivals: '$arrivals' } } } } as const;

const newestFirst = { startedAt: -1, id: 1 } as const;

type RowlessStage = PipelineStage.Set | PipelineStage.Project | PipelineStage.Lookup;

export const planPipelines = {
  one: (organisation: string, id: string): PipelineStage[] => [
    { $match: { _id: documentKey(organisation, id), organisation } },
    ...planPipelines.whole(organisation),
  ],

  /** What follows where it was found already. */
  whole: (organisation: string): readonly RowlessStage[] => [
    weighed,
    { $project: leftOut },
    { $lookup: rowsOf(organisation, [weighed, { $project: leftOut }]) },
  ],

  ofSubject: (organisation: string, about: string): PipelineStage[] => [
    { $match: { organisation, about } },
    { $sort: newestFirst },
    ...withRows(organisation),
  ],

  list: (organisation: string, { ids, classes, statuses }: PlanFilter): PipelineStage[] => [
    {
      $match: {
        organisation,
        ...(ids && { _id: { $in: ids.map((id) => documentKey(organisation, id)) } }),
        ...(classes && { class: { $in: [...classes] } }),
        ...(statuses && { status: { $in: [...statuses] } }),
      },
    },
    { $sort: { about: 1, ...newestFirst } },
    ...withRows(organisation),
  ],

  history: (organisation: string, id: string): PipelineStage[] => [
    { $match: { _id: documentKey(organisation, id), organisation } },
    { $project: { id: 1, history: 1 } },
    { $lookup: rowsOf(organisation, [{ $project: { id: 1, history: 1 } }]) },
    { $lookup: { ...rowsOf(organisation, [{ $sort: { _id: 1 } }]), from: 'histories', as: 'parts' } },
  ],

  /** Plans and rows alike; the condition is that of the partial indexes. */
  notices: (organisation: string): PipelineStage[] => {
    const pending = [{ $match: { organisation, 'notices.0': { $exists: true } } }];
    return [
      ...pending,
      { $project: { plan: '$id', notices: 1 } },
      { $unionWith: { coll: 'rows', pipeline: [...pending, { $project: { plan: 1, notices: 1 } }] } },
    ];
  },

  /** Plans with the marks of theirs and of their rows, from the indexes alone. */
  toDerive: (organisation: string, day: LocalDate, limit: number): PipelineStage[] => {
    // Compared rather than asked whether it exists: only then does the index tell without the document.
    const marked = { $match: { organisation, underived: { $gt: '' } } };
    const woken = { $match: { organisation, wake: { $lte: day } } };
    return [
      marked,
      { $project: { _id: 0, plan: '$id', mark: '$underived' } },
      {
        $unionWith: { coll: 'rows', pipeline: [marked, { $project: { _id: 0, plan: 1, mark: '$underived' } }] },
      },
      { $unionWith: { coll: 'plans', pipeline: [woken, { $project: { _id: 0, plan: '$id' } }] } },
      { $group: { _id: '$plan', marks: { $addToSet: '$mark' } } },
      { $sort: { _id: 1 } },
      { $limit: limit },
    ];
  },
} as const;

type RowStage = Extract<
  PipelineStage,
  PipelineStage.Match | PipelineStage.Project | PipelineStage.Set | PipelineStage.Sort
>;

const rowsOf = (organisation: string, then: readonly RowStage[]): PipelineStage.Lookup['$lookup'] => ({
  from: 'rows',
  localField: 'id',
  foreignField: 'plan',
  // The organisation comes first in the index that serves this.
  pipeline: [{ $match: { organisation } }, ...then],
  as: 'rows',
});

const withRows = (organisation: string): readonly PipelineStage[] => [
  { $project: leftOut },
  { $lookup: rowsOf(organisation, [{ $project: leftOut }]) },
];
