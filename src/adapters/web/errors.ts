/** Every way in which the local chat refuses or fails, each with a code, the HTTP status and the key of the sentence shown. */

const statuses = {
  'not-local': 403,
  'foreign-host': 403,
  'foreign-origin': 403,
  'no-such-page': 404,
  'no-such-member': 404,
  'no-such-channel': 404,
  'bad-post': 400,
  'too-large': 413,
  'bot-failed': 500,
} as const;
export type WebFaultCode = keyof typeof statuses;

export class WebFault extends Error {
  readonly code: WebFaultCode;
  constructor(code: WebFaultCode) {
    super(`web: ${code}`);
    this.name = 'WebFault';
    this.code = code;
  }
}

/** Codes of a `DeliveryFailed` that the local chat throws. */
export const deliveryCodes = {
  member: 'web-unknown-member',
  channel: 'web-unknown-channel',
  organisation: 'web-unknown-organisation',
  form: 'web-form-needs-a-tap',
} as const;

/** What went wrong, whoever threw it. A body that is too large or cannot be read comes from the HTTP library with a status of its own. */
export function faultCode(error: unknown): WebFaultCode {
  if (error instanceof WebFault) return error.code;
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 413) return 'too-large';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'bad-post' : 'bot-failed';
}

/** HTTP status of a code. */
export function faultStatus(code: WebFaultCode): number {
  return statuses[code];
}
