/** The digest of the week, for a channel: counts, codes, due dates and staff alone. */

import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts';
import { classOf } from '../../domain/people/subject.ts';
import type { PlanOutline } from '../../domain/plan/plan.ts';
import { everyStatusInWork, isPlanInWork, typeOf } from '../../domain/plan-types/find-types.ts';
import type { Compose } from '../outbox/composed.ts';
import { countOf, isLate } from './count-duties.ts';
import { loadDuties, speakingOf } from './load-duties.ts';
import { owedIn } from './owed.ts';
import { toldInChannel } from './told-in-channel.ts';
import { digestView, fewest, type PlanCount } from './views/digest.ts';

/** Days ahead whose meetings are told. */
const ahead = 14;

export const composeDigest: Compose<'digest'> = async (services, { to, content }) => {
  if (to.kind !== 'channel') return null;
  const { organisation } = services;
  const scene = await loadDuties(services);
  const { today } = scene;
  const [all, outlines, meetings] = await Promise.all([
    services.obligations.open(organisation.id),
    services.plans.outlines(organisation.id),
    services.meetings.list(organisation.id, { since: today }),
  ]);
  const open = owedIn(all, outlines);
  const plans = countPlans(outlines.filter(isPlanInWork));
  if (plans.length === 0 && open.length === 0) return null;
  const digest = {
    week: content.week,
    plans,
    count: countOf('', open, today),
    overdue: toldInChannel(
      services,
      open.filter((one) => isLate(one, today)),
      outlines,
    ),
    meetings: meetings.filter(({ state, slot }) => state === 'invited' && isSoon(slot?.date, today)),
  };
  return { view: (say) => digestView(speakingOf(scene, say, null), digest), mail: null };
};

const isSoon = (date: LocalDate | undefined, today: LocalDate): boolean =>
  date !== undefined && date >= today && date <= addDays(today, ahead);

/**
 * By class, then by type where plans are about no class; the classes with too few plans to be told apart together. Of a
 * type that no channel hears of, none.
 */
function countPlans(outlines: readonly PlanOutline[]): readonly PlanCount[] {
  const told = outlines.filter((one) => typeOf(one).channel === 'status');
  const inClass = (id: string | undefined) => told.filter(({ about }) => classOf(about) === id);
  const classes = [...new Set(told.flatMap(({ about }) => classOf(about) ?? []))].toSorted();
  const large = classes.filter((id) => inClass(id).length >= fewest);
  const others = classes.filter((id) => !large.includes(id)).flatMap(inClass);
  const ofNone = inClass(undefined);
  const types = [...new Set(ofNone.map(({ type }) => type))].toSorted();
  return [
    ...large.flatMap((id) => countOfPlans(inClass(id), { kind: 'class', class: id })),
    ...countOfPlans(others, { kind: 'other-classes' }),
    ...types.flatMap((type) =>
      countOfPlans(
        ofNone.filter((one) => one.type === type),
        { kind: 'type' },
      ),
    ),
  ];
}

/** None where there is no plan. */
function countOfPlans(plans: readonly PlanOutline[], of: PlanCount['of']): readonly PlanCount[] {
  const [first] = plans;
  if (first === undefined) return [];
  const statuses = everyStatusInWork
    .map((status) => ({ status, count: plans.filter((one) => one.status === status).length }))
    .filter(({ count }) => count > 0);
  return [{ type: first.type, of, count: plans.length, statuses }];
}
