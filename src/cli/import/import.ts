/** Takes over a register: says what it would change, then changes it. */
import { readFileSync } from 'node:fs';
import { connectStores, type Stores } from '../../adapters/mongo/connect.ts';
import { describeFileFault } from '../../adapters/organisation/file-fault.ts';
import { earlierTexts, replaceFile } from '../../adapters/organisation/replace-file.ts';
import type { Told } from '../../adapters/register/choose-columns.ts';
import { today } from '../../domain/calendar/local-date.ts';
import { vanishing } from '../../domain/register/roster-changes.ts';
import { type ImportReady, prepareImport } from '../../start/prepare-import.ts';
import type { Settings } from '../../start/read-settings.ts';
import type { Reached } from '../reached.ts';
import { type Exit, exit, type Terminal } from '../terminal.ts';
import { changeLines } from './change-lines.ts';
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
  onReady(asked, async (ready, { stores, text }) => {
    const { settings, terminal } = asked;
    const { organisationFile, demo } = settings.config;
    if (demo !== null) {
      terminal.tell('The invented school takes over nothing. Give a file of your own in SOLIS_ORGANISATION first.');
      return exit.misused;
    }
    const many = vanishing(ready.changes);
    if (many.length > 0 && !isConfirmed) {
      terminal.tell(`${vanishingLine(many)} Nothing was changed. If it is so, add --confirm-vanishing.`);
      return exit.failed;
    }
    if (isNothing(ready)) {
      terminal.say('Nothing changes.');
      return exit.done;
    }
    if (readFileSync(organisationFile, 'utf8') !== text) {
      terminal.tell(`${organisationFile} was changed meanwhile. Nothing was changed; look at it once more.`);
      return exit.failed;
    }
    const at = new Date();
    const kept = replaceFile(organisationFile, ready.text, at);
    if (kept === null) {
      terminal.tell(`${organisationFile} or its folder cannot be written. Nothing was changed.`);
      return exit.failed;
    }
    await stores.audit.append(settings.organisation.id, [
      { at: at.toISOString(), member: 'command-line', act: 'changed', what: 'register' },
    ]);
    terminal.say(`Taken over. Start Solis anew. To go back: solis import apply ${kept}`);
    return exit.done;
  });

const vanishingLine = (parts: readonly string[]): string =>
  `More than one in ten of the ${parts.join(' and of the ')} would be gone: this may be a wrong file.`;

const isNothing = ({ changes, besides }: ImportReady): boolean =>
  besides.length === 0 &&
  Object.values(changes).every(({ added, gone, changed }) => [added, gone, changed].every((list) => list.length === 0));

interface Present {
  readonly stores: Stores;
  /** What the organisation is. */
  readonly text: string;
}

/** Says what the file would change, and goes on; or tells why nothing can be said. */
async function onReady(asked: Asked, goOn: (ready: ImportReady, present: Present) => Promise<Exit>): Promise<Exit> {
  const { settings, reached, terminal, told } = asked;
  const input = openInput(asked.path);
  if (input === null) {
    terminal.tell(`There is no file or folder ${asked.path}.`);
    return exit.misused;
  }
  const text = readFileSync(settings.config.organisationFile, 'utf8');
  const stores = await connectStores(reached);
  try {
    const former = await formerOf(stores.db, settings.organisation.id, earlierTexts(settings.config.organisationFile));
    const day = today(new Date(), settings.organisation.zone);
    const prepared = await prepareImport(input, told, { text, former, today: day });
    if (prepared.kind === 'ready') {
      sayReady(prepared, terminal);
      return await goOn(prepared, { stores, text });
    }
    const lines =
      prepared.kind === 'refused' ? [refusalLine(prepared.refusal)] : prepared.faults.map(describeFileFault);
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
