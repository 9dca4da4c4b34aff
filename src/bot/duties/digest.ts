/** The digest of the week, for a channel: counts, codes, due dates and staff alone. */

import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts';
import { ruleOf } from '../../domain/duties/check-context.ts';
import { classOf } from '../../domain/people/subject.ts';
import type { PlanOutline } from '../../domain/plan/plan.ts';
import { everyStatusInWork, isPlanInWork, typeOf } from '../../domain/plan-types/find-types.ts';
import { defined } from '../../shared/defined.ts';
import type { Compose } from '../outbox/composed.ts';
import { countOf, isLate } from './count-duties.ts';
import { loadDuties, speakingOf } from './load-duties.ts';
import { digestView, type PlanCount } from './views/digest.ts';

/** Days ahead whose meetings are told. */
const ahead = 14;

export const composeDigest: Compose<'digest'> = async (services, { to, content }) => {
  if (to.kind !== 'channel') return null;
  const { organisation } = services;
  const scene = await loadDuties(services);
  const { today } = scene;
  const [open, outlines, meetings] = await Promise.all([
    services.obligations.open(organisation.id),
    services.plans.outlines(organisation.id),
    services.meetings.list(organisation.id, { since: today }),
  ]);
  const plans = countPlans(outlines.filter(isPlanInWork));
  if (plans.length === 0 && open.length === 0) return null;
  const digest = {
    week: content.week,
    plans,
    count: countOf('', open, today),
    overdue: open
      .filter((one) => isLate(one, today))
      .map((obligation) => ({
        obligation,
        rule: ruleOf(organisation.rules, obligation.rule),
        context: null,
        meeting: null,
      })),
    meetings: meetings.filter(({ state, slot }) => state === 'invited' && isSoon(slot?.date, today)),
  };
  return { view: (say) => digestView(speakingOf(scene, say, null), digest), mail: null };
};

const isSoon = (date: LocalDate | undefined, today: LocalDate): boolean =>
  date !== undefined && date >= today && date <= addDays(today, ahead);

/** By class, then by type where plans are about no class; of a type that no channel hears of, none. */
function countPlans(outlines: readonly PlanOutline[]): readonly PlanCount[] {
  const told = outlines.filter((one) => typeOf(one).channel === 'status');
  const groupOf = ({ about, type }: PlanOutline) => classOf(about) ?? `${type}:`;
  return [...new Set(told.map(groupOf))].toSorted().flatMap((group) => {
    const plans = told.filter((one) => groupOf(one) === group);
    const [first] = plans;
    if (first === undefined) return [];
    const statuses = everyStatusInWork
      .map((status) => ({ status, count: plans.filter((one) => one.status === status).length }))
      .filter(({ count }) => count > 0);
    return { type: first.type, ...defined({ class: classOf(first.about) }), count: plans.length, statuses };
  });
}
