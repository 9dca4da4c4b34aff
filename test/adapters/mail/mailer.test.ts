/** Mails go to a real server and are read back; what it will not take has a code, and words for administrators. */
import { afterEach, describe, expect, it } from 'vitest';
import { mailCodes } from '../../../src/adapters/mail/errors.ts';
import { openMailer, type SmtpMailer } from '../../../src/adapters/mail/mailer.ts';
import { isMendable } from '../../../src/bot/outbox/views/platform-trouble.ts';
import { DeliveryFailed } from '../../../src/bot/ports/chats.ts';
import type { CalendarEvent, Letter } from '../../../src/bot/ports/mail.ts';
import { languages } from '../../../src/domain/people/organisation.ts';
import { createTexts } from '../../texts.ts';
import { calendarLines } from './calendar-lines.ts';
import { type MailServer, startMailServer } from './mail-server.ts';

const letter: Letter = {
  to: 'ilze@liepziedi.example',
  subject: 'Atgādinājums: šodien jāpabeidz 2 pienākumi – ļoti īsi, bet ar visām garumzīmēm un ķekšiem',
  text: 'Labdien, Ilze!\n\nJ-07: jāizvērtē sasniegumi (kārtības 25.6. punkts).\n.\nSolis',
  key: 'daily/ilze/2026-11-26',
};
const meeting: CalendarEvent = {
  method: 'REQUEST',
  uid: 'meeting-7@solis',
  sequence: 0,
  start: '2026-11-26T12:30:00.000Z',
  minutes: 30,
  summary: 'Individuālā saruna J-07',
  description: 'Vairāk lasiet sarunā ar Soli.',
  organiser: { name: 'Dace Ozoliņa', email: 'dace@liepziedi.example' },
  people: [{ name: 'Ilze Ozola', email: 'ilze@liepziedi.example' }],
};

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});
async function started(password?: string): Promise<MailServer> {
  const server = await startMailServer(password);
  open.push(server.close);
  return server;
}
function mailerTo(address: string): SmtpMailer {
  const mailer = openMailer({ url: `smtp://${address}`, from: 'Solis <solis@liepziedi.example>' });
  open.push(mailer.close);
  return mailer;
}
const sends = (mailer: SmtpMailer, more: Partial<Letter> = {}) => mailer.send('liepziedu', { ...letter, ...more });
const failureOf = async (sending: Promise<void>): Promise<DeliveryFailed> => {
  const error = await sending.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DeliveryFailed);
  return error as DeliveryFailed;
};

describe('a mail', () => {
  it('comes as it was written, in Latvian, as text alone', async () => {
    const server = await started();
    await sends(mailerTo(`127.0.0.1:${server.port}`));
    const [kept] = server.kept;
    expect(kept).toMatchObject({ from: 'solis@liepziedi.example', to: ['ilze@liepziedi.example'] });
    expect(kept?.mail).toMatchObject({
      subject: letter.subject,
      from: { name: 'Solis', address: 'solis@liepziedi.example' },
      to: [{ address: 'ilze@liepziedi.example' }],
      attachments: [],
    });
    expect(kept?.mail.text?.replaceAll('\r\n', '\n').trim()).toBe(letter.text);
    expect(kept?.mail.html).toBeUndefined();
    expect(kept?.source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: every byte of a header must be one of ASCII.
    expect(kept?.source.split('\r\n\r\n', 1)[0]).toMatch(/^[\x00-\x7f]*$/);
  });

  it('has the same Message-ID however often it is sent, and another one under another key or in another school', async () => {
    const server = await started();
    const mailer = mailerTo(`127.0.0.1:${server.port}`);
    for (const key of [letter.key, letter.key, 'daily/ilze/2026-11-27']) await sends(mailer, { key });
    await mailer.send('other-school', letter);
    const ids = server.kept.map(({ mail }) => mail.messageId ?? '');
    expect(ids[0]).toBe(ids[1]);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^<[0-9a-f]{32}@liepziedi\.example>$/);
    expect(ids.join()).not.toContain('ilze');
  });

  it('goes to one address, whatever signs are in it, and adds no lines to its head', async () => {
    const server = await started();
    const mailer = mailerTo(`127.0.0.1:${server.port}`);
    await sends(mailer, { subject: 'Labdien\r\nBcc: evil@evil.example' });
    await sends(mailer, { to: 'ilze@liepziedi.example, evil@evil.example' }).catch(() => undefined);
    expect(server.kept.flatMap(({ to }) => to)).not.toContain('evil@evil.example');
    expect(server.kept[0]?.mail.bcc).toBeUndefined();
    expect(server.kept[0]?.to).toEqual(['ilze@liepziedi.example']);
  });

  it('carries a meeting twice, as calendars want it: to be answered, and as a file', async () => {
    const server = await started();
    await sends(mailerTo(`127.0.0.1:${server.port}`), { calendar: meeting });
    const [kept] = server.kept;
    expect(kept?.source).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    const files = kept?.mail.attachments ?? [];
    const texts = files.map(({ content }) =>
      typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8'),
    );
    expect(files.map(({ mimeType }) => mimeType).sort()).toEqual(['application/ics', 'text/calendar']);
    expect(files.find(({ mimeType }) => mimeType === 'application/ics')?.filename).toBe('solis.ics');
    for (const text of texts) {
      const lines = calendarLines(`${text.replace(/\r?\n/g, '\r\n').trimEnd()}\r\n`);
      expect(lines.find(({ name }) => name === 'UID')?.value).toBe('meeting-7@solis');
      expect(lines.find(({ name }) => name === 'SUMMARY')?.value).toBe('Individuālā saruna J-07');
    }
    expect(kept?.mail.text?.replaceAll('\r\n', '\n').trim()).toBe(letter.text);
  });

  it('goes over a line that is there already', async () => {
    const server = await started();
    const mailer = mailerTo(`127.0.0.1:${server.port}`);
    for (let count = 0; count < 5; count += 1) await sends(mailer, { key: `daily/ilze/${count}` });
    expect(server.kept).toHaveLength(5);
    expect(server.connections).toBe(1);
  });

  it('goes out with a user name and a password, also with signs that an address cannot hold', async () => {
    const server = await started('p@ss/wörd');
    const secret = encodeURIComponent('p@ss/wörd');
    await sends(mailerTo(`solis%40liepziedi.example:${secret}@127.0.0.1:${server.port}`));
    expect(server.kept).toHaveLength(1);
  });
});

