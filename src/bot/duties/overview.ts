/** How far everybody is, for those who lead the school, and whether what Solis does about it works. */
import { nudgeKindOf } from '../../domain/rules/nudge-kind.ts';
import type { DeliveryState } from '../delivery.ts';
import type { Turn } from '../turn.ts';
import type { View } from '../view.ts';
import { type Overview, overviewView } from '../views/overview.ts';
import { countDuties, countOf } from './count-duties.ts';
import { type DutyScene, openScene, shownDuties, speakingOf } from './duty-scene.ts';
import { concernOf, told } from './told-to.ts';

export async function overview(turn: Turn): Promise<View> {
  const { world, organisation, member, say, today } = turn;
  const scene = await openScene(world);
  const open = await world.obligations.open(organisation.id);
  const counts = {
    all: countOf('', open, today),
    classes: countDuties(open, today, ({ about }) => (about.class === undefined ? [] : [about.class])),
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
async function worksOf({ world, today }: DutyScene): Promise<Overview['works']> {
  const { organisation } = world;
  const [mark, reach, daily] = await Promise.all([
    world.obligations.derivedMark(organisation.id),
    world.reach.all(organisation.id),
    Promise.all(organisation.members.map(({ id }) => world.deliveries.find(organisation.id, `daily/${id}/${today}`))),
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
