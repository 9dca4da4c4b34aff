/** What the bot says, or, where it fails or takes too long, that there is trouble: nobody waits without a word. */
import { within } from '../../shared/with-timeout.ts';
import type { Incoming, Outcome } from '../ports/incoming.ts';
import type { PlatformId } from '../ports/platform-id.ts';
import type { ChatLog } from './chat-options.ts';
import type { Say } from './texts.ts';
import { messageView } from './views/message.ts';

/** Takes what came in; never throws where the bot stands behind it. */
export type Receive = (incoming: Incoming) => Promise<Outcome>;

interface Waiting {
  /** The platform's id of the arrival. */
  readonly id: string;
  /** How long it may take. */
  readonly milliseconds: number;
  /** In the language that the person reads, as far as it is known. */
  readonly say: () => Say;
  readonly platform: PlatformId;
  readonly log: ChatLog;
  /** What of an error may be logged: ids and codes. */
  readonly faultOf: (error: unknown) => object;
}

/** Never throws: whoever waits too long is told so and can ask again. */
export async function answerInTime(
  work: () => Promise<Outcome>,
  { id, milliseconds, say, platform, log, faultOf }: Waiting,
): Promise<Outcome> {
  try {
    const waited = await within(work(), milliseconds);
    if (waited.kind === 'done') return waited.value;
    log.error({ arrival: id }, `${platform}: the bot did not answer in time`);
  } catch (error) {
    log.error({ ...faultOf(error), arrival: id }, `${platform}: the bot failed`);
  }
  return troubleOutcome(say(), id);
}

/** Says that something went wrong, with what administrators find it by. */
export function troubleOutcome(say: Say, arrival: string): Outcome {
  const text = say('trouble.text', { reference: arrival.slice(-8) });
  return { reply: messageView({ name: 'trouble', title: say('trouble.title'), text }), language: say.language };
}
