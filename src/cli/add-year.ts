/** The commands about the end of a school year. */
import { type Command, InvalidArgumentError } from 'commander';
import type { Context } from './context.ts';
import { checkYear, closeYear } from './year.ts';

export function addYear(group: Command, { on, terminal }: Context): void {
  const works = { check: checkYear, close: closeYear };
  const described = {
    check: 'says what closing it would change and what is still open, and changes nothing',
    close: 'moves every class up by a year, all at once; what was before is kept',
  };
  for (const name of ['check', 'close'] as const)
    group
      .command(name)
      .description(described[name])
      .requiredOption('--last-grade <number>', 'classes of this grade leave the school', readGrade)
      .option('--year <year>', 'such as 2026/2027; without it, the one that has begun last')
      .action(({ lastGrade, year }: { lastGrade: number; year?: string }) =>
        on((settings, reached) => works[name]({ lastGrade, year, now: new Date(), settings, reached, terminal })),
      );
}

function readGrade(text: string): number {
  if (!/^(?:[1-9]|1[0-2])$/.test(text)) throw new InvalidArgumentError('Give a grade from 1 to 12.');
  return Number(text);
}
