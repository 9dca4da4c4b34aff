/** The desk at which papers are fetched, over HTTP. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../../src/adapters/http/server.ts';
import { paperDesk } from '../../../src/adapters/papers/paper-desk.ts';
import type { PaperFile } from '../../../src/bot/ports/papers.ts';
import { createTexts } from '../../texts.ts';

const file: PaperFile = { name: 'J-07-iip-2026-2027.docx', bytes: Buffer.from('PK plan') };

let server: RunningServer;
let asked: string[];
let reported: unknown[];
let give: () => Promise<PaperFile | null>;

beforeEach(async () => {
  asked = [];
  reported = [];
  give = async () => (asked.length === 1 ? file : null);
  const collect = (secret: string) => {
    asked.push(secret);
    return give();
  };
  const desk = paperDesk({
    collect,
    say: createTexts(),
    organisation: { language: 'lv' },
    report: (error) => reported.push(error),
  });
  server = await startServer({ port: 0, host: '127.0.0.1', routers: [desk], ready: async () => {} });
});
afterEach(() => server.close());

const ask = (init: RequestInit = {}) => fetch(`http://127.0.0.1:${server.port}/papers/some-secret`, init);

describe('the desk of papers', () => {
  it('shows a page to whoever looks at the address, be it a guard of the chat, and gives nothing away', async () => {
    for (const method of ['GET', 'HEAD', 'GET']) {
      const page = await ask({ method });
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(page.headers.get('cache-control')).toBe('no-store');
    }
    expect(asked).toEqual([]);
    expect(await (await ask()).text()).toContain('<button>Lejupielādēt</button>');
  });

  it('takes an address that nobody can read for none, and for no fault', async () => {
    const address = `http://127.0.0.1:${server.port}/papers/%E0%A4%A`;
    expect((await fetch(address, { method: 'POST' })).status).toBe(404);
    expect(reported).toEqual([]);
  });

  it('gives the file for the button, to be saved and kept nowhere on the way', async () => {
    const answer = await ask({ method: 'POST' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=J-07-iip-2026-2027.docx');
    expect(answer.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toBe('PK plan');
    expect(asked).toEqual(['some-secret']);
  });

  it('says of a link that was used that it serves no more, and how to get another', async () => {
    await ask({ method: 'POST' });
    const answer = await ask({ method: 'POST' });
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain('palūdziet dokumentu vēlreiz');
  });

  it('does not answer whoever guesses again and again, and looks nothing up for them; others are served', async () => {
    const from = (caller: string) => ask({ method: 'POST', headers: { 'x-forwarded-for': caller } });
    give = async () => null;
    for (let n = 0; n < 30; n += 1) expect((await from('198.51.100.7')).status).toBe(410);
    const answer = await from('198.51.100.7');
    expect(answer.status).toBe(429);
    expect(await answer.text()).toContain('Pārāk daudz mēģinājumu');
    expect(asked).toHaveLength(30);
    give = async () => file;
    expect((await from('198.51.100.8')).status).toBe(200);
  });

  it('speaks the language of the browser', async () => {
    const answer = await ask({ headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    expect(await answer.text()).toContain('<button>Download</button>');
  });

  it('says that a file could not be made, and reports it without a word to the reader of why', async () => {
    give = async () => {
      throw new Error('J-07');
    };
    const answer = await ask({ method: 'POST' });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('J-07');
    expect(reported).toHaveLength(1);
  });
});
