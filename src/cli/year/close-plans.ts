/** Ends the plans of a school year that is closed, and begins those that go on; what is done already is left alone. */

import { statusesInWork } from '../../domain/plan/life-cycle.ts';
import { placeInWork } from '../../domain/plan/place-in-work.ts';
import type { PlanFate } from '../../domain/school-year/plan-fates.ts';
import type { Reckoning } from '../../domain/school-year/reckon-year.ts';
import type { Closing } from '../../domain/school-year/which-year.ts';
import { endOfPlan, planOfNextYear } from '../../domain/school-year/write-fate.ts';
import { administrator } from '../administrator.ts';
import { type Exit, exit } from '../terminal.ts';
import type { YearAsked, YearOpened } from './open-year.ts';

interface Closed {
  readonly reckoning: Reckoning;
  readonly closing: Closing;
}

type Ending = Extract<PlanFate, { readonly kind: 'archived' | 'carried' }>;

/** Ends well where nothing is left to be done. */
export async function closePlans(
  { terminal }: YearAsked,
  opened: YearOpened,
  { reckoning, closing }: Closed,
): Promise<Exit> {
  const ending = reckoning.fates.filter((fate): fate is Ending => fate.kind === 'archived' || fate.kind === 'carried');
  const counts = { ended: 0, begun: 0, left: 0 };
  for (const fate of ending) {
    const isEnded = fate.step === null || (await end(opened, fate, closing));
    if (fate.step !== null) counts[isEnded ? 'ended' : 'left'] += 1;
    if (isEnded && fate.kind === 'carried' && (await begin(opened, fate, closing))) counts.begun += 1;
  }
  const open = reckoning.fates.filter(({ kind }) => kind === 'hinders').length;
  terminal.say(`plans ended: ${counts.ended}, of the next year begun: ${counts.begun}, left open: ${open}`);
  if (counts.left === 0) return exit.done;
  terminal.tell(`Somebody worked in ${counts.left} plans meanwhile. Run "solis year close --yes" again.`);
  return exit.failed;
}

/** False where somebody was faster. */
async function end(
  { stores, organisation: { id } }: YearOpened,
  fate: Ending,
  { year, at }: Closing,
): Promise<boolean> {
  const { context, step } = fate;
  if (step === null) return true;
  const plan = context.plan.id;
  await stores.audit.append(id, [{ at, member: administrator, act: 'changed', plan, what: 'year-closed' }]);
  return (await stores.plans.save(id, endOfPlan(context, step, { year, at, by: administrator }))) !== 'stale';
}

/** False where there is one already. */
async function begin(
  { stores, organisation: { id } }: YearOpened,
  { context, next }: Extract<Ending, { readonly kind: 'carried' }>,
  { year, at }: Closing,
): Promise<boolean> {
  const { series } = next.type;
  const number = series === undefined ? undefined : await stores.plans.nextNumber(id, series);
  const { plan, first } = planOfNextYear(context.plan, next, { year, at, by: administrator, number });
  const name = placeInWork(next.type, next);
  const place = name === null ? undefined : { name, statuses: statusesInWork(next.type) };
  const added = await stores.plans.add(id, plan, first, place);
  if (added !== 'added') return false;
  await stores.audit.append(id, [{ at, member: administrator, act: 'changed', plan: plan.id, what: 'year-opened' }]);
  return true;
}
