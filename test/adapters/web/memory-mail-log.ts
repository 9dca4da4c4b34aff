/** The mails of the local chat in memory: the twin of the stored ones. */
import type { KeptMail, MailLog } from '../../../src/adapters/web/mails.ts';

export function memoryMailLog(): MailLog {
  const kept = new Map<string, readonly KeptMail[]>();
  const of = (organisation: string): readonly KeptMail[] => kept.get(organisation) ?? [];
  let last = 0;
  return {
    add: async (organisation, mail) => {
      if (of(organisation).some(({ id }) => id === mail.id)) return null;
      last += 1;
      const fresh = { ...mail, number: last };
      kept.set(organisation, [...of(organisation), fresh]);
      return fresh;
    },
    last: async (organisation, count) => of(organisation).toReversed().slice(0, count),
    since: async (organisation, after) => of(organisation).filter(({ number }) => number > after),
    find: async (organisation, id) => of(organisation).find((mail) => mail.id === id) ?? null,
    count: async (organisation) => of(organisation).length,
  };
}
