/** Closes a school year: says what the next one would bring and what is still open, then lets it count. */
import { connectStores, type Stores } from '../adapters/mongo/connect.ts';
import { describeFileFault } from '../adapters/organisation/file-fault.ts';
import { readContent } from '../adapters/organisation/read-content.ts';
import { readOrganisationFile } from '../adapters/organisation/read-organisation.ts';
import { takeRoster } from '../adapters/organisation/take-roster.ts';
import type { OrganisationContent, VersionNote } from '../bot/ports/versions.ts';
import { today } from '../domain/calendar/local-date.ts';
import { yearToClose } from '../domain/calendar/year-to-close.ts';
import { subjectKey } from '../domain/plan/subject-kinds.ts';
import { isPlanInWork } from '../domain/plan-types/find-types.ts';
import { type NextYear, nextYear } from '../domain/register/next-year.ts';
import { rosterChanges } from '../domain/register/roster-changes.ts';
import type { Settings } from '../start/read-settings.ts';
import { changeLines } from './import/change-lines.ts';
import { currentContent } from './import/current-content.ts';
import type { Reached } from './reached.ts';
import { takeOver } from './take-over.ts';
import { type Exit, exit, type Terminal } from './terminal.ts';

interface Asked {
  /** Classes of this grade leave. */
  readonly lastGrade: number;
  /** Its id; the one that has begun last, where none is named. */
  readonly year: string | undefined;
  readonly now: Date;
  readonly settings: Settings;
  readonly reached: Reached;
  readonly terminal: Terminal;
}

interface Ready {
  readonly stores: Stores;
  readonly basedOn: number;
  /** Of the year that is closed. */
  readonly year: string;
  readonly isOver: boolean;
  readonly content: OrganisationContent;
}

/** Changes nothing. Ends well where the year could be closed today. */
export const checkYear = (asked: Asked): Promise<Exit> =>
  onReady(asked, async ({ year, isOver }) => {
    if (isOver) return exit.done;
    asked.terminal.tell(`The year ${year} is not over: it can be closed from its last day of lessons on.`);
    return exit.failed;
  });

export const closeYear = (asked: Asked): Promise<Exit> =>
  onReady(asked, async ({ stores, basedOn, year, isOver, content }) => {
    const { terminal, settings } = asked;
    if (isOver)
      return takeOver({ stores, basedOn, settings, terminal }, { why: { kind: 'school-year', year }, content });
    terminal.tell(
      `The year ${year} is not over: it can be closed from its last day of lessons on. Nothing was changed.`,
    );
    return exit.failed;
  });

/** Says what the new year would bring, and goes on; or tells why nothing can be said. */
async function onReady(asked: Asked, goOn: (ready: Ready) => Promise<Exit>): Promise<Exit> {
  const { lastGrade, now, settings, reached, terminal, year: named } = asked;
  const stores = await connectStores(reached);
  try {
    const { id } = settings.organisation;
    const { number: basedOn, content } = await currentContent(stores.versions, settings);
    const read = readContent(content);
    const from = readOrganisationFile(content.organisation.text, content.organisation.name);
    if (read.kind === 'faults' || from.kind === 'faults')
      return failed(terminal, from.kind === 'faults' ? from.faults.map(describeFileFault) : faultsOf(read));
    const { schoolYears, zone } = read.organisation;
    const closing = yearToClose(schoolYears, today(now, zone), named);
    if (closing === null) return failed(terminal, ['The calendar has no such school year that has begun.']);
    const { year, next, isOver } = closing;
    const done = closedBy(await stores.versions.list(id), year.id);
    if (done !== null) {
      terminal.say(`The year ${year.id} was closed by version ${done}. To go back: solis versions back ${done - 1}`);
      return exit.done;
    }
    const then = nextYear(from.file, lastGrade);
    const text = takeRoster(
      content.organisation.text,
      from.file,
      { ...then.roster, tables: from.file.tables },
      then.calledThen,
    );
    sayThen(terminal, { from: from.file, then, year: year.id });
    if (next === null)
      terminal.tell(`The calendar has no year after ${year.id}: enter it, or no date of it can be counted.`);
    await tellOpen(stores, id, terminal);
    return await goOn({
      ...{ stores, basedOn, year: year.id, isOver },
      content: { ...content, organisation: { ...content.organisation, text } },
    });
  } finally {
    await stores.close();
  }
}

function sayThen(
  { say }: Terminal,
  {
    from,
    then,
    year,
  }: { readonly from: Parameters<typeof nextYear>[0]; readonly then: NextYear; readonly year: string },
): void {
  say(`After ${year}: ${then.roster.learners.length} learners go on, ${then.leaving.length} leave.`);
  for (const { id } of from.classes) say(`  ${id} -> ${then.calledThen(id) ?? 'leaves'}`);
  for (const line of changeLines(rosterChanges(from, then.roster))) say(line);
}

/** Plans that somebody still works on: they stay as they are, and are called by the new class. */
async function tellOpen(stores: Stores, organisation: string, { tell }: Terminal): Promise<void> {
  const open = (await stores.plans.outlines(organisation)).filter(isPlanInWork);
  if (open.length === 0) return;
  tell(`Plans that are not closed, and go on with the new year: ${open.length}`);
  for (const { type, about, status } of open) tell(`  ${[subjectKey(about), type, status].join(' ')}`);
}

/** Number of the version that closed the year, unless what was before it counts again. @param notes newest first */
function closedBy(notes: readonly VersionNote[], year: string): number | null {
  const closing = notes.find(({ why }) => why.kind === 'school-year' && why.year === year);
  if (closing === undefined) return null;
  const isBack = notes.some(
    ({ number, why }) => number > closing.number && why.kind === 'back' && why.to < closing.number,
  );
  return isBack ? null : closing.number;
}

const faultsOf = (read: ReturnType<typeof readContent>): readonly string[] =>
  read.kind === 'faults' ? read.faults : [];

function failed({ tell }: Terminal, lines: readonly string[]): Exit {
  for (const line of lines) tell(line);
  return exit.failed;
}
