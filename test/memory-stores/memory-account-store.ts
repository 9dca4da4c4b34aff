/** The twin of the account store, in memory. */
import type { Account, AccountStore, LinkedAccount } from '../../src/bot/ports/accounts.ts';
import { frozenCopy } from './frozen-copy.ts';

export const memoryAccountStore = (): AccountStore => {
  const accounts = new Map<string, { readonly organisation: string; readonly account: LinkedAccount }>();
  const key = (organisation: string, { platform, user }: Account) => JSON.stringify([organisation, platform, user]);
  return {
    find: async (organisation, account) => accounts.get(key(organisation, account))?.account ?? null,
    link: async (organisation, account) => {
      for (const [other, kept] of accounts) {
        const { platform, member } = kept.account;
        if (kept.organisation === organisation && platform === account.platform && member === account.member)
          accounts.delete(other);
      }
      accounts.set(key(organisation, account), { organisation, account: frozenCopy(account) });
    },
    ofMember: async (organisation, member) =>
      [...accounts]
        .filter(([, kept]) => kept.organisation === organisation && kept.account.member === member)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, { account }]) => account),
  };
};
