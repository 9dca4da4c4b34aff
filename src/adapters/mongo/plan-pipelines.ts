/** The reads of plans, each one command: plans in the order of an index, every plan with its rows and the documents about its subject. */
import type { PipelineStage } from 'mongoose';
import type { PlanFilter } from '../../bot/ports/plans.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { documentKey } from './document-key.ts';
import { type Join, joined, joinedOfSame } from './joined.ts';
import type { LeftOut } from './plan-record.ts';

/** What only grows, and what no reader of a plan needs. */
const leftOut = ['history', 'notices', 'arrivals', 'underived', 'wake', 'place'] as const satisfies readonly LeftOut[];

/** @param paths "" is the document itself, "rows." those within it */
const without = (...paths: readonly string[]): PipelineStage.Project => ({
  $project: Object.fromEntries(paths.flatMap((path) => leftOut.map((name) => [`${path}${name}`, 0 as const]))),
});

/** How much there is of what only grows. */
const grown = (of: '$$ROOT' | '$$this') => ({
  $bsonSize: { history: `${of}.history`, arrivals: `${of}.arrivals` },
});

const weighed = (name: string) => ({
  $map: { input: `$${name}`, in: { $mergeObjects: ['$$this', { grown: grown('$$this') }] } },
});

const newestFirst = { startedAt: -1, id: 1 } as const;

export const planPipelines = {
  one: (organisation: string, id: string): PipelineStage[] => [
    { $match: { _id: documentKey(organisation, id), organisation } },
    ...joined(organisation, ofPlan('id')),
    documentsAbout(organisation, 'about'),
    { $set: { grown: grown('$$ROOT'), rows: weighed('rows') } },
    without('', 'rows.'),
  ],

  /** The one of which another document of the same organisation knows the key, as `focused`, its rows and documents beside it. @param key its field with the key */
  focused: (key: string): readonly PipelineStage[] => [
    ...joinedOfSame({ from: 'plans', localField: key, foreignField: '_id', as: 'focused' }),
    ...joinedOfSame(ofPlan('focused.id')),
    {
      $lookup: {
        ...{ from: 'documents', localField: 'focused.about', foreignField: 'about', as: 'documents' },
        let: { organisation: '$organisation' },
        pipeline: [{ $match: { ...standing, $expr: { $eq: ['$organisation', '$$organisation'] } } }],
      },
    },
    { $set: { focused: weighed('focused'), rows: weighed('rows') } },
    without('focused.', 'rows.'),
  ],

  ofSubject: (organisation: string, about: string): PipelineStage[] => [
    { $match: { organisation, about } },
    { $sort: newestFirst },
    ...withRows(organisation),
  ],

  list: (organisation: string, { ids, classes, statuses, since }: PlanFilter): PipelineStage[] => [
    {
      $match: {
        organisation,
        ...(ids && { _id: { $in: ids.map((id) => documentKey(organisation, id)) } }),
        ...(classes && { class: { $in: [...classes] } }),
        ...(statuses && { status: { $in: [...statuses] } }),
        ...(since && { statusAt: { $gte: since } }),
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

const ofPlan = (localField: string): Join => ({ from: 'rows', localField, foreignField: 'plan', as: 'rows' });

type RowStage = PipelineStage.Project | PipelineStage.Sort;

const rowsOf = (organisation: string, then: readonly RowStage[]): PipelineStage.Lookup['$lookup'] => ({
  ...ofPlan('id'),
  pipeline: [{ $match: { organisation } }, ...then],
});

const withRows = (organisation: string): readonly PipelineStage[] => [
  ...joined(organisation, ofPlan('id')),
  documentsAbout(organisation, 'about'),
  without('', 'rows.'),
];

/** A document that was not withdrawn. */
const standing = { withdrawn: { $exists: false } } as const;

/** Those that stand; by the organisation first, since many of them have a learner of that code. */
const documentsAbout = (organisation: string, localField: string): PipelineStage.Lookup => ({
  $lookup: {
    from: 'documents',
    localField,
    foreignField: 'about',
    pipeline: [{ $match: { organisation, ...standing } }],
    as: 'documents',
  },
});
