/** Says what was measured, and what of it falls short. */
import { type Cell, median, percentile } from './platform-load.ts';
import type { Scenario } from './platform-scenarios.ts';

export interface Measured {
  readonly scenario: Scenario;
  readonly atOnce: number;
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
}

/** The least that Solis does for each request of the echo. */
const leastRatio = 0.5;
/** Milliseconds after which Slack gives a request up. */
const longestAnswer = 3_000;

/** Of each run, how many requests a bot did for one of the echo. */
function ratioOf({ scenario, cells }: Measured, name: string): number {
  const echo = cells.get(scenario.bots[0]?.name ?? '') ?? [];
  const ratios = (cells.get(name) ?? []).map(({ perSecond }, run) => perSecond / (echo[run]?.perSecond ?? Number.NaN));
  return median(ratios);
}

const slowestOf = (all: readonly Cell[]): number =>
  Math.max(0, ...all.flatMap(({ done }) => done.map(({ acknowledged }) => acknowledged)));

export function printScenario(measured: Measured): void {
  const { scenario, atOnce, cells } = measured;
  console.log(`\n${scenario.name}, ${atOnce} at once${scenario.judged ? '' : ' (told, not judged against the echo)'}`);
  for (const [name, all] of cells) {
    const done = all.flatMap((cell) => cell.done);
    const whole = done.map((one) => one.whole);
    const acknowledged = done.map((one) => one.acknowledged);
    const pair = (values: readonly number[]): string =>
      `${percentile(values, 0.5).toFixed(1)}/${percentile(values, 0.99).toFixed(1)}`;
    const line = [
      `  ${name.padEnd(22)}`,
      `${median(all.map(({ perSecond }) => perSecond))
        .toFixed(0)
        .padStart(5)}/s`,
      `ratio ${ratioOf(measured, name).toFixed(2)}`,
      `p50/p99 ${pair(whole).padStart(12)} ms`,
      `answer ${pair(acknowledged).padStart(12)} ms`,
      `slowest ${slowestOf(all).toFixed(0).padStart(4)} ms`,
      `asks ${median(all.map(({ calls }) => calls)).toFixed(1)} of ${median(all.map(({ bytes }) => bytes)).toFixed(0)} bytes`,
      `errors ${all.reduce((sum, { errors }) => sum + errors.length, 0)}`,
    ];
    console.log(line.join('  '));
  }
}

/** What falls short, a line each. */
export function faultsOf(measured: Measured): readonly string[] {
  const { scenario, atOnce, cells } = measured;
  return [...cells].flatMap(([name, all]) => {
    const where = `${scenario.name}, ${atOnce} at once, ${name}`;
    const errors = all.flatMap((cell) => cell.errors);
    const slowest = slowestOf(all);
    const ratio = ratioOf(measured, name);
    return [
      ...(errors.length > 0 ? [`${where}: ${errors.length} errors, the first: ${errors[0]}`] : []),
      ...(slowest >= longestAnswer ? [`${where}: an answer took ${slowest.toFixed(0)} ms`] : []),
      ...(scenario.judged && !(ratio >= leastRatio) ? [`${where}: ${ratio.toFixed(2)} of the echo`] : []),
    ];
  });
}
