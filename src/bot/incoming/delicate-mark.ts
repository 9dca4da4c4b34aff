/** Knows again what somebody sent a moment ago and was warned of, so that the same sent once more is taken. */
import { createHash } from 'node:crypto';
import type { Organisation } from '../../domain/people/organisation.ts';
import { looksLikeDiagnosis } from '../../domain/privacy/diagnosis.ts';
import { learnersNamed } from '../../domain/privacy/names.ts';
import type { IncomingEvent } from '../ports/incoming.ts';

/** A mark of a message or a form with words that look like a diagnosis or name a learner, which tells nothing of them; null for any other. */
export function delicateMark(event: IncomingEvent, organisation: Organisation): string | null {
  const texts = textsOf(event);
  const isDelicate = (text: string): boolean =>
    looksLikeDiagnosis(text).length > 0 || learnersNamed(text, organisation).length > 0;
  if (!texts.some(isDelicate)) return null;
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 16);
}

function textsOf(event: IncomingEvent): readonly string[] {
  if (event.kind === 'text') return [event.text];
  return event.kind === 'form' ? Object.values(event.values).flat() : [];
}
