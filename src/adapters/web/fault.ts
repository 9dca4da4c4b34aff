/** Where every fault of a request ends: the log has what happened, the person a kind page. */
import type { Desk, Exchange } from './context.ts';
import { faultCode, faultStatus } from './errors.ts';
import { renderFaultPage } from './fault-page.ts';

/** Answers a failed request. Only the kind of fault is logged, never a message or what was posted. */
export function answerFault(error: unknown, { organisation, say, log }: Desk, { request, response }: Exchange): void {
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
