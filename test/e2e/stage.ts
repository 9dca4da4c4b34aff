/** One Solis process and one browser for a test file. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import { testDatabase } from '../database.ts';
import { type Chat, openChat } from './chat.ts';
import { openBrowser } from './chromium.ts';
import { shot } from './shot.ts';
import { type Solis, startSolis } from './solis-process.ts';

export interface Stage {
  readonly browser: Browser;
  /** The process that runs now. */
  solis: Solis;
  /** The chat of a member in a window of its own, which is closed after the test. */
  chat(member: string, options?: BrowserContextOptions): Promise<Chat>;
}

/** Call at the top of a test file. What the browser or the process complained of fails the test in which it did. */
export function openStage(): Stage {
  // A browser and a process together need long on a machine that has other work to do.
  vi.setConfig({ testTimeout: 90_000 });
  const database = testDatabase();
  let running: { readonly browser: Browser; solis: Solis } | undefined;
  let chats: readonly Chat[] = [];
  let faults: readonly string[] = [];
  let read = 0;
  const stage = () => {
    if (running === undefined) throw new Error('the stage opens before the first test');
    return running;
  };
  beforeAll(async () => {
    const [browser, solis] = await Promise.all([openBrowser(), startSolis(database.uri)]);
    running = { browser, solis };
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') for (const { page } of chats) if (!page.isClosed()) await shot(page, 'failed');
    for (const chat of chats) await chat.close();
    const seen = faults;
    [chats, faults] = [[], []];
    expect(seen).toEqual([]);
    const logged = stage().solis.output();
    expect(logged.slice(read)).not.toContain('"level":50');
    read = logged.length;
  });
  afterAll(async () => {
    await running?.browser.close();
    await running?.solis.remove();
  });
  return {
    get browser() {
      return stage().browser;
    },
    get solis() {
      return stage().solis;
    },
    set solis(solis) {
      stage().solis = solis;
    },
    chat: async (member, options) => {
      const chat = await openChat(stage().browser, stage().solis.address, member, options);
      chat.page.on('pageerror', (error) => {
        faults = [...faults, error.message];
      });
      chats = [...chats, chat];
      return chat;
    },
  };
}
