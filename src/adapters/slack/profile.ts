/** What Slack tells of a person: the addresses it vouches for and the language; believed for an hour. */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Profile } from '../../bot/ports/accounts.ts';
import type { Language, Organisation } from '../../domain/people/organisation.ts';
import { defined } from '../../shared/defined.ts';
import { slackCode } from './errors.ts';
import type { Identity } from './identity.ts';
import type { SlackOptions } from './options.ts';
import { patience } from './timeouts.ts';

const userSchema = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_email_confirmed: z.boolean().optional(),
  locale: z.string().optional(),
  profile: z.object({ email: z.string().optional() }).optional(),
});

export interface Profiles {
  /** Throws what the Web API throws. */
  of(user: string): Promise<Profile>;
  /** The language of the person's Slack, where it is known already; asks for it where it is not. */
  language(user: string): Language | undefined;
  /** Something about the person changed. */
  forget(user: string): void;
}

export interface ProfileOptions extends Pick<SlackOptions, 'organisation' | 'clock' | 'log'> {
  readonly client: WebClient;
  readonly identity: Identity;
}

export function openProfiles({ client, identity, organisation, clock, log }: ProfileOptions): Profiles {
  const held = new Map<string, { readonly profile: Profile; readonly at: number }>();
  const asking = new Map<string, Promise<Profile>>();
  const fresh = (user: string): Profile | undefined => {
    const known = held.get(user);
    return known && clock.now().getTime() - known.at < patience.profile ? known.profile : undefined;
  };
  const ask = async (user: string): Promise<Profile> => {
    const { isUnconfirmed, ...profile } = profileOf(await tellOf(client, user), {
      team: (await identity.get()).team,
      organisation,
    });
    if (isUnconfirmed)
      log.warn({ code: 'slack-email-unconfirmed', user }, 'slack: an address that was never confirmed');
    held.set(user, { profile, at: clock.now().getTime() });
    return profile;
  };
  const of = (user: string): Promise<Profile> => {
    const known = fresh(user);
    if (known) return Promise.resolve(known);
    const running = asking.get(user) ?? ask(user).finally(() => asking.delete(user));
    asking.set(user, running);
    return running;
  };
  return {
    of,
    language: (user) => {
      const known = fresh(user);
      // Nobody waits for it: it is there for the next time.
      if (known === undefined) of(user).catch(() => undefined);
      return known?.language;
    },
    forget: (user) => void held.delete(user),
  };
}

/** Null for somebody whom Slack does not know, or does not let us see: a stranger, and no fault. */
async function tellOf(client: WebClient, user: string): Promise<unknown> {
  try {
    return (await client.users.info({ user, include_locale: true })).user;
  } catch (error) {
    if (slackCode(error) === 'slack-unknown-member') return null;
    throw error;
  }
}

interface Told extends Profile {
  /** An address is there, and nobody vouches for it. */
  readonly isUnconfirmed: boolean;
}

/** A profile from what Slack tells of a user of that workspace; no address of guests, bots, strangers and those who left. */
export function profileOf(
  told: unknown,
  { team, organisation }: { readonly team: string; readonly organisation: Organisation },
): Told {
  const read = userSchema.safeParse(told);
  if (!read.success) return { emails: [], isUnconfirmed: false };
  const user = read.data;
  const language = languageIn(user.locale);
  const isStaff =
    user.team_id === team &&
    user.deleted !== true &&
    user.is_bot !== true &&
    user.is_stranger !== true &&
    user.is_restricted !== true &&
    user.is_ultra_restricted !== true;
  const email = isStaff ? user.profile?.email : undefined;
  // Whoever came by the school's own sign-in may have no mark at all: there the school vouches, for its own domain only.
  const isConfirmed = user.is_email_confirmed ?? (email !== undefined && isOfSchool(organisation, email));
  return {
    emails: email !== undefined && isConfirmed ? [email] : [],
    isUnconfirmed: email !== undefined && !isConfirmed,
    ...defined({ language }),
  };
}

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** Whether an address is of the domain that more than half of the staff have. */
function isOfSchool({ members }: Organisation, email: string): boolean {
  const domains = members.flatMap((member) => (member.email === undefined ? [] : [domainOf(member.email)]));
  return domains.filter((domain) => domain === domainOf(email)).length * 2 > domains.length;
}

/** "lv-LV" is Latvian; a language that Solis does not speak is none. */
function languageIn(locale: string | undefined): Language | undefined {
  const start = locale?.slice(0, 2).toLowerCase();
  return start === 'lv' || start === 'en' ? start : undefined;
}
