/** The commands with which a register is taken over. */
import { type Command, InvalidArgumentError } from 'commander';
import type { Told } from '../../adapters/register/choose-columns.ts';
import { type ListField, listFields, listParts, type RowChoice } from '../../domain/register/column-map.ts';
import type { Context } from '../context.ts';
import { applyImport, checkImport } from './import.ts';

interface Options {
  readonly of?: string;
  readonly column?: Told['columns'];
  readonly only?: RowChoice;
  readonly confirmVanishing?: true;
}

const file = 'an export of OneRoster or School Data Sync, a list as CSV or .xlsx, or an organisation file';

export function addImport(group: Command, { on, terminal }: Context): void {
  withColumns(group.command('check').description('says what would change, and changes nothing'))
    .argument('<file>', file)
    .action((path: string, options: Options) =>
      on((settings, reached) => checkImport({ path, told: toldBy(options), settings, reached, terminal })),
    );
  withColumns(group.command('apply').description('changes it, all at once; what was before is kept'))
    .argument('<file>', file)
    .option('--confirm-vanishing', 'also where more than one in ten of the people or learners would be gone')
    .action((path: string, options: Options) =>
      on((settings, reached) =>
        applyImport({ path, told: toldBy(options), settings, reached, terminal }, options.confirmVanishing === true),
      ),
    );
}

const withColumns = (command: Command): Command =>
  command
    .option('--of <kind>', `what a list of your own is of: ${listParts.join(', ')}`, readPart)
    .option('--column <field=header>', `what a column holds: ${listFields.join(', ')}; give one for each`, readColumn)
    .option('--only <column=beginning>', 'only rows in which that column begins so', readOnly);

const toldBy = ({ of, column, only }: Options): Told => ({
  of: listParts.find((part) => part === of),
  columns: column,
  only,
});

function readPart(text: string): string {
  if (!listParts.some((part) => part === text)) throw new InvalidArgumentError(`Give one of: ${listParts.join(', ')}.`);
  return text;
}

function readColumn(text: string, before: Told['columns'] = {}): Told['columns'] {
  const [name, header] = halves(text);
  const field: ListField | undefined = listFields.find((one) => one === name);
  if (field === undefined) throw new InvalidArgumentError(`Begin with one of: ${listFields.join(', ')}.`);
  return { ...before, [field]: header };
}

function readOnly(text: string): RowChoice {
  const [column, begins] = halves(text);
  return { column, begins };
}

function halves(text: string): readonly [string, string] {
  const place = text.indexOf('=');
  if (place < 1 || place === text.length - 1) throw new InvalidArgumentError('Give both sides of =.');
  return [text.slice(0, place), text.slice(place + 1)];
}
