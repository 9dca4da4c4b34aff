/** Who speaks: finds the member whose account it is, by the address that the platform vouches for, and remembers it. */
import { memberById } from '../../domain/people/member-by-id.ts';
import type { Language, Member } from '../../domain/people/organisation.ts';
import type { Services } from '../core/turn.ts';
import { type AccountPlatform, endedLink, type LinkedAccount, type Profile } from '../ports/accounts.ts';
import type { Incoming, Speaker } from '../ports/incoming.ts';

export interface Known {
  readonly member: Member;
  /** The language of the person's client, where the platform told it just now. */
  readonly locale?: Language;
}

type AccountSpeaker = Extract<Speaker, { readonly platform: AccountPlatform }>;

/**
 * Null for everybody who is not a member of this organisation. Throws where the platform or the store does not answer.
 * @param linked whose account it is, as far as it was found out before
 */
export async function identify(
  services: Services,
  { from }: Incoming,
  linked: LinkedAccount | null,
): Promise<Known | null> {
  if (from.platform !== 'web') return ofAccount(services, from, linked);
  const member = memberById(services.organisation, from.user);
  return member && { member };
}

async function ofAccount(
  services: Services,
  from: AccountSpeaker,
  linked: LinkedAccount | null,
): Promise<Known | null> {
  const member = linked && memberOf(services, linked);
  if (linked === null || member === null) return introduced(services, from, await from.profile());
  const profile = isVouchedFor(services, linked) ? null : await toldOf(services, from);
  if (profile === null) return { member, ...localeOf(from.language) };
  const known = await introduced(services, from, profile);
  if (known === null) await services.accounts.link(services.organisation.id, { ...linked, email: endedLink });
  return known;
}

/** Milliseconds for which a link is believed: an account may become a guest's, and no platform is sure to say so. */
const believed = 24 * 60 * 60 * 1000;

const isVouchedFor = ({ clock }: Services, { vouchedAt }: LinkedAccount): boolean =>
  vouchedAt !== undefined && clock.now().getTime() - Date.parse(vouchedAt) < believed;

/** Null where the platform does not answer: then the link holds until it does. */
const toldOf = ({ report }: Services, from: AccountSpeaker): Promise<Profile | null> =>
  from.profile().catch((error: unknown) => {
    report('account.unasked', error, { platform: from.platform });
    return null;
  });

/** The link holds while the school's file gives the member that very address: it may pass to a successor. */
function memberOf({ organisation }: Services, { member: id, email }: LinkedAccount): Member | null {
  const member = memberById(organisation, id);
  return member?.email?.toLowerCase() === email ? member : null;
}

/** Links the account to the member who has one of the addresses that the platform tells; null where nobody has. */
async function introduced(
  services: Services,
  from: AccountSpeaker,
  { emails, language }: Profile,
): Promise<Known | null> {
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
    vouchedAt: services.clock.now().toISOString(),
  });
  return { member: found.member, ...localeOf(from.language ?? language) };
}

const localeOf = (locale: Language | undefined): Pick<Known, 'locale'> => (locale === undefined ? {} : { locale });
