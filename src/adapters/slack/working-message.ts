/** A sign of life: a message that says that the answer takes its time, and in whose place the answer comes. */
import type { Say } from '../../bot/core/texts.ts';
import { workingView } from '../../bot/core/views/opening.ts';
import { letGo, type SlackContext } from './context.ts';
import type { MessagePlace } from './message-place.ts';
import type { PostedMessage, Shown } from './messages.ts';
import { patience } from './timeouts.ts';

/** Gives no sign from now on; what the sign was that was given already, else null. */
export type EndSign<Given> = () => Promise<Given | null>;

/** Gives a sign after two seconds, unless it is ended before. */
export function signLater<Given>(desk: Pick<SlackContext, 'log'>, give: () => Promise<Given>): EndSign<Given> {
  let giving: Promise<Given | null> = Promise.resolve(null);
  const timer = setTimeout(() => {
    const given = give();
    letGo(desk, given, {});
    giving = given.catch(() => null);
  }, patience.hold);
  return () => {
    clearTimeout(timer);
    return giving;
  };
}

export type Sign = EndSign<MessagePlace & PostedMessage>;

/** A message as a sign. */
export function openSign(desk: SlackContext, place: () => Promise<MessagePlace>, say: Say): Sign {
  return signLater(desk, async () => {
    const at = await place();
    return { ...at, ...(await desk.messages.post(at, { view: workingView(say), say })) };
  });
}

/** Shows the answer in place of the sign, or where it belongs when no sign was given; gives where it stands. Throws what the Web API throws. */
export async function answerAfter(
  desk: SlackContext,
  { sign, place, shown }: { readonly sign: Sign; readonly place: MessagePlace; readonly shown: Shown | null },
): Promise<PostedMessage | null> {
  const given = await sign();
  if (shown !== null && given === null) return desk.messages.post(place, shown);
  if (given === null) return null;
  if (shown === null) await desk.messages.remove(given);
  else await desk.messages.replace(given, shown);
  return given;
}
