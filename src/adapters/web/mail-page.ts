/** The page of the mails that would have gone out. */
import { type Html, html } from './html.ts';
import type { KeptMail } from './mails.ts';
import { renderPage } from './page.ts';
import { type MailReader, renderMail } from './render-mail.ts';

export interface MailPage {
  readonly mails: readonly KeptMail[];
  readonly reader: MailReader;
  readonly demo: Html;
}

/** The whole page, the newest mail first. */
export function renderMailPage({ mails, reader, demo }: MailPage): string {
  const { language, say } = reader;
  const since = Math.max(0, ...mails.map(({ number }) => number));
  return renderPage({
    language,
    say,
    demo,
    title: say('web.mail.title'),
    header: html`<header class="bar">
<a class="bar-back" href="/">${say('web.chat.people')}</a>
<div class="bar-title"><h1>${say('web.mail.title')}</h1><p>${say('web.mail.lead')}</p></div>
</header>`,
    main: html`<div role="log" aria-live="polite" aria-label="${say('web.mail.title')}">
<ol id="log" class="log">
${mails.map((mail) => renderMail(mail, reader))}</ol>
</div>${
      mails.length === 0 &&
      html`
<p class="empty">${say('web.mail.empty')}</p>`
    }`,
    events: `/mail/events?language=${language}&since=${since}`,
  });
}
