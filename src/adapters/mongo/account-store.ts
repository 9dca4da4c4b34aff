/** Whose an account of a chat platform is, in MongoDB. */
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import type { Account, AccountStore, LinkedAccount } from '../../bot/ports/accounts.ts';
import { defined } from '../../shared/defined.ts';
import { documentKey, upserting } from './document-key.ts';
import { recordOptions, text } from './record-schema.ts';

interface AccountRecord extends LinkedAccount {
  readonly _id: string;
  readonly organisation: string;
}

const schema = new Schema<AccountRecord>(
  { _id: text, organisation: text, platform: text, user: text, member: text, email: text, vouchedAt: String },
  recordOptions,
);

/** Without what belongs to the record only. */
const shown = { _id: 0, organisation: 0 } as const;

export const accountStore = (connection: Connection): AccountStore =>
  storeOf(connection.model<AccountRecord>('Account', schema, 'accounts'));

const storeOf = (accounts: Model<AccountRecord>): AccountStore => ({
  find: (organisation, account) =>
    accounts
      .findOne({ _id: accountKey(organisation, account), organisation }, shown)
      .lean<LinkedAccount>()
      .exec(),
  link: async (organisation, { platform, user, member, email, vouchedAt }) => {
    const _id = accountKey(organisation, { platform, user });
    const record = { _id, organisation, platform, user, member, email, ...defined({ vouchedAt }) };
    await upserting(() => accounts.replaceOne({ _id, organisation }, record, { upsert: true }));
    await accounts.deleteMany({ organisation, platform, member, _id: trusted({ $ne: _id }) });
  },
  ofMember: (organisation, member) =>
    accounts.find({ organisation, member }, shown).sort({ _id: 1 }).lean<LinkedAccount[]>().exec(),
});

/** No platform's name holds a slash, so that it ends at the first one. */
export const accountKey = (organisation: string, { platform, user }: Account): string =>
  documentKey(organisation, `${platform}/${user}`);
