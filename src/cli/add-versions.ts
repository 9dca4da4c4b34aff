/** The commands about the versions of the organisation. */
import { type Command, InvalidArgumentError } from 'commander';
import type { OrganisationContent } from '../bot/ports/versions.ts';
import type { Context } from './context.ts';
import { exportFile, goBack, listVersions } from './versions.ts';

const parts = ['organisation', 'rules'] as const satisfies readonly (keyof OrganisationContent)[];

export function addVersions(group: Command, { on, terminal }: Context): void {
  group
    .command('list')
    .description('prints them, newest first: number, when, who, why')
    .action(() => on(({ organisation: { id } }, reached) => listVersions({ reached, organisation: id, terminal })));
  group
    .command('back')
    .description('lets what an earlier version said count again, as a new one')
    .argument('<number>', 'of the earlier version', readNumber)
    .action((to: number) =>
      on(({ organisation: { id } }, reached) => goBack({ reached, organisation: id, terminal }, to)),
    );
}

export function addExport(group: Command, { on, terminal }: Context): void {
  for (const part of parts)
    group
      .command(part)
      .description(`writes what counts into a file, as it was written: ${part}`)
      .requiredOption('--to <file>', 'its content is replaced')
      .action(({ to }: { to: string }) =>
        on(({ organisation: { id } }, reached) => exportFile({ reached, organisation: id, terminal }, part, to)),
      );
}

function readNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.');
  return Number(text);
}
