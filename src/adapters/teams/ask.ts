/** Asks the bot on behalf of a person. */

import { answerInTime } from '../../bot/core/answer-in-time.ts';
import type { Incoming, Outcome, Speaker } from '../../bot/ports/incoming.ts';
import { defined } from '../../shared/defined.ts';
import type { Spot, Tapped, TeamsArrival } from './arrival.ts';
import { sayTo, type TeamsContext } from './context.ts';
import { faultOf } from './errors.ts';
import { patience } from './timeouts.ts';

export interface BotRequest extends Pick<TeamsArrival, 'id' | 'spot' | 'person'> {
  readonly event: Incoming['event'];
  /** In whose place the answer comes, where that is in the private chat. */
  readonly message?: string | undefined;
  /** Set where only the person sees the answer, wherever they are: a dialog. */
  readonly alone?: true;
}

/** What was tapped, as the bot knows it. */
export const eventOf = ({ kind, token, values }: Tapped): Incoming['event'] =>
  kind === 'tap' ? { kind, token } : { kind, token, values };

/** What the bot says to it. Never throws: whoever waits too long is told so and can ask again. */
export async function askBot(desk: TeamsContext, asked: BotRequest): Promise<Outcome> {
  const { id, event, person, spot } = asked;
  const place = asked.alone || spot.scope === 'personal' ? privately : inChannel(desk, spot);
  const from: Speaker = {
    platform: 'teams',
    user: person.user,
    profile: () => desk.profiles.of(person, spot),
    ...defined({ language: person.language }),
  };
  const message = spot.scope === 'personal' ? asked.message : undefined;
  const incoming: Incoming = { organisation: desk.organisation.id, id, from, place, event, ...defined({ message }) };
  const outcome = await answerInTime(() => desk.receive(incoming), {
    id,
    milliseconds: patience.turn,
    say: () => sayTo(desk, person),
    platform: 'teams',
    log: desk.log,
    faultOf,
  });
  desk.languages.set(person.user, outcome.language);
  return outcome;
}

const privately: Incoming['place'] = { kind: 'private' };

/** The organisation's own name of a channel; of a channel that its file does not know, and of a group, Teams' id. */
const inChannel = ({ organisation }: TeamsContext, { root }: Spot): Incoming['place'] => ({
  kind: 'channel',
  channel: organisation.channels.find(({ addresses }) => addresses.teams === root)?.id ?? root,
});
