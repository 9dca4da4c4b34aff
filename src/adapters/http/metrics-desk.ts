/** The address at which whatever watches over Solis reads how it does, as Prometheus asks for it. */
import { createHash, timingSafeEqual } from 'node:crypto';
import express, { type Router } from 'express';
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';
import { within } from '../../shared/with-timeout.ts';

export interface MetricsDeskOptions {
  /** What whoever asks must show; null: there is no such address. */
  readonly token: string | null;
  /** To which is added what is known only when somebody asks. */
  readonly registry: Registry;
  /** Number of the version of the organisation that counts. */
  readonly version: () => number;
  /** Messages that are still to go out; the only thing that the database is asked. */
  readonly waiting: () => Promise<number>;
}

/** Milliseconds after which the database counts as not ready: one that froze says nothing at all. */
const longestLook = 2_500;

/** `/metrics`: 200 with the metrics, also where the database does not answer; 401 without the token. */
export function metricsDesk({ token, registry, version, waiting }: MetricsDeskOptions): Router {
  const router = express.Router();
  if (token === null) return router;
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const counting = gauge('solis_organisation_version', 'Number of the version of the organisation that counts.');
  const ready = gauge('solis_database_ready', '1 while the database answers, else 0.');
  const left = gauge('solis_deliveries_waiting', 'Messages that are still to go out, of all processes.');
  router.get('/metrics', async (request, response) => {
    if (!isSame(request.get('authorization') ?? '', `Bearer ${token}`))
      return void response.set('WWW-Authenticate', 'Bearer').sendStatus(401);
    const counted = await within(waiting(), longestLook).catch(() => null);
    const isReady = counted?.kind === 'done';
    counting.set(version());
    ready.set(isReady ? 1 : 0);
    // Nobody knows how many: none would look as though all had gone out.
    left.set(isReady ? counted.value : Number.NaN);
    response.set({ 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' }).send(await registry.metrics());
  });
  return router;
}

/** Takes as long whatever is given, so that nobody finds the token sign by sign. */
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(hashOf(given), hashOf(wanted));

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
