/** Which account of the workspace is a member's. */
import type { WebClient } from '@slack/web-api';
import { DeliveryFailed } from '../../bot/ports/ports.ts';
import type { SlackCode } from './errors.ts';
import type { Identity } from './identity.ts';
import type { SlackOptions } from './options.ts';
import { profileOf } from './profile.ts';

export interface Asking extends Pick<SlackOptions, 'organisation' | 'accounts'> {
  readonly client: WebClient;
  readonly identity: Identity;
}

const unknown: SlackCode = 'slack-unknown-member';

/**
 * The account that is linked to the member, as long as the member has the address by which it was; else the one with that
 * address. Throws a `DeliveryFailed` where there is none, and what the Web API throws.
 */
export async function userOf({ organisation, accounts, client, identity }: Asking, member: string): Promise<string> {
  const email = organisation.members.find(({ id }) => id === member)?.email?.toLowerCase();
  if (email === undefined) throw new DeliveryFailed(unknown, 'this member has no address');
  const linked = await accounts.ofMember(organisation.id, member);
  const account = linked.find((one) => one.platform === 'slack' && one.email === email);
  if (account !== undefined) return account.user;
  const { user } = await client.users.lookupByEmail({ email });
  const { team } = identity.known() ?? (await identity.ask());
  const isTheirs = profileOf(user, team).emails.some((one) => one.toLowerCase() === email);
  if (isTheirs && user?.id !== undefined) return user.id;
  throw new DeliveryFailed(unknown, 'Slack does not vouch for the address');
}
