/** Keeps the link between an account and a member true when Slack tells that something about the account changed. */
import { endedLink } from '../../bot/ports/accounts.ts';
import type { SlackContext } from './context.ts';

/**
 * Ends the link where Slack no longer vouches for its address: the account got another one, became a guest's or was
 * closed. Whoever has it now is asked about anew with the next thing they do. Throws what the Web API throws.
 */
export async function renewLink(
  { accounts, organisation, profiles }: Pick<SlackContext, 'accounts' | 'organisation' | 'profiles'>,
  user: string,
): Promise<void> {
  profiles.forget(user);
  const linked = await accounts.find(organisation.id, { platform: 'slack', user });
  if (linked === null || linked.email === endedLink) return;
  const { emails } = await profiles.of(user);
  if (emails.some((email) => email.toLowerCase() === linked.email)) return;
  await accounts.link(organisation.id, { ...linked, email: endedLink });
}
