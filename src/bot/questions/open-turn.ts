/** What a turn begins with: who speaks, the talk with them, and what they will most likely ask for, in one read. */
import type { MemberId } from '../../domain/people/organisation.ts';
import { readAhead } from '../core/read-ahead.ts';
import type { Services } from '../core/turn.ts';
import type { Incoming } from '../ports/incoming.ts';
import type { Opener, Opening } from '../ports/openings.ts';
import { aheadOf } from './look-ahead.ts';

export interface Opened extends Pick<Opening, 'account' | 'conversation'> {
  /** Whose talk it is; null where the account is nobody's yet. */
  readonly member: MemberId | null;
  /** With what was read along. */
  readonly services: Services;
}

/** Gives the beginning of each turn. Throws what the stores throw. */
export function openTurns(services: Services): (incoming: Incoming) => Promise<Opened> {
  // Only to guess what to read along: whose account it is, each turn looks up anew.
  const speakers = new Map<string, MemberId>();
  return async (incoming) => {
    const { platform, user } = incoming.from;
    const from = `${platform}/${user}`;
    const ahead = aheadOf(services, incoming, platform === 'web' ? user : (speakers.get(from) ?? null));
    const opener: Opener =
      platform === 'web' ? { kind: 'member', member: user } : { kind: 'account', account: { platform, user } };
    const { account, conversation, ...read } = await services.openings.open(services.organisation.id, opener, ahead);
    const member = platform === 'web' ? user : (account?.member ?? null);
    if (account !== null) speakers.set(from, account.member);
    return { account, conversation, member, services: { ...services, ...readAhead(services, ahead, read) } };
  };
}
