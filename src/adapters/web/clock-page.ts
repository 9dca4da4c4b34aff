/** What a person sees while the clock is moved on: how far it is. A script looks again by itself; without one there is a link. */
import type { Progress } from './demo-clock.ts';
import { html } from './html.ts';
import { renderPage } from './page.ts';
import { type MailReader, momentWords } from './render-mail.ts';

export interface ClockPage {
  readonly progress: Progress;
  readonly now: Date;
  /** Where the person goes once it is done. */
  readonly back: string;
  readonly reader: MailReader;
}

/** The words for how far it is. */
export const progressWords = ({ now, reader }: Pick<ClockPage, 'now' | 'reader'>): string =>
  reader.say('web.clock.there', { moment: momentWords(now, reader) });

export function renderClockPage({ progress, now, back, reader }: ClockPage): string {
  const { language, say } = reader;
  const query = new URLSearchParams({ back, language }).toString();
  return renderPage({
    language,
    say,
    title: say('web.clock.moving'),
    main: html`<div class="sheet" data-clock="/clock/state?language=${language}" data-back="${back}">
<h1 class="view-title" id="clock-title" tabindex="-1">${say('web.clock.moving')}</h1>
<p class="progress"><span id="clock-words" role="status">${progressWords({ now, reader })}</span> <progress id="clock-progress" value="${progress.done}" max="${progress.of}" aria-labelledby="clock-title"></progress></p>
<p><a href="/clock?${query}">${say('web.clock.look-again')}</a></p>
</div>`,
  });
}
