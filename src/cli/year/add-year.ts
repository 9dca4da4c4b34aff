/** The commands with which a school year is closed and the next one opened. */
import { type Command, InvalidArgumentError } from 'commander';
import type { Context } from '../context.ts';
import { checkYear } from './check-year.ts';
import { closeYear } from './close-year.ts';

const ways = ['move', 'stay'] as const;
/** Whether the classes move up, or stay since they are those of the next year already. */
type Way = (typeof ways)[number];

interface Options {
  readonly classes?: Way;
  readonly yes?: true;
  readonly leaveOpen?: true;
}

const about = `"move": each moves up by one; "stay": they are those of the next year already, as after an import`;

export function addYear(group: Command, { on, terminal }: Context): void {
  group
    .command('check')
    .description('says what closing it would do and what hinders it, and changes nothing')
    .option('--classes <way>', about, readWay)
    .action(({ classes }: Options) =>
      on((settings, reached) => checkYear({ settings, reached, terminal, now: new Date(), classes })),
    );
  group
    .command('close')
    .description('moves the classes up, ends the plans of the year and begins those that go on')
    .option('--classes <way>', about, readWay)
    .option('--leave-open', 'also where plans of the year are still open: they stay as they are')
    .option('--yes', 'does it; without it nothing is changed')
    .action(({ classes, yes, leaveOpen }: Options) =>
      on((settings, reached) =>
        closeYear(
          { settings, reached, terminal, now: new Date(), classes },
          { isMeant: yes === true, leavesOpen: leaveOpen === true },
        ),
      ),
    );
}

function readWay(text: string): Way {
  const way = ways.find((one) => one === text);
  if (way === undefined) throw new InvalidArgumentError(`Give one of: ${ways.join(', ')}.`);
  return way;
}
