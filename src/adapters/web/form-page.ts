/** A form on a page of its own, apart from the chat: what is typed in it is kept in no transcript. */
import type { View } from '../../bot/ports/view.ts';
import type { Language } from '../../domain/people/organisation.ts';
import { html } from './html.ts';
import { renderPage } from './page.ts';
import { renderView } from './render.ts';
import type { Say } from './render-context.ts';
import { hasProblems } from './render-form.ts';
import type { Seat } from './seat.ts';

export interface FormPage {
  readonly view: View;
  /** The message it was opened from; null where it was no message. */
  readonly message: string | null;
  readonly seat: Seat;
  readonly language: Language;
  readonly say: Say;
  readonly newId: () => string;
}

/** The whole page; its title says so where something is to be corrected. */
export function renderFormPage({ view, message, seat, language, say, newId }: FormPage): string {
  const hidden = { as: seat.speaker.id, ...(message !== null && { message }) };
  const back = `${seat.base}?as=${encodeURIComponent(seat.speaker.id)}`;
  return renderPage({
    language,
    say,
    title: hasProblems(view.form) ? say('web.form.title-wrong', { title: view.title }) : view.title,
    header: html`<header class="bar">
<a class="bar-back" href="${back}">${say('web.form.back')}</a>
<div class="bar-title"><p>${seat.speaker.name}</p></div>
</header>`,
    main: html`<div class="sheet">
${renderView(view, { say, scope: 'form', level: 1, base: seat.base, hidden, newId })}
<p id="working" class="working" role="status" data-text="${say('web.working')}"></p>
</div>`,
  });
}
