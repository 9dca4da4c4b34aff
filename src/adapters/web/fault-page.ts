/** What a person sees when something went wrong: what it was, and the way on. */
import type { Language } from '../../domain/people/organisation.ts';
import type { WebFaultCode } from './errors.ts';
import { html } from './html.ts';
import { renderPage } from './page.ts';
import type { Say } from './render-context.ts';

/** The whole page for that code. */
export function renderFaultPage(code: WebFaultCode, language: Language, say: Say): string {
  return renderPage({
    language,
    say,
    title: say(`web.fault.${code}.title`),
    main: html`<div class="front">
<h1>${say(`web.fault.${code}.title`)}</h1>
<p class="lead" id="fault">${say(`web.fault.${code}.text`)}</p>
<p><a href="/">${say('web.fault.home')}</a></p>
</div>`,
  });
}
