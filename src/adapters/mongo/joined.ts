/** The join of another collection, of the same organisation. */
import type { PipelineStage } from 'mongoose';

export interface Join {
  readonly from: string;
  readonly localField: string;
  readonly foreignField: string;
  readonly as: string;
}

/** What an organisation is compared with: itself, or that of the document which is joined to. */
type Ours = { readonly $literal: string } | '$organisation';

/**
 * By equal fields alone, and without those of another organisation: a join with a pipeline of its own the server would
 * plan anew for each document.
 */
export const joined = (organisation: string, join: Join): readonly [PipelineStage.Lookup, PipelineStage.Set] =>
  joinedOf({ $literal: organisation }, join);

/** The same where the pipeline is kept by the server and knows no organisation: of that of the document. */
export const joinedOfSame = (join: Join): readonly [PipelineStage.Lookup, PipelineStage.Set] =>
  joinedOf('$organisation', join);

const joinedOf = (ours: Ours, join: Join): readonly [PipelineStage.Lookup, PipelineStage.Set] => {
  const isOurs = { $eq: ['$$this.organisation', ours] };
  return [{ $lookup: join }, { $set: { [join.as]: { $filter: { input: `$${join.as}`, cond: isOurs } } } }];
};
