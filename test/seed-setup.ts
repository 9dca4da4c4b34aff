/** Random tests take their cases from one seed, so that a run can be had again: SOLIS_SEED, `fresh` for one of the moment. */
import type { TestProject } from 'vitest/node';

/** Called by vitest before the first test. */
export function setup(project: TestProject): void {
  const said = process.env.SOLIS_SEED ?? '2026';
  const seed = said === 'fresh' ? Date.now() % 2 ** 31 : Number(said);
  if (!Number.isInteger(seed)) throw new Error(`SOLIS_SEED is a whole number or "fresh", not "${said}".`);
  console.error(`Random tests: seed ${seed}`);
  project.provide('seed', seed);
}
