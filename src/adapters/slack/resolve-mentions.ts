/** The words of a message as the bot understands them: colleagues who are marked in it stand there by name. */

import { within } from '../../shared/with-timeout.ts';
import type { SlackContext } from './context.ts';
import { plainWords, usersNamed } from './read-text.ts';
import { patience } from './timeouts.ts';

/** Never throws: whoever is no member stays unnamed. */
export async function wordsOf(desk: SlackContext, text: string): Promise<string> {
  const bot = desk.identity.known()?.user;
  const users = [...new Set(usersNamed(text))].filter((user) => user !== bot).slice(0, 10);
  const names = new Map(await Promise.all(users.map(async (user) => [user, await nameOf(desk, user)] as const)));
  return plainWords(text, bot, (user) => names.get(user));
}

async function nameOf({ profiles, organisation }: SlackContext, user: string): Promise<string | undefined> {
  try {
    // By the address, as a colleague may never have spoken to the bot.
    const told = await within(profiles.of(user), patience.hold);
    const emails = told.kind === 'done' ? told.value.emails.map((one) => one.toLowerCase()) : [];
    return organisation.members.find(({ email }) => email !== undefined && emails.includes(email.toLowerCase()))?.name;
  } catch {
    return undefined;
  }
}
