/** The command with which figures leave the school. */
import type { Command } from 'commander';
import type { Context } from './context.ts';
import { exportFigures } from './figures.ts';

export function addFigures(group: Command, { on, terminal }: Context): void {
  group
    .command('export')
    .description('writes how many plans stand where and how many learners have one; small counts are hidden')
    .requiredOption('--to <file>', 'a file that is not there yet')
    .option('--before <file>', 'what was written earlier in the semester; give one for each day', collect, [])
    .action((paths: { to: string; before: readonly string[] }) =>
      on(({ organisation }, reached) => exportFigures(reached, { organisation, now: new Date(), terminal }, paths)),
    );
}

const collect = (path: string, before: readonly string[]): readonly string[] => [...before, path];
