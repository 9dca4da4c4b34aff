/** What all collections have in common: nothing is created, stripped or added behind our back. */
import type { SchemaOptions } from 'mongoose';

/** An unknown key throws, in documents and in filters: silently dropped, a filter would match everything. */
export const recordOptions = {
  strict: 'throw',
  strictQuery: 'throw',
  autoCreate: false,
  autoIndex: false,
  minimize: false,
  versionKey: false,
} as const satisfies SchemaOptions;

export const partOptions = { strict: 'throw', minimize: false, _id: false } as const satisfies SchemaOptions;

export const text = { type: String, required: true } as const;
export const texts = { type: [String], required: true } as const;
export const count = { type: Number, required: true } as const;
