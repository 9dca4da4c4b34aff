/** Puts a bot together: its turns, its outbox, its look at all that is due, and what goes on behind the turns. */
import type { Receive } from './core/answer-in-time.ts';
import { openLastShown } from './core/last-shown.ts';
import type { Foundation, Services } from './core/turn.ts';
import { composeHandOver } from './duties/compose-hand-over.ts';
import { composeReminder } from './duties/compose-reminder.ts';
import { composeDaily } from './duties/daily.ts';
import { openDeriving } from './duties/deriving.ts';
import { composeDigest } from './duties/digest.ts';
import { composeEscalation } from './duties/escalation.ts';
import { openStandIns } from './duties/stand-ins.ts';
import { openSweep, type SweepReport } from './duties/sweep.ts';
import { composeConcern } from './intake/compose-concern.ts';
import { composeLog } from './log/compose-log.ts';
import { composeMeeting } from './meetings/compose-meeting.ts';
import { composeTrouble } from './outbox/compose-trouble.ts';
import type { Composers } from './outbox/composed.ts';
import { type Outbox, type OutboxOptions, openOutbox } from './outbox/outbox.ts';
import { collectPaper } from './papers/collect-paper.ts';
import { composeNotice } from './plans/compose-notice.ts';
import type { CalendarFeed } from './ports/feeds.ts';
import type { PaperFile } from './ports/papers.ts';
import { createReceive } from './receive.ts';
import { composeStandIn } from './settings/compose-stand-in.ts';
import { readFeed } from './settings/read-feed.ts';

/** Who puts a message together, by what it says; the compiler names what is missing. */
const composers: Composers = {
  daily: composeDaily,
  digest: composeDigest,
  notice: composeNotice,
  escalation: composeEscalation,
  meeting: composeMeeting,
  'stand-in': composeStandIn,
  reminder: composeReminder,
  'hand-over': composeHandOver,
  concern: composeConcern,
  log: composeLog,
  trouble: composeTrouble,
};

/** All that one process does for one organisation; what it remembers from one thing to the next is its own. */
export interface Bot {
  readonly services: Services;
  /** Answers whatever a person does on a platform. Never throws. */
  readonly receive: Receive;
  readonly outbox: Outbox;
  /** The file that the secret of a link stands for, once; null for a secret that serves no more. Throws what the stores throw. */
  readonly collect: (secret: string) => Promise<PaperFile | null>;
  /** What stands in the calendar of an address; null for one that serves no more. Throws what the stores throw. */
  readonly feed: (token: string) => Promise<CalendarFeed | null>;
  /** Does what is due by now. Throws what the stores throw: the next sweep goes on with what is left. */
  readonly sweep: () => Promise<SweepReport>;
  /** Begins nothing more behind the turns, and resolves once nothing of it is under way. Never rejects. */
  readonly close: () => Promise<void>;
}

/** Gives a piece of work the bot of the version of the organisation that counts as it begins. */
export type WithBot = <Given>(work: (bot: Bot) => Promise<Given>) => Promise<Given>;

export function createBot(foundation: Foundation, options: Partial<OutboxOptions> = {}): Bot {
  const services: Services = {
    ...foundation,
    standIns: openStandIns(foundation),
    background: {
      // What fails stays in the outbox: the sweep makes up for it.
      send: () => void outbox.drain().catch((error: unknown) => services.report('outbox.failed', error, {})),
      derive: (plan) => deriving.derive(plan),
    },
  };
  const lastShown = openLastShown();
  const outbox = openOutbox({ services, composers, options, told: lastShown.forget });
  const deriving = openDeriving(services);
  return {
    ...{ services, outbox, receive: createReceive(services, lastShown), sweep: openSweep(services) },
    collect: (secret) => collectPaper(services, secret),
    feed: (token) => readFeed(services, token),
    close: async () => {
      await deriving.settled();
      await outbox.close();
    },
  };
}
