/** Solis as its users run it: a process of its own, with settings, a data folder and a school, that can be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Holidays from 'date-holidays';
import { DateTime } from 'luxon';
import { inject } from 'vitest';
import { parse, stringify } from 'yaml';
import { supportPosts } from '../world/schools.ts';

type Settings = Readonly<Record<string, string>>;

/** A process that has ended, or never began to serve. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

export interface Solis {
  /** Without a slash at its end. */
  readonly address: string;
  output(): string;
  /** Resolves once the process has ended for whatever reason. */
  readonly ended: Promise<Ended>;
  /** Ends the process and waits until it is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<Ended>;
  /** The same settings and data again, in a new process at the same address. */
  startAgain(): Promise<Solis>;
  /** Kills the process and takes its folder away. */
  remove(): Promise<void>;
}

/** Starts Solis with the demo school on a database, and waits for its address. Rejects with what it printed where it ends instead. */
export async function startSolis(
  uri: string,
  settings: Settings = {},
  change?: (school: string) => string,
): Promise<Solis> {
  const folder = mkdtempSync(join(tmpdir(), 'solis-e2e-'));
  const all = {
    PORT: '0',
    MONGODB_URI: uri,
    SOLIS_DATA_DIR: folder,
    SOLIS_ORGANISATION: writeSchool(folder, change),
    ...(settings.NODE_ENV === 'production' ? {} : { SOLIS_LOCAL_CHAT: 'open' }),
    ...settings,
  };
  return serve(all, folder).catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
}

/** Runs Solis with settings until it ends by itself, by the command of the README. */
export function runSolis(settings: Settings): Promise<Ended> {
  const { ended } = launch(['--import', 'tsx', 'src/main.ts'], settings);
  return ended;
}

/** The demo school under another name, as one that makes no support plans, at a time of its school year when every section can be written; returns the path of its file, which stands in a folder of its own within the one that is given. */
export function writeSchool(folder: string, change: (text: string) => string = (text) => text): string {
  const school = parse(readFileSync('demo/organisation.yaml', 'utf8'));
  const path = join(mkdtempSync(join(folder, 'school-')), 'school.yaml');
  const people = school.people.map(({ roles, ...person }: Person) => ({
    ...person,
    roles: roles?.filter(isOfEducation),
  }));
  writeFileSync(path, change(stringify({ ...school, people, id: 'e2e', calendar: runningYear() })));
  return path;
}

interface Person {
  readonly roles?: readonly string[];
}

const isOfEducation = (role: string): boolean => !supportPosts.includes(role);

/** A school year around this day, so that the tests are true in summer as well. */
function runningYear() {
  const start = workingTime().minus({ days: 20 });
  const day = (days: number) => ({ date: start.plus({ days }).toISODate(), confirmed: true });
  const semesters = [
    { start: day(0), end: day(100) },
    { start: day(110), end: day(250) },
  ];
  return { 'school-years': [{ id: `${start.year}/${start.year + 1}`, semesters, holidays: [] }] };
}

/** Ten in the morning of this day, or of the next on which people work: at night nobody would be written to. */
function workingTime(): DateTime {
  const holidays = new Holidays('LV', { types: ['public'] });
  let time = DateTime.now().setZone('Europe/Riga').set({ hour: 10, minute: 0, second: 0, millisecond: 0 });
  while (time.weekday > 5 || holidays.isHoliday(time.toJSDate()) !== false) time = time.plus({ days: 1 });
  return time;
}

/** One clock for all processes of a test, so that it does not go back where one is started again. */
const ahead = workingTime().toMillis() - Date.now();
const clockNow = (): string => new Date(Date.now() + ahead).toISOString();

async function serve(settings: Settings, folder: string): Promise<Solis> {
  const clock = settings.NODE_ENV === 'production' ? {} : { SOLIS_CLOCK: clockNow() };
  const { child, ended, address, output } = launch([join(inject('built'), 'main.js')], { ...clock, ...settings });
  const end = (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  const at = await address;
  return {
    address: at,
    output,
    ended,
    end,
    startAgain: () => serve({ ...settings, PORT: new URL(at).port }, folder),
    remove: async () => {
      await end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function launch(program: readonly string[], settings: Settings) {
  const { PATH, HOME } = process.env;
  const child: ChildProcess = spawn(process.execPath, program, {
    env: { ...(PATH && { PATH }), ...(HOME && { HOME }), LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, output: printed }));
  });
  const address = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        const found = /^Solis: (http:\S+)\/$/m.exec(printed)?.[1];
        if (found !== undefined) resolve(found.replace('0.0.0.0', '127.0.0.1'));
      });
    }
    void ended.then(({ code }) => reject(new Error(`Solis ended with ${code}: ${printed}`)));
  });
  // A process that is only run to its end has no address to wait for.
  address.catch(() => {});
  return { child, ended, address, output: () => printed };
}
