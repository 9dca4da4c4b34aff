/** The strip at the top of a page in a trial: what day it is there, the way to another day, the mails. */
import type { DemoClock } from './demo-clock.ts';
import { type Html, html } from './html.ts';
import { type MailReader, momentWords } from './render-mail.ts';

export interface Strip {
  readonly clock: DemoClock;
  /** How many mails there are. */
  readonly mails: number;
  /** Address of the page, to come back to. */
  readonly back: string;
  readonly reader: MailReader;
}

export function renderStrip({ clock, mails, back, reader }: Strip): Html {
  const { say, language } = reader;
  const button = (by: 'day' | 'week' | 'today'): Html =>
    html`
<button type="submit" class="button button-plain" name="by" value="${by}">${say(`web.clock.${by}`)}</button>`;
  return html`<aside id="demo" class="demo" aria-label="${say('web.clock.label')}">
<form class="demo-clock" method="post" action="/clock">
<p class="demo-now">${say('web.clock.now')} <strong>${momentWords(clock.now(), reader)}</strong></p>
<input type="hidden" name="back" value="${back}"><input type="hidden" name="language" value="${language}">
<div class="demo-buttons">${button('day')}${button('week')}${clock.isMoved() && button('today')}
<a class="button button-plain" href="/mail?language=${language}">${say('web.mail.link', { count: mails })}</a></div>
</form>${
    clock.isStuck() &&
    html`
<p class="notice notice-warning" role="status">${say('web.clock.stuck')}</p>`
  }
<details class="demo-about"><summary>${say('web.clock.what')}</summary><p>${say('web.clock.about')}</p></details>
</aside>`;
}
