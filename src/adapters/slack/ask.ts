/** Asks the bot on behalf of a person. */

import { answerInTime } from '../../bot/core/answer-in-time.ts';
import type { Incoming, Outcome, Speaker } from '../../bot/ports/incoming.ts';
import type { View } from '../../bot/ports/view.ts';
import { defined } from '../../shared/defined.ts';
import type { Person } from './arrival.ts';
import { type SlackContext, sayTo } from './context.ts';
import { faultOf } from './errors.ts';
import type { Unsent } from './read-action.ts';
import { standsInMessage } from './render.ts';
import { patience } from './timeouts.ts';

export interface BotRequest {
  readonly id: string;
  readonly person: Person;
  /** A private chat where it is not given. */
  readonly place?: Incoming['place'];
  readonly event: Incoming['event'];
  /** In whose place the answer comes. */
  readonly message?: string;
  /** Typed in a form that is not sent by this: kept as a draft before. */
  readonly unsent?: Unsent;
}

/** What the bot says to it. Never throws: whoever waits too long is told so and can ask again. */
export async function askBot(desk: SlackContext, asked: BotRequest): Promise<Outcome> {
  const { id, event, message, place = { kind: 'private' } } = asked;
  const from = speakerOf(desk, asked.person);
  const incoming = { organisation: desk.organisation.id, id, from, place, event, ...defined({ message }) };
  const receive = async (): Promise<Outcome> => {
    if (asked.unsent !== undefined) {
      await desk.receive({ ...incoming, id: `${id}-typed`, event: { kind: 'draft', ...asked.unsent } });
    }
    return desk.receive(incoming);
  };
  const outcome = await answerInTime(receive, {
    id,
    milliseconds: patience.turn,
    say: () => sayTo(desk, asked.person),
    platform: 'slack',
    log: desk.log,
    faultOf,
  });
  desk.languages.set(asked.person.user, outcome.language);
  return withFormsApart(desk, outcome);
}

/** A form that no message can hold, such as one with all the people of a large school, is opened apart. */
function withFormsApart(desk: SlackContext, { reply, beside, inPrivate, ...outcome }: Outcome): Outcome {
  const context = { say: desk.say(outcome.language), nonce: '' };
  const apart = (view: View): View => (standsInMessage(view, context) ? view : { ...view, surface: 'form' });
  return {
    ...outcome,
    reply: reply && apart(reply),
    ...(beside && { beside: apart(beside) }),
    ...(inPrivate && { inPrivate: apart(inPrivate) }),
  };
}

function speakerOf({ profiles }: SlackContext, { user }: Person): Speaker {
  const language = profiles.language(user);
  return { platform: 'slack', user, profile: () => profiles.of(user), ...defined({ language }) };
}
