/** Where a message of Teams stands, as the bot keeps it and gives it back. */
import type { Posted } from '../../bot/ports/delivery.ts';
import { defined } from '../../shared/defined.ts';
import type { Place } from './connector.ts';

export const postedAt = ({ serviceUrl, conversation, bot, tenant }: Place, message: string): Posted => ({
  platform: 'teams',
  address: { serviceUrl, conversation, bot, ...defined({ tenant }), message },
});

/** Null for what is no place of a message in Teams. */
export function spotOf({ platform, address }: Posted): { readonly place: Place; readonly message: string } | null {
  const { serviceUrl = '', conversation = '', bot = '', tenant, message = '' } = address;
  if (platform !== 'teams' || conversation === '' || message === '') return null;
  return { place: { serviceUrl, conversation, bot, ...defined({ tenant }) }, message };
}
