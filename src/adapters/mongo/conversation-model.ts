/** The collection `conversations`: one document for each member. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { Conversation } from '../../bot/ports/conversation.ts';
import { partOptions, recordOptions } from './record-schema.ts';

export interface ConversationRecord extends Omit<Conversation, 'draft' | 'task'> {
  readonly _id: string;
  readonly organisation: string;
  readonly member: string;
  /** The draft and the task in the making. */
  readonly sealed?: string;
}

const text = { type: String, required: true } as const;
const asked = new Schema({ step: text, row: String, seen: { type: Number, required: true } }, partOptions);
const focus = new Schema({ plan: text, section: text, step: String, row: String, asked, paused: Boolean }, partOptions);

const schema = new Schema<ConversationRecord>(
  {
    _id: text,
    organisation: text,
    member: text,
    language: String,
    spoken: String,
    locale: String,
    platform: String,
    mode: text,
    focus,
    sealed: String,
  },
  recordOptions,
);

export const conversationModel = (connection: Connection): Model<ConversationRecord> =>
  connection.model<ConversationRecord>('Conversation', schema, 'conversations');
