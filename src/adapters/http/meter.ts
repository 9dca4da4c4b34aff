/** Measures how turns, sweeps and deliveries of this process go: how many and how long, never whose or about whom. */
import { Counter, Histogram, Registry } from 'prom-client';
import type { Bot } from '../../bot/create-bot.ts';
import type { DeliveryStore } from '../../bot/ports/delivery.ts';
import type { Outcome } from '../../bot/ports/incoming.ts';

export interface Meter {
  /** What was measured so far. */
  readonly registry: Registry;
  /** The same bot, whose turns and sweeps are measured. */
  readonly bot: (bot: Bot) => Bot;
  /** The same store, whose deliveries are counted as they end. */
  readonly deliveries: (store: DeliveryStore) => DeliveryStore;
}

/** Seconds: people are answered in tenths of one, and a platform waits for some. */
const ofTurns = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Seconds: a sweep with nothing to do takes next to none, one of a new school year minutes. */
const ofSweeps = [0.05, 0.25, 1, 5, 15, 60, 300];

export function openMeter(): Meter {
  const registry = new Registry();
  const registers = [registry];
  const turns = new Histogram({
    name: 'solis_turn_duration_seconds',
    help: 'What people wrote and tapped, by platform and by how it was answered.',
    ...{ labelNames: ['platform', 'answer'] as const, buckets: ofTurns, registers },
  });
  const sweeps = new Histogram({
    name: 'solis_sweep_duration_seconds',
    help: 'Looks at all that is due.',
    ...{ labelNames: ['end'] as const, buckets: ofSweeps, registers },
  });
  const ended = new Counter({
    name: 'solis_deliveries_total',
    help: 'Messages that this process took in hand, by what became of them.',
    ...{ labelNames: ['end'] as const, registers },
  });
  return {
    registry,
    bot: (bot) => ({ ...bot, receive: timedTurns(bot, turns), sweep: timedSweeps(bot, sweeps) }),
    deliveries: (store) => ({ ...store, end: countedEnds(store, ended) }),
  };
}

const timedTurns =
  (bot: Bot, turns: Histogram<'platform' | 'answer'>): Bot['receive'] =>
  async (incoming) => {
    const stop = turns.startTimer({ platform: incoming.from.platform });
    const outcome = await bot.receive(incoming);
    stop({ answer: answerOf(outcome) });
    return outcome;
  };

/** `none`: there was nothing to say, as to what is typed in a form so far. */
function answerOf({ reply, inPrivate, beside }: Outcome): 'answered' | 'trouble' | 'stranger' | 'none' {
  const name = (inPrivate ?? beside ?? reply)?.name;
  if (name === undefined) return 'none';
  return name === 'trouble' || name === 'stranger' ? name : 'answered';
}

const timedSweeps =
  (bot: Bot, sweeps: Histogram<'end'>): Bot['sweep'] =>
  async () => {
    const stop = sweeps.startTimer();
    try {
      const report = await bot.sweep();
      stop({ end: 'done' });
      return report;
    } catch (error) {
      stop({ end: 'failed' });
      throw error;
    }
  };

/** `failed`: tried in vain, and tried again; `put-off`: to wait for its hour. The others are the states of a delivery. */
const countedEnds =
  (store: DeliveryStore, ended: Counter<'end'>): DeliveryStore['end'] =>
  async (organisation, claimed, outcome) => {
    const isWritten = await store.end(organisation, claimed, outcome);
    const { state, failures } = outcome;
    const again = failures.length > 0 ? 'failed' : 'put-off';
    if (isWritten) ended.inc({ end: state === 'pending' ? again : state });
    return isWritten;
  };
