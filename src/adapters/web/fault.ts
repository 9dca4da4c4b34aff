/** Where every fault of a request ends: the log has what happened, the person a kind page. */
import type { NextFunction } from 'express';
import type { Desk, Exchange } from './desk.ts';
import { faultCode, faultStatus } from './errors.ts';
import { renderFaultPage } from './fault-page.ts';

/** Answers a failed request. Only the code and the address's shape are logged, never what was posted. */
export function answerFault(
  error: unknown,
  { organisation, say, log }: Desk,
  { request, response }: Exchange,
  next: NextFunction,
): void {
  const code = faultCode(error);
  if (code === 'bot-failed') log.error({ err: error, code, method: request.method }, 'the local chat could not answer');
  if (response.headersSent) {
    next(error);
    return;
  }
  const { language } = organisation;
  response.status(faultStatus(code)).send(renderFaultPage(code, language, (key, params) => say(language, key, params)));
}
