/** The join of another collection, of the same organisation. */
import type { PipelineStage } from 'mongoose';

export interface Join {
  readonly from: string;
  readonly localField: string;
  readonly foreignField: string;
  readonly as: string;
}

/**
 * By equal fields alone, and without those of another organisation: a join with a pipeline of its own the server would
 * plan anew for each document.
 */
export const joined = (organisation: string, join: Join): readonly [PipelineStage.Lookup, PipelineStage.Set] => {
  const isOurs = { $eq: ['$$this.organisation', { $literal: organisation }] };
  return [{ $lookup: join }, { $set: { [join.as]: { $filter: { input: `$${join.as}`, cond: isOurs } } } }];
};
