/** Runs jobs by the clock with Agenda: each once for all processes, none forgotten by a start or a kill. */
import { hostname } from 'node:os';
import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda, type Job } from 'agenda';
import { type Db, MongoServerError } from 'mongodb';
import type { Services } from '../bot/core/turn.ts';

/** Something that is done again and again; done twice at once it does no harm. */
export interface TimedJob {
  /** One for all organisations of the database. */
  readonly name: string;
  /** Five fields. */
  readonly cron: string;
  /** IANA zone of the cron. */
  readonly timezone: string;
  readonly work: () => Promise<void>;
}

export interface AgendaOptions {
  readonly db: Db;
  readonly jobs: readonly TimedJob[];
  readonly report: Services['report'];
  /** Milliseconds between two looks for what is due. */
  readonly every?: number;
  /** Milliseconds after which the job of a process that fell silent is another's. */
  readonly lease?: number;
}

export interface RunningJobs {
  /** Begins nothing any more, and resolves once what is under way is done, or after a while. */
  stop(): Promise<void>;
}

/** What comes due before the next look is taken at once, and done at its time: so a minute is often enough, and costs little. */
const usualEvery = 60_000;
const usualLease = 120_000;
const longestEnd = 15_000;

/** The document of a job, as far as this needs to know it. */
interface JobRecord {
  readonly name: string;
  readonly type: string;
  readonly nextRunAt?: Date | null;
  readonly lockedAt?: Date | null;
  readonly repeatInterval?: string;
  readonly repeatTimezone?: string;
}

/** Rejects where the database cannot be reached. Its collection and indexes are there already (migration 0004). */
export async function startAgenda(options: AgendaOptions): Promise<RunningJobs> {
  const { db, jobs, report, every = usualEvery, lease = usualLease } = options;
  const name = `${hostname()}:${process.pid}`;
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: db, ensureIndex: false }),
    name,
    processEvery: every,
    defaultConcurrency: 1,
    defaultLockLimit: 1,
    defaultLockLifetime: lease,
  });
  agenda.on('error', (error) => report('jobs.failed', error, {}));
  for (const job of jobs) agenda.define(job.name, (running: Job) => run(job, running, { report, lease }));
  await agenda.start();
  for (const job of jobs) await ensure(agenda, db, job);
  const reviving = setInterval(() => {
    revive(db, jobs, lease).catch((error: unknown) => report('jobs.failed', error, {}));
  }, lease / 2);
  return {
    stop: async () => {
      clearInterval(reviving);
      await agenda.drain({ timeout: longestEnd, closeConnection: false });
      // What was taken and not begun is the next process's at once.
      await recordsOf(db).updateMany(
        { lastModifiedBy: name, lockedAt: { $ne: null }, nextRunAt: { $ne: null } },
        { $unset: { lockedAt: 1 } },
      );
    },
  };
}

const recordsOf = (db: Db) => db.collection<JobRecord>('agendaJobs');

/** A job that lasts keeps its lock; what it throws is reported, and it comes again at its time. */
async function run(job: TimedJob, running: Job, { report, lease }: Pick<Required<AgendaOptions>, 'report' | 'lease'>) {
  const touching = setInterval(() => {
    running.touch().catch((error: unknown) => report('job.unlocked', error, { job: job.name }));
  }, lease / 4);
  try {
    await job.work();
  } catch (error) {
    report('job.failed', error, { job: job.name });
  } finally {
    clearInterval(touching);
  }
}

/** Puts a job into the book, or leaves it as it stands there: writing it anew would forget a run that is overdue, and who has it in hand. */
async function ensure(agenda: Agenda, db: Db, { name, cron, timezone }: TimedJob): Promise<void> {
  const there = await recordsOf(db).findOne({ name, type: 'single' });
  if (there?.nextRunAt && there.repeatInterval === cron && there.repeatTimezone === timezone) return;
  try {
    await agenda.every(cron, name, {}, { timezone });
  } catch (error) {
    // Another process was faster.
    if (!(error instanceof MongoServerError && error.code === 11000)) throw error;
  }
}

/** What was begun and never ended, by a process that is gone, is done now: Agenda itself would wait for the next time. */
async function revive(db: Db, jobs: readonly TimedJob[], lease: number): Promise<void> {
  // A missing lock is less than any date.
  const isFree = { $lte: ['$lockedAt', { $subtract: ['$$NOW', lease] }] };
  const isUnended = { $gt: ['$lastRunAt', { $ifNull: ['$lastFinishedAt', new Date(0)] }] };
  await recordsOf(db).updateMany(
    { type: 'single', name: { $in: jobs.map(({ name }) => name) }, $expr: { $and: [isFree, isUnended] } },
    [{ $set: { nextRunAt: '$$NOW' } }, { $unset: 'lockedAt' }],
  );
}
