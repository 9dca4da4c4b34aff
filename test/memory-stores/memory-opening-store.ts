/** What a turn begins with, read from other stores one after the other. */
import type { Ahead, OpeningStore } from '../../src/bot/ports/openings.ts';
import type { BotStores } from '../../src/bot/ports/stores.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';

type Stores = Pick<BotStores, 'accounts' | 'conversations' | 'plans' | 'obligations' | 'deliveries' | 'reach'>;

export const memoryOpeningStore = ({ accounts, conversations, plans, obligations, ...told }: Stores): OpeningStore => ({
  open: async (organisation, opener, ahead) => {
    const account = opener.kind === 'account' ? await accounts.find(organisation, opener.account) : null;
    const member = opener.kind === 'account' ? account?.member : opener.member;
    const conversation = member === undefined ? null : await conversations.load(organisation, member);
    const one = async (id: string | undefined) => (id === undefined ? null : plans.load(organisation, id));
    const read: {
      readonly [Kind in Ahead['kind']]: (asked: Extract<Ahead, { kind: Kind }>) => Promise<readonly (Plan | null)[]>;
    } = {
      nothing: async () => [],
      focus: async () => [await one(conversation?.focus?.plan)],
      plan: async (asked) => [await one(asked.plan)],
      subject: (asked) => plans.ofSubject(organisation, asked.about),
      list: (asked) => plans.list(organisation, asked.filter),
      owed: (asked) => plans.list(organisation, asked.filter),
    };
    const found = await (read[ahead.kind] as (asked: Ahead) => Promise<readonly (Plan | null)[]>)(ahead);
    const duties = ahead.kind === 'owed' ? await obligations.open(organisation, ahead.duties) : [];
    const keys = ahead.kind === 'owed' ? ahead.messages : undefined;
    const messages = keys === undefined ? [] : await told.deliveries.findAll(organisation, keys);
    const reach = keys === undefined ? [] : await told.reach.all(organisation);
    return { account, conversation, plans: found.filter((plan) => plan !== null), duties, messages, reach };
  },
});
