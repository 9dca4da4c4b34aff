/** Who speaks: finds the member whose account it is, by the address that the platform vouches for, and remembers it. */
import { memberById } from '../domain/people/member-by-id.ts';
import type { Language, Member } from '../domain/people/organisation.ts';
import type { Services } from './core/turn.ts';
import type { AccountPlatform, LinkedAccount } from './ports/accounts.ts';
import type { Incoming, Speaker } from './ports/incoming.ts';

export interface Known {
  readonly member: Member;
  /** The language of the person's client, where the platform told it just now. */
  readonly locale?: Language;
}

type AccountSpeaker = Extract<Speaker, { readonly platform: AccountPlatform }>;

/** Null for everybody who is not a member of this organisation. Throws where the platform or the store does not answer. */
export async function identify(services: Services, { organisation, from }: Incoming): Promise<Known | null> {
  if (organisation !== services.organisation.id) return null;
  if (from.platform !== 'web') return ofAccount(services, from);
  const member = memberById(services.organisation, from.user);
  return member && { member };
}

async function ofAccount(services: Services, from: AccountSpeaker): Promise<Known | null> {
  const linked = await services.accounts.find(services.organisation.id, from);
  const member = linked && memberOf(services, linked);
  return member === null ? introduced(services, from) : { member, ...localeOf(from.language) };
}

/** The link holds while the school's file gives the member that very address: it may pass to a successor. */
function memberOf({ organisation }: Services, { member: id, email }: LinkedAccount): Member | null {
  const member = memberById(organisation, id);
  return member?.email?.toLowerCase() === email ? member : null;
}

/** Asks the platform who this is, and links the account to the member who has one of its addresses. */
async function introduced(services: Services, from: AccountSpeaker): Promise<Known | null> {
  const { emails, language } = await from.profile();
  const found = emails
    .map((one) => one.toLowerCase())
    .flatMap((email) => {
      const member = services.organisation.members.find((one) => one.email?.toLowerCase() === email);
      return member === undefined ? [] : [{ member, email }];
    })
    .at(0);
  if (found === undefined) return null;
  const { platform, user } = from;
  await services.accounts.link(services.organisation.id, {
    platform,
    user,
    member: found.member.id,
    email: found.email,
  });
  return { member: found.member, ...localeOf(from.language ?? language) };
}

const localeOf = (locale: Language | undefined): Pick<Known, 'locale'> => (locale === undefined ? {} : { locale });
