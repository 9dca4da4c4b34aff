/** Takes over a register: says what it would change, then changes it. */
import { connectStores, type Stores } from '../../adapters/mongo/connect.ts';
import type { Told } from '../../adapters/register/choose-columns.ts';
import { today } from '../../domain/calendar/local-date.ts';
import { type RosterChanges, vanishing } from '../../domain/register/roster-changes.ts';
import { type ImportReady, prepareImport } from '../../start/prepare-import.ts';
import type { Settings } from '../../start/read-settings.ts';
import type { Reached } from '../reached.ts';
import { takeOver } from '../take-over.ts';
import { type Exit, exit, type Terminal } from '../terminal.ts';
import { changeLines } from './change-lines.ts';
import { currentContent } from './current-content.ts';
import { formerOf } from './former-of.ts';
import { openInput } from './open-input.ts';
import { refusalLine } from './refusal-line.ts';
import { rowFaultLine } from './row-fault-line.ts';

interface Asked {
  /** Of the file or folder to take over. */
  readonly path: string;
  readonly told: Told;
  readonly settings: Settings;
  readonly reached: Reached;
  readonly terminal: Terminal;
}

/** Ends well where the same file could be applied as it is. */
export const checkImport = (asked: Asked): Promise<Exit> =>
  onReady(asked, async (ready) => {
    const many = vanishing(ready.changes);
    if (many.length > 0) asked.terminal.tell(`${vanishingLine(many)} "apply" refuses it without --confirm-vanishing.`);
    return many.length > 0 ? exit.failed : exit.done;
  });

/** @param isConfirmed somebody says that so many are gone indeed */
export const applyImport = (asked: Asked, isConfirmed: boolean): Promise<Exit> =>
  onReady(asked, async ({ why, content, changes, besides }, { stores, basedOn }) => {
    const { terminal, settings } = asked;
    const many = vanishing(changes);
    if (many.length > 0 && !isConfirmed) {
      terminal.tell(`${vanishingLine(many)} Nothing was changed. If it is so, add --confirm-vanishing.`);
      return exit.failed;
    }
    if (besides.length === 0 && isNothing(changes)) {
      terminal.say('Nothing changes.');
      return exit.done;
    }
    return takeOver({ stores, basedOn, settings, terminal }, { why, content });
  });

const vanishingLine = (parts: readonly string[]): string =>
  `More than one in ten of the ${parts.join(' and of the ')} would be gone: this may be a wrong file.`;

const isNothing = (changes: RosterChanges): boolean =>
  Object.values(changes).every((part) => [part.added, part.gone, part.changed].every((list) => list.length === 0));

interface Present {
  readonly stores: Stores;
  /** Number of the version that counts; 0: none yet, the files of the settings count. */
  readonly basedOn: number;
}

/** Says what the file would change, and goes on; or tells why nothing can be said. */
async function onReady(asked: Asked, goOn: (ready: ImportReady, present: Present) => Promise<Exit>): Promise<Exit> {
  const { settings, reached, terminal, told } = asked;
  const input = openInput(asked.path);
  if (input === null) {
    terminal.tell(`There is no file or folder ${asked.path}.`);
    return exit.misused;
  }
  const stores = await connectStores(reached);
  try {
    const { id, zone } = settings.organisation;
    const { number: basedOn, content } = await currentContent(stores.versions, settings);
    const former = await formerOf(stores, id);
    const prepared = await prepareImport(input, told, { content, former, today: today(new Date(), zone) });
    if (prepared.kind === 'ready') {
      sayReady(prepared, terminal);
      return await goOn(prepared, { stores, basedOn });
    }
    const lines = prepared.kind === 'refused' ? [refusalLine(prepared.refusal)] : prepared.faults;
    for (const line of lines) terminal.tell(line);
    return exit.failed;
  } finally {
    await stores.close();
  }
}

function sayReady({ changes, besides, faults, staying, dropped }: ImportReady, { say, tell }: Terminal): void {
  for (const line of changeLines(changes)) say(line);
  if (besides.length > 0) say(`changed besides: ${besides.join(', ')}`);
  for (const fault of faults) tell(rowFaultLine(fault));
  if (faults.length > 0) tell(`${faults.length} rows are left out, and nobody of their kind is taken to be gone.`);
  if (dropped.length > 0) tell(`Not read, since Solis has no business with it: ${dropped.join(', ')}.`);
  if (staying.length > 0)
    tell(`Not in the register, and staying for the roles they hold: ${staying.map(({ id }) => id).join(', ')}.`);
}
