/** One mail of the list, as it stands in the page and as it is pushed to it. */
import { DateTime } from 'luxon';
import type { CalendarEvent } from '../../bot/ports/mail.ts';
import type { Language, Organisation } from '../../domain/people/organisation.ts';
import { type Html, html } from './html.ts';
import type { KeptMail } from './mails.ts';
import type { Say } from './render-context.ts';

export interface MailReader {
  readonly organisation: Organisation;
  readonly language: Language;
  readonly say: Say;
}

/** A list item; the newest stands first, and positions grow downwards. */
export function renderMail({ id, number, at, letter, file }: KeptMail, reader: MailReader): Html {
  const { say } = reader;
  const { subject, text, calendar } = letter;
  return html`<li class="message mail" id="m-${id}" data-position="${-number}" data-changed="${number}">
<article class="bubble" aria-labelledby="m-${id}-title">
<h2 class="view-title" id="m-${id}-title">${subject}</h2>
<p class="mail-head">${say('web.mail.to', { receiver: receiverOf(letter.to, reader) })} · <time datetime="${at}">${momentWords(at, reader)}</time></p>
<p class="text mail-text">${text}</p>${calendar && renderMeeting(calendar, reader)}${
    file !== undefined &&
    html`
<p><a class="button button-plain" href="/mail/${id}/solis.ics" download>${say('web.mail.file')}</a></p>`
  }
</article>
</li>
`;
}

function renderMeeting(calendar: CalendarEvent, reader: MailReader): Html {
  const { say } = reader;
  const { method, start, minutes, summary, place, organiser, people } = calendar;
  const facts = [
    [say('web.mail.meeting'), `${summary} (${say(`web.mail.method.${method}`)})`],
    [say('web.mail.when'), say('web.mail.moment', { start: momentWords(start, reader), minutes })],
    ...(place === undefined ? [] : [[say('web.mail.where'), place]]),
    [say('web.mail.organiser'), organiser.name],
    [say('web.mail.people'), people.map(({ name }) => name).join(', ')],
  ];
  return html`
<dl class="facts mail-meeting">${facts.map(
    ([label, value]) => html`
  <div><dt>${label}</dt><dd>${value}</dd></div>`,
  )}
</dl>`;
}

/** By name where the address is a member's. */
function receiverOf(address: string, { organisation }: MailReader): string {
  const member = organisation.members.find(({ email }) => email?.toLowerCase() === address.toLowerCase());
  return member === undefined ? address : `${member.name} <${address}>`;
}

/** Day and time in the organisation's zone. */
export function momentWords(at: Date | string, { organisation, language, say }: MailReader): string {
  const moment = typeof at === 'string' ? DateTime.fromISO(at) : DateTime.fromJSDate(at);
  const local = moment.setZone(organisation.zone).setLocale(language);
  return say('web.clock.moment', {
    day: local.toLocaleString({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    time: local.toFormat(language === 'lv' ? 'H.mm' : 'H:mm'),
  });
}
