/** The figures that leave a school: counted from its plans, small ones hidden, as one file. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { connectStores } from '../adapters/mongo/connect.ts';
import { today } from '../domain/calendar/local-date.ts';
import { currentSchoolYear, semesterOf } from '../domain/calendar/school-year.ts';
import type { RuledOrganisation } from '../domain/duties/rule.ts';
import { countPlans } from '../domain/figures/count-plans.ts';
import { hide } from '../domain/figures/hide.ts';
import { administrator } from './administrator.ts';
import { writeCopy } from './copy.ts';
import { countingOrganisation } from './counting-organisation.ts';
import type { Reached } from './reached.ts';
import { type Exit, exit, type Terminal } from './terminal.ts';

const snapshot = z.strictObject({
  organisation: z.string(),
  /** The day on which it was counted. */
  on: z.string(),
  /** "2026/2027:1": what was hidden stays hidden until the next one. */
  semester: z.string(),
  tables: z.array(
    z.strictObject({
      id: z.string(),
      rows: z.array(z.string()),
      columns: z.array(z.string()),
      cells: z.array(z.array(z.union([z.int(), z.enum(['few', 'hidden'])]))),
    }),
  ),
});
type Snapshot = z.output<typeof snapshot>;

interface Asked {
  /** As its files tell it. */
  readonly organisation: RuledOrganisation;
  readonly now: Date;
  readonly terminal: Terminal;
}

/**
 * @param to a file that is not there yet
 * @param before files of earlier days, from this command; those of another semester are passed over
 */
export async function exportFigures(
  reached: Reached,
  { organisation: written, now, terminal }: Asked,
  { to, before }: { readonly to: string; readonly before: readonly string[] },
): Promise<Exit> {
  const earlier = before.map(readSnapshot);
  const unread = before.filter((_, at) => earlier[at] === null || earlier[at]?.organisation !== written.id);
  if (unread.length > 0) {
    for (const path of unread)
      terminal.tell(`${path} holds no figures of ${written.id}, as "solis figures export" writes them.`);
    return exit.misused;
  }
  const stores = await connectStores(reached);
  try {
    const organisation = await countingOrganisation(stores.versions, written);
    const on = today(now, organisation.zone);
    const year = currentSchoolYear(organisation.schoolYears, on);
    if (year === null) {
      terminal.tell('The calendar has no school year for today: enter it first.');
      return exit.failed;
    }
    const semester = `${year.id}:${semesterOf(year, on)?.number ?? 2}`;
    const same = earlier.flatMap((one) => (one?.semester === semester ? one.tables : []));
    const tables = countPlans(await stores.plans.outlines(organisation.id), year.id).map((table) => hide(table, same));
    const shown: Snapshot = { organisation: organisation.id, on, semester, tables: tables as Snapshot['tables'] };
    if (!writeCopy(to, shown, terminal)) return exit.failed;
    await stores.audit.append(organisation.id, [
      { at: now.toISOString(), member: administrator, act: 'exported', what: 'figures' },
    ]);
    terminal.say(
      `${to}: ${tables.map(({ id }) => id).join(', ')}; counts below five, and those that would tell them, are hidden.`,
    );
    if (same.length === 0)
      terminal.tell('Keep this file, and name it with --before next time: then two days tell no more than one.');
    return exit.done;
  } finally {
    await stores.close();
  }
}

/** Null for a file that is none, or cannot be read. */
function readSnapshot(path: string): Snapshot | null {
  try {
    return snapshot.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
