/** Whether the message of the day says what a notice would say once more: nobody reads the same twice in a morning. */
import { bundleFor } from '../../domain/duties/bundle.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { Member } from '../../domain/people/organisation.ts';
import type { Notice } from '../../domain/plan/notice.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Moment } from '../core/moment.ts';
import type { Services } from '../core/turn.ts';
import { type Delivery, dailyKey } from '../ports/delivery.ts';

interface Told {
  readonly member: Member;
  readonly plan: Plan;
  readonly notice: Notice;
}

/** The message of this day has said it since, or will, as things stand. Throws what the stores throw. */
export async function isSaidByDay(services: Services, { today }: Moment, told: Told): Promise<boolean> {
  const { organisation } = services;
  const { member, plan } = told;
  if (!isAsked(told.notice)) return false;
  const daily = await services.deliveries.find(organisation.id, dailyKey(member.id, today));
  if (daily === null || daily.state === 'dropped' || daily.state === 'dead') return false;
  const own = await services.obligations.ofMember(organisation.id, member.id);
  const said = own.filter(({ about }) => about.plan === plan.id && isAbout(told.notice, about));
  if (said.length === 0) return false;
  if (daily.shown !== undefined) return isSince(daily, told) && said.some(({ key }) => daily.shown?.includes(key));
  const preferences = await services.preferences.all(organisation.id);
  const { overdue, today: due, soon, news } = bundleFor(member.id, own, { organisation, today, preferences });
  const lines = [...overdue, ...due, ...soon, ...news.map(({ obligation }) => obligation)];
  return said.some((one) => lines.includes(one));
}

/** What a colleague has said again is their word, and not the clock's. */
const isAsked = (notice: Notice): boolean =>
  notice.kind === 'task-given' || (notice.kind === 'called' && notice.by === undefined);

const isAbout = (notice: Notice, { section, row }: Obligation['about']): boolean =>
  notice.kind === 'task-given'
    ? row === notice.row
    : notice.kind === 'called' && section === notice.section && row === undefined;

/** A message that went out before the call spoke of an earlier one. */
const isSince = ({ doneAt = '' }: Delivery, { plan, notice }: Told): boolean =>
  notice.kind !== 'called' || (plan.called[notice.section]?.at ?? '') <= doneAt;
