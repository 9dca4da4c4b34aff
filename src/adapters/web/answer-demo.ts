/** The addresses of a trial: its clock and its mails. */
import type { Language } from '../../domain/people/organisation.ts';
import { progressWords, renderClockPage } from './clock-page.ts';
import type { Exchange, WebContext } from './context.ts';
import { type Demo, mailReader, streamStrip, stripFor } from './demo.ts';
import { WebFault } from './errors.ts';
import { mailsPerPage } from './limits.ts';
import { renderMailPage } from './mail-page.ts';
import type { KeptMail } from './mails.ts';
import { renderMail } from './render-mail.ts';
import { openStream } from './stream.ts';

function demoOf({ demo }: WebContext): Demo {
  if (demo === undefined) throw new WebFault('no-such-page');
  return demo;
}

/** The language asked for, else the organisation's. */
export const languageIn = ({ organisation }: WebContext, asked: unknown): Language =>
  asked === 'lv' || asked === 'en' ? asked : organisation.language;

/** A page of ours; anything else leads to the front page. */
const backIn = (asked: unknown): string =>
  typeof asked === 'string' && /^\/(?:(?:as|channel|mail)(?:[/?][\w\-./?=&%~]*)?)?$/.test(asked) ? asked : '/';

/** Moves the clock on, or back, and leads to the page that shows how far it is. */
export async function answerMove(desk: WebContext, { request, response }: Exchange): Promise<void> {
  const { clock } = demoOf(desk);
  const { by, back, language } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const query = new URLSearchParams({ back: backIn(back), language: languageIn(desk, language) }).toString();
  if (by === 'today') await clock.back();
  else if (by === 'day' || by === 'week') clock.move(by, desk.clockMoved ?? (async () => undefined));
  else throw new WebFault('bad-post');
  response.redirect(303, `/clock?${query}`);
}

/** How far the clock is; once it is there, back to where the person was. */
export function answerClock(desk: WebContext, { request, response }: Exchange): void {
  const { clock } = demoOf(desk);
  const back = backIn(request.query.back);
  const progress = clock.progress();
  if (progress === null) {
    response.redirect(303, back);
    return;
  }
  const reader = mailReader(desk, languageIn(desk, request.query.language));
  response.send(renderClockPage({ progress, now: clock.now(), back, reader }));
}

/** How far the clock is, as JSON for the script of the page. */
export function answerClockState(desk: WebContext, { request, response }: Exchange): void {
  const { clock } = demoOf(desk);
  const reader = mailReader(desk, languageIn(desk, request.query.language));
  response.json({ progress: clock.progress(), words: progressWords({ now: clock.now(), reader }) });
}

export async function answerMails(desk: WebContext, { request, response }: Exchange): Promise<void> {
  const { mails } = demoOf(desk);
  const language = languageIn(desk, request.query.language);
  const demo = await stripFor(desk, { language, back: `/mail?language=${language}` });
  const kept = await mails.last(desk.organisation.id, mailsPerPage);
  response.send(renderMailPage({ mails: kept, reader: mailReader(desk, language), demo }));
}

/** Streams mails from the one the page had last. */
export async function answerMailEvents(desk: WebContext, { request, response }: Exchange): Promise<void> {
  const { mails } = demoOf(desk);
  const language = languageIn(desk, request.query.language);
  const reader = mailReader(desk, language);
  let sent = Number(request.get('Last-Event-ID') ?? request.query.since) || 0;
  desk.streams.add(response);
  response.on('close', () => desk.streams.delete(response));
  const stream = openStream(response);
  const send = (mail: KeptMail): void => {
    if (mail.number <= sent) return;
    sent = mail.number;
    stream.item(mail.number, renderMail(mail, reader));
  };
  const early: KeptMail[] = [];
  let heard = (mail: KeptMail): void => void early.push(mail);
  stream.ended(mails.listen((mail) => heard(mail)));
  streamStrip(desk, { language, back: `/mail?language=${language}`, stream });
  for (const mail of [...(await mails.since(desk.organisation.id, sent)), ...early]) send(mail);
  heard = send;
}

/** The calendar file of a mail. */
export async function answerMailFile(desk: WebContext, { request, response }: Exchange): Promise<void> {
  const mail = await demoOf(desk).mails.find(desk.organisation.id, String(request.params.mail));
  if (mail?.file === undefined) throw new WebFault('no-such-page');
  response.attachment('solis.ics').type('text/calendar; charset=utf-8').send(mail.file);
}
