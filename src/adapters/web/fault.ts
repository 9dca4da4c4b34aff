/** Where every fault of a request ends: the log has what happened, the person a kind page. */

import type { Language } from '../../domain/people/organisation.ts';
import type { Exchange, WebContext } from './context.ts';
import { faultCode, faultStatus, type WebFaultCode } from './errors.ts';
import { html } from './html.ts';
import { renderPage } from './page.ts';
import type { Say } from './render-context.ts';

/** Answers a failed request. Only the kind of fault is logged, never a message or what was posted. */
export function answerFault(
  error: unknown,
  { organisation, say, log }: WebContext,
  { request, response }: Exchange,
): void {
  // A stream that was ended, because the page went away or Solis stops: nobody is left to be answered.
  if (response.writableEnded) return;
  const code = faultCode(error);
  const kind = error instanceof Error ? error.name : 'unknown';
  if (code === 'bot-failed')
    log.error({ error: kind, code, method: request.method }, 'the local chat could not answer');
  if (response.headersSent) {
    response.end();
    return;
  }
  const { language } = organisation;
  response.status(faultStatus(code)).send(renderFaultPage(code, language, (key, params) => say(language, key, params)));
}

/** The whole page for that code. */
function renderFaultPage(code: WebFaultCode, language: Language, say: Say): string {
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
