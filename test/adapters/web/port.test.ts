/** The local chat keeps the contract of a chat platform. */
import { expect, it } from 'vitest';
import type { Recipient } from '../../../src/bot/ports/chats.ts';
import { describeChatPort } from '../../contracts/chat-port.ts';
import { viewsByName } from '../../fixtures/views.ts';
import { startWebServer } from './web-server.ts';
import { wordsOfHtml } from './words-of-html.ts';

describeChatPort('web', async () => {
  const server = await startWebServer(() => ({ reply: null }));
  const pathOf = (to: Recipient) => (to.kind === 'member' ? `/as/${to.member}` : `/channel/${to.channel}`);
  return {
    port: server.chat,
    organisation: 'liepziedu',
    member: { kind: 'member', member: 'ilze', language: 'lv' },
    otherMember: { kind: 'member', member: 'daina', language: 'lv' },
    channel: { kind: 'channel', channel: 'komanda' },
    unknownMember: { kind: 'member', member: 'nobody', language: 'lv' },
    unknownChannel: { kind: 'channel', channel: 'nowhere' },
    read: async (from) => {
      const page = await (await fetch(`${server.address}${pathOf(from)}?count=1000`)).text();
      return page
        .split('<li class="message')
        .slice(1)
        .map((message) => wordsOfHtml(`<li class="message${message}`));
    },
    takeAway: async ({ address, ...posted }) => ({ ...posted, address: { ...address, message: 'never-there' } }),
    close: () => server.close(),
  };
});

it('what is sent again under its key, because a kill came before it was noted, stands in the chat once', async () => {
  const server = await startWebServer(() => ({ reply: null }));
  const to = { kind: 'member', member: 'ilze', language: 'lv' } as const;
  for (const key of ['called', 'called', 'other'])
    await server.chat.send('liepziedu', { to, view: viewsByName.notice, key });
  const page = await (await fetch(`${server.address}/as/ilze`)).text();
  expect(page.split('<li class="message').length - 1).toBe(2);
  await server.close();
});
