/** How far everybody is, for those who lead the school, and whether what Solis does about it works. */
import { leadsOver } from '../../domain/duties/duty-access.ts';
import { nudgeKindOf } from '../../domain/duties/nudge-kind.ts';
import { classOf } from '../../domain/people/subject.ts';
import type { Turn } from '../core/turn.ts';
import type { DeliveryState } from '../ports/delivery.ts';
import type { View } from '../ports/view.ts';
import { countDuties, countOf } from './count-duties.ts';
import { type DutyLookup, loadDuties, shownDuties, speakingOf } from './load-duties.ts';
import { concernOf, told } from './relevance.ts';
import { type Overview, overviewView } from './views/overview.ts';

export async function overview(turn: Turn): Promise<View> {
  const { services, organisation, member, say, today } = turn;
  const scene = await loadDuties(services);
  const open = (await services.obligations.open(organisation.id)).filter((one) => leadsOver(turn, one));
  const counts = {
    all: countOf('', open, today),
    classes: countDuties(open, today, ({ about }) => [classOf(about.whom)].filter((id) => id !== undefined)),
    kinds: countDuties(open, today, (one) => [nudgeKindOf(one, organisation.rules)]),
    members: countDuties(open, today, ({ holders }) => holders.slice(0, 1)),
  };
  const toDecide = open.filter(({ disputed, snoozeAsked }) => disputed !== undefined || snoozeAsked !== undefined);
  const decided = await shownDuties(scene, toDecide);
  const escalated = open.filter((one) => one.escalated !== undefined && !toDecide.includes(one));
  return overviewView(speakingOf(scene, say, member), {
    ...counts,
    toDecide: decided.flatMap((duty) => {
      const what = concernOf(scene, member, duty.obligation);
      return what === null ? [] : [told(scene, member, duty, { what })];
    }),
    escalated: (await shownDuties(scene, escalated)).map((duty) => told(scene, member, duty, { what: 'escalated' })),
    preferences: scene.preferences,
    works: await worksOf(scene),
  });
}

/** Whether it works: when duties were last looked at, what became of the messages of today, whom nothing reaches. */
async function worksOf({ services, today }: DutyLookup): Promise<Overview['works']> {
  const { organisation } = services;
  const [mark, reach, daily] = await Promise.all([
    services.obligations.derivedMark(organisation.id),
    services.reach.all(organisation.id),
    Promise.all(
      organisation.members.map(({ id }) => services.deliveries.find(organisation.id, `daily/${id}/${today}`)),
    ),
  ]);
  const states = daily.flatMap((one) => one?.state ?? []);
  const among = (...wanted: readonly DeliveryState[]): number =>
    states.filter((state) => wanted.includes(state)).length;
  return {
    lookedAt: mark?.day ?? null,
    sent: among('sent', 'mailed'),
    waiting: among('pending', 'sending'),
    failed: among('dead'),
    unreachable: reach.filter(({ reached }) => !reached).map(({ member }) => member),
  };
}
