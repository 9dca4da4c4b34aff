/** Closes the message of a question that was answered in words, whichever process posted it. */
import type { Outcome } from '../../bot/ports/incoming.ts';
import type { ArrivalOf, TeamsArrival } from './arrival.ts';
import { letGo, type TeamsContext } from './context.ts';
import { arrivalKey } from './dedupe.ts';

/** Notes the message that was posted as an answer in private; of one that was there before the talk knows it. */
export function noteAnswer(
  desk: TeamsContext,
  { id, person: { user } }: Pick<TeamsArrival, 'id' | 'person'>,
  message: string,
): void {
  desk.answered.set(user, { arrival: id, message });
  letGo(desk, desk.arrivals.answered(desk.organisation.id, arrivalKey(id), message), { arrival: id });
}

/** Throws what the connector throws. */
export async function closeAnswered(
  desk: TeamsContext,
  { person: { user }, spot }: ArrivalOf<'message'>,
  { closed, language }: Outcome,
): Promise<void> {
  if (closed === undefined) return;
  const { shownBy, view } = closed;
  const last = desk.answered.get(user);
  const here = closed.message ?? (last?.arrival === shownBy ? last.message : undefined);
  const message = here ?? (await desk.arrivals.answerTo(desk.organisation.id, arrivalKey(shownBy)));
  if (message !== null) await desk.messages.change(spot, message, { view, say: desk.say(language) });
}
