/** The commands of `solis`, for whoever looks after it: strict, and asking nothing back, so that scripts can use them. */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { StoreFault } from '../adapters/mongo/store-fault.ts';
import type { AuditEntry } from '../bot/ports/audit.ts';
import { readSettings, type Settings } from '../start/read-settings.ts';
import { addFigures } from './add-figures.ts';
import { addExport, addVersions } from './add-versions.ts';
import { show, verify } from './audit.ts';
import { backUp, restore } from './backups.ts';
import type { Context } from './context.ts';
import { doctor } from './doctor/doctor.ts';
import { findingLine } from './doctor/finding.ts';
import { addImport } from './import/add-import.ts';
import { rotate } from './keys.ts';
import { eraseLearner, exportLearner } from './learner.ts';
import { eraseMember, exportMember } from './member.ts';
import { type Reached, withDatabase } from './reached.ts';
import { erasePastKeeping, listPastKeeping } from './retention.ts';
import { type Exit, exit, type Terminal } from './terminal.ts';
import { addYear } from './year/add-year.ts';

/** @param words what stands behind "solis" */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<Exit> {
  let ended: Exit = exit.done;
  const program = commands(terminal, (code) => {
    ended = code;
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return ended;
  } catch (error) {
    // Help and version end this way as well.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.misused;
    if (!(error instanceof StoreFault)) throw error;
    terminal.tell(error.message);
    return exit.failed;
  }
}

type End = (code: Exit) => void;

function commands(terminal: Terminal, end: End): Command {
  const program = new Command('solis')
    .description('Looks after Solis. Reads the same settings as Solis itself, from the environment and .env.')
    .exitOverride()
    .configureOutput({ writeOut: lines(terminal.say), writeErr: lines(terminal.tell) });
  const on = (work: (settings: Settings, reached: Reached) => Promise<Exit>) => withSettings(terminal, work).then(end);
  program
    .command('doctor')
    .description('says of each part whether it works, and how to mend it; changes nothing')
    .option('--json', 'one finding a line, as JSON')
    .action(({ json }: { json?: true }) =>
      on((settings, reached) => examineAll(settings, reached, (line) => terminal.say(line), json === true)),
    );
  program
    .command('backup')
    .description('copies the whole database into one file, while Solis goes on')
    .option('--to <folder>', 'where to put it; without it, SOLIS_BACKUP_DIR')
    .action(({ to }: { to?: string }) =>
      on(({ config }, reached) => backUp(reached, to ?? config.backupFolder, new Date(), terminal)),
    );
  program
    .command('restore')
    .description('fills the database of the settings, which must be empty, from a backup')
    .argument('<file>', 'a file that "solis backup" made')
    .action((file: string) => on(({ organisation }, reached) => restore(reached, organisation.id, file, terminal)));
  program
    .command('keys')
    .description('the keys that seal what people write')
    .command('rotate')
    .description('seals everything with the newest key, while Solis goes on')
    .action(() => on(({ organisation }, reached) => rotate(reached, organisation.id, terminal)));
  for (const [name, description, add] of groups) add(program.command(name).description(description), { on, terminal });
  return program;
}

type Group = readonly [name: string, description: string, add: (group: Command, context: Context) => void];

const groups: readonly Group[] = [
  ['import', 'takes over the register of the school', addImport],
  ['export', 'writes what counts of the organisation into files', addExport],
  ['versions', 'what the organisation was and is', addVersions],
  ['year', 'closes a school year and opens the next', addYear],
  ['figures', 'counts that tell of no child', addFigures],
  ['learner', 'all that is kept about one learner', addLearner],
  ['member', 'what is kept about one of the staff', addMember],
  ['retention', 'plans past their time', addRetention],
  ['audit', 'who saw, changed, exported and was refused what', addAudit],
];

function addLearner(learner: Command, { on, terminal }: Context): void {
  learner
    .command('export')
    .description('writes a copy of it, opened, for whoever has a right to one')
    .argument('<code>', 'of the learner')
    .requiredOption('--to <file>', 'a file that is not there yet')
    .action((code: string, { to }: { to: string }) =>
      on(({ organisation }, reached) => exportLearner(reached, { organisation, code, terminal }, to)),
    );
  learner
    .command('erase')
    .description('says what would be erased')
    .argument('<code>', 'of a learner who stands in the file of the organisation no more')
    .option('--apply', 'erases it, which cannot be undone')
    .action((code: string, { apply }: { apply?: true }) =>
      on(({ organisation }, reached) => eraseLearner(reached, { organisation, code, terminal }, apply === true)),
    );
}

function addMember(member: Command, { on, terminal }: Context): void {
  member
    .command('export')
    .description('writes a copy of it, opened, for them')
    .argument('<id>', 'of the member, be it one who left')
    .requiredOption('--to <file>', 'a file that is not there yet')
    .action((id: string, { to }: { to: string }) =>
      on(({ organisation }, reached) => exportMember(reached, { organisation, member: id, terminal }, to)),
    );
  member
    .command('erase')
    .description('says what would be erased, and what stays as evidence under the id alone')
    .argument('<id>', 'of a member who stands in the file of the organisation no more')
    .option('--apply', 'erases it, which cannot be undone')
    .action((id: string, { apply }: { apply?: true }) =>
      on(({ organisation }, reached) => eraseMember(reached, { organisation, member: id, terminal }, apply === true)),
    );
}

function addRetention(retention: Command, { on, terminal }: Context): void {
  retention
    .command('list')
    .description('prints them: id, kind, about whom, status; changes nothing')
    .action(() =>
      on(({ organisation }, reached) => listPastKeeping(reached, { organisation, now: new Date(), terminal })),
    );
  retention
    .command('erase')
    .description('erases them with all that belongs to them, which cannot be undone')
    .requiredOption('--confirmed-by <id>', 'of the member at the head who has seen the list and wants it')
    .action(({ confirmedBy }: { confirmedBy: string }) =>
      on(({ organisation }, reached) =>
        erasePastKeeping(reached, { organisation, now: new Date(), terminal }, confirmedBy),
      ),
    );
}

const acts: readonly AuditEntry['act'][] = ['saw', 'changed', 'exported', 'refused'];

interface ShowOptions {
  readonly plan?: string;
  readonly member?: string;
  readonly act?: AuditEntry['act'];
  readonly since?: string;
  readonly limit: number;
}

function addAudit(audit: Command, { on, terminal }: Context): void {
  audit
    .command('verify')
    .description('says whether an entry was changed, added or removed behind the back of Solis')
    .option('--head <sign>', 'what an earlier check said: shows that nothing was cut off since')
    .action(({ head }: { head?: string }) =>
      on(({ organisation }, reached) => verify(reached, organisation.id, head, terminal)),
    );
  audit
    .command('show')
    .description('prints entries, newest first: when, who, what kind of act, plan, section, what')
    .option('--plan <id>', 'of one plan')
    .option('--member <id>', 'of one person')
    .option('--act <kind>', `one of: ${acts.join(', ')}`, readAct)
    .option('--since <day>', 'not before that day, such as 2026-11-01', readDay)
    .option('--limit <number>', 'so many at most', readCount, 100)
    .action(({ limit: atMost, ...wanted }: ShowOptions) =>
      on(({ organisation }, reached) => show(reached, organisation.id, { ...wanted, atMost }, terminal)),
    );
}

function readAct(text: string): AuditEntry['act'] {
  const act = acts.find((one) => one === text);
  if (act === undefined) throw new InvalidArgumentError(`Give one of: ${acts.join(', ')}.`);
  return act;
}

function readDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('Give a day such as 2026-11-01.');
  return new Date(text).toISOString();
}

function readCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.');
  return Number(text);
}

async function withSettings(
  terminal: Terminal,
  work: (settings: Settings, reached: Reached) => Promise<Exit>,
): Promise<Exit> {
  const settings = readSettings();
  if ('config' in settings) return withDatabase(settings.config, terminal.tell, (reached) => work(settings, reached));
  for (const fault of settings) terminal.tell(fault);
  return exit.misused;
}

async function examineAll(
  settings: Settings,
  reached: Reached,
  say: (line: string) => void,
  asJson: boolean,
): Promise<Exit> {
  let isWrong = false;
  for await (const finding of doctor(settings, reached, new Date())) {
    say(asJson ? JSON.stringify(finding) : findingLine(finding));
    isWrong ||= finding.level === 'wrong';
  }
  return isWrong ? exit.failed : exit.done;
}

const lines = (say: (line: string) => void) => (text: string) => say(text.replace(/\n$/, ''));
