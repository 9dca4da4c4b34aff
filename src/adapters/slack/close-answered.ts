/** Closes the message of a question that was answered in words, whichever process posted it. */
import type { Outcome } from '../../bot/ports/incoming.ts';
import type { ArrivalOf, Person } from './arrival.ts';
import { letGo, type SlackContext } from './context.ts';

/** Notes the message that was posted as an answer in private; of one that was there before the talk knows it. */
export function noteAnswer(
  desk: SlackContext,
  { id, person: { user } }: { readonly id: string; readonly person: Person },
  message: string,
): void {
  desk.answered.set(user, { arrival: id, message });
  letGo(desk, desk.arrivals.answered(desk.organisation.id, id, message), { arrival: id });
}

/** Throws what the Web API throws. */
export async function closeAnswered(
  desk: SlackContext,
  { person: { user }, channel }: Pick<ArrivalOf<'message'>, 'person' | 'channel'>,
  { closed, language }: Outcome,
): Promise<void> {
  if (closed === undefined) return;
  const { shownBy, view } = closed;
  const last = desk.answered.get(user);
  const here = closed.message ?? (last?.arrival === shownBy ? last.message : undefined);
  const ts = here ?? (await desk.arrivals.answerTo(desk.organisation.id, shownBy));
  if (ts !== null) await desk.messages.change({ channel, ts }, { view, say: desk.say(language) });
}
