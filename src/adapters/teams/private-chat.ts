/** Writes into the private chat of a person, wherever that still is: what Teams told of it is perishable. */
import { DeliveryFailed } from '../../bot/ports/chats.ts';
import type { ConversationReference } from '../../bot/ports/references.ts';
import { defined } from '../../shared/defined.ts';
import type { Connector, ConversationAddress } from './connector.ts';
import { noteChat } from './conversation-references.ts';
import { deliveryFailed, isGone, teamsCode } from './errors.ts';
import type { TeamsOptions } from './options.ts';

export interface PrivateChats {
  /**
   * Works in the account's newest private chat; where all are gone, opens a new one, once. Throws a `DeliveryFailed`.
   * @param at where the account was just heard of, if it was
   */
  write(user: string, work: (place: ConversationAddress) => Promise<void>, at?: Heard): Promise<void>;
}

type Heard = Pick<ConversationReference, 'address'>;

type Options = Pick<TeamsOptions, 'organisation' | 'references' | 'clock' | 'log'> & { readonly connector: Connector };

const blocked = 'teams-blocked';

export function openPrivateChats(options: Options): PrivateChats {
  const { organisation, references } = options;
  const lose = ({ id }: { readonly id: string }, why: string) =>
    references.lose(organisation.id, { platform: 'teams', id }, why);

  /** False where the chat is gone. */
  const tryIn = async (
    reference: ConversationReference,
    work: (place: ConversationAddress) => Promise<void>,
  ): Promise<boolean> => {
    try {
      await work(placeOf(reference));
      return true;
    } catch (error) {
      const code = teamsCode(error);
      if (code === blocked || isGone(error)) await lose(reference, code);
      if (isGone(error)) return false;
      throw deliveryFailed(error);
    }
  };

  return {
    write: async (user, work, at) => {
      const known = await references.ofAccount(organisation.id, { platform: 'teams', user });
      for (const reference of known) {
        // Whoever blocked the bot is left in peace until they write themselves.
        if (reference.lost === blocked) throw new DeliveryFailed(blocked, 'the person blocked the bot');
        if (reference.lost === undefined && (await tryIn(reference, work))) return;
      }
      // What was just heard is the freshest: the address of Teams may change.
      const last = at ?? known[0] ?? (await references.all(organisation.id, 'teams'))[0];
      if (last === undefined) throw new DeliveryFailed('teams-not-installed', 'nothing was ever heard from Teams');
      const opened = await open(options, user, { known: at ?? known[0], last });
      if (await tryIn(opened, work)) return;
      throw new DeliveryFailed('teams-not-installed', 'a new chat is gone as well');
    },
  };
}

/** Where a reference leads. */
export const placeOf = ({ id, address }: Pick<ConversationReference, 'id' | 'address'>): ConversationAddress => ({
  serviceUrl: address.serviceUrl ?? '',
  conversation: id,
  bot: address.bot ?? '',
  ...defined({ tenant: address.tenant }),
});

async function open(
  options: Options,
  user: string,
  { known, last }: { readonly known: Heard | undefined; readonly last: Heard },
): Promise<ConversationReference> {
  const { connector, organisation, references } = options;
  const { serviceUrl = '', bot = '', tenant } = last.address;
  // Teams takes the id of the directory as well, where the person's id for this bot is not known.
  const person = known?.address.person ?? user;
  try {
    const id = await connector.openChat({ serviceUrl, bot, tenant: tenant ?? '', person });
    const spot = { serviceUrl, conversation: id, root: id, scope: 'personal', bot, ...(tenant && { tenant }) } as const;
    await noteChat(options, spot, { user, address: person });
    const noted = await references.find(organisation.id, { platform: 'teams', id });
    return noted ?? { platform: 'teams', id, scope: 'personal', address: last.address, seenAt: '' };
  } catch (error) {
    throw deliveryFailed(error);
  }
}