describe('the look at the start', () => {
  it('finds nothing wrong with a server that lets us in, and sends nothing', async () => {
    const server = await started();
    expect(await mailerTo(`127.0.0.1:${server.port}`).check()).toEqual([]);
    expect(server.kept).toEqual([]);
  });

  it('tells a server that is not there from one that does not take the password', async () => {
    const server = await started('right');
    expect(await mailerTo(`solis:wrong@127.0.0.1:${server.port}`).check()).toEqual([{ code: 'mail-credentials' }]);
    expect(await mailerTo('127.0.0.1:9').check()).toEqual([{ code: 'mail-unreachable' }]);
  });
});

describe('a mail that is not taken', () => {
  it.each([
    ['sender', [550, '5.7.1 Ilze may not send'], 'mail-refused'],
    ['sender', [530, '5.7.0 Authentication required'], 'mail-credentials'],
    ['receiver', [550, '5.1.1 Ilze is unknown'], 'mail-bad-address'],
    ['receiver', [553, 'Ilze is no address'], 'mail-bad-address'],
    ['receiver', [550, '5.7.1 Relaying denied for Ilze'], 'mail-refused'],
    ['receiver', [450, '4.2.1 Ilze is busy'], 'mail-unreachable'],
    ['message', [554, '5.6.0 Ilze is spam'], 'mail-refused'],
    ['message', [451, '4.3.0 Ilze, later'], 'mail-unreachable'],
    ['message', [452, '4.3.1 no room for Ilze'], 'mail-unreachable'],
  ] as const)('has a code: %s %j', async (where, answer, code) => {
    const server = await started();
    server.refusals[where] = answer;
    const failed = await failureOf(sends(mailerTo(`127.0.0.1:${server.port}`)));
    expect(failed.code).toBe(code);
    expect(String(failed)).not.toContain('Ilze');
    expect(server.kept).toEqual([]);
  });

  it('is taken another time, when the server has room again', async () => {
    const server = await started();
    const mailer = mailerTo(`127.0.0.1:${server.port}`);
    server.refusals.message = [451, 'later'];
    await failureOf(sends(mailer));
    delete server.refusals.message;
    await sends(mailer);
    expect(server.kept).toHaveLength(1);
  });

  it('because the password is wrong says so; because a login is put off does not', async () => {
    const server = await started('right');
    const mailer = () => mailerTo(`solis:wrong@127.0.0.1:${server.port}`);
    expect((await failureOf(sends(mailer()))).code).toBe('mail-credentials');
    server.refusals.login = [454, '4.7.0 Temporary authentication failure'];
    expect((await failureOf(sends(mailer()))).code).toBe('mail-unreachable');
    delete server.refusals.login;
    expect((await failureOf(sends(mailerTo(`127.0.0.1:${server.port}`)))).code).toBe('mail-credentials');
  });

  it('because there is no server, or no such computer, says so', async () => {
    const server = await startMailServer();
    await server.close();
    expect((await failureOf(sends(mailerTo(`127.0.0.1:${server.port}`)))).code).toBe('mail-unreachable');
    expect((await failureOf(sends(mailerTo('mail.liepziedi.invalid')))).code).toBe('mail-unreachable');
  });

  it('because a server speaks no encryption says so, rather than tell it a password', async () => {
    const server = await started('secret');
    // Another name of this computer, which counts as a computer elsewhere.
    const mailer = mailerTo(`solis:secret@0.0.0.0:${server.port}`);
    expect((await failureOf(sends(mailer))).code).toBe('mail-unreachable');
    expect(server.kept).toEqual([]);
  });

  it('because its address is none is not sent', async () => {
    const server = await started();
    const failed = await failureOf(sends(mailerTo(`127.0.0.1:${server.port}`), { to: 'nav adreses' }));
    expect(failed.code).toBe('mail-bad-address');
  });

  it.each(languages)('has a title and a remedy for administrators (%s)', (language) => {
    const say = createTexts()(language);
    for (const code of mailCodes) {
      expect(isMendable(say, code)).toBe(true);
      expect(say(`mail.delivery.${code}.remedy`)).not.toBe('');
    }
  });
});
