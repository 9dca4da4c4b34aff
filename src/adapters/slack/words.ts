/** The words of a message as the bot understands them: colleagues who are marked in it stand there by name. */

import { within } from '../../bot/within.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import type { SlackDesk } from './desk.ts';
import { patience } from './patience.ts';
import { plainWords, usersNamed } from './read-text.ts';

/** Never throws: whoever cannot be found stays unnamed. */
export async function wordsOf(desk: SlackDesk, text: string): Promise<string> {
  const bot = desk.identity.known()?.user;
  const users = [...new Set(usersNamed(text))].filter((user) => user !== bot).slice(0, 10);
  const names = new Map(await Promise.all(users.map(async (user) => [user, await nameOf(desk, user)] as const)));
  return plainWords(text, bot, (user) => names.get(user));
}

async function nameOf({ accounts, organisation }: SlackDesk, user: string): Promise<string | undefined> {
  try {
    const found = await within(accounts.find(organisation.id, { platform: 'slack', user }), patience.hold);
    const account = found.kind === 'done' ? found.value : null;
    return account === null ? undefined : memberById(organisation, account.member)?.name;
  } catch {
    return undefined;
  }
}
