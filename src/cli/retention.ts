/** Plans that are past their time: which they are, and that they are erased once somebody at the head has confirmed it. */
import { connectStores, type Stores } from '../adapters/mongo/connect.ts';
import { erasePlanData, findPlanData } from '../adapters/mongo/plan-data.ts';
import { sealer } from '../adapters/mongo/sealer.ts';
import { today } from '../domain/calendar/local-date.ts';
import type { RuledOrganisation } from '../domain/duties/rule.ts';
import { leads } from '../domain/people/leads.ts';
import { memberById } from '../domain/people/member-by-id.ts';
import type { MemberId, Organisation } from '../domain/people/organisation.ts';
import type { PlanOutline } from '../domain/plan/plan.ts';
import { subjectKey } from '../domain/plan/subject-kinds.ts';
import { pastKeeping } from '../domain/plan-types/keeping.ts';
import { administrator } from './administrator.ts';
import { countsIn } from './copy.ts';
import { countingOrganisation } from './counting-organisation.ts';
import type { Reached } from './reached.ts';
import { type Exit, exit, type Terminal } from './terminal.ts';

interface Keeping {
  readonly organisation: RuledOrganisation;
  readonly now: Date;
  readonly terminal: Terminal;
}

export const listPastKeeping = (reached: Reached, keeping: Keeping): Promise<Exit> =>
  onPast(reached, keeping, async (plans) => {
    for (const { id, type, about, status } of plans)
      keeping.terminal.say([id, type, subjectKey(about), status].join('\t'));
    return exit.done;
  });

/** @param confirmedBy id of whoever at the head of the organisation wants it: it stands in the trail */
export const erasePastKeeping = (reached: Reached, keeping: Keeping, confirmedBy: MemberId): Promise<Exit> =>
  onPast(reached, keeping, async (plans, stores, organisation) => {
    const { now, terminal } = keeping;
    const member = memberById(organisation, confirmedBy);
    if (member === null || !leads({ organisation, member })) {
      terminal.tell(`${confirmedBy} is nobody at the head of ${organisation.id}: only they can confirm it.`);
      return exit.misused;
    }
    const ids = plans.map(({ id }) => id);
    const data = await findPlanData(stores.db, {
      ...{ organisation: organisation.id, plans: ids, sealer: sealer(reached.keys) },
    });
    const entry = {
      at: now.toISOString(),
      member: administrator,
      act: 'changed',
      what: `plan-erased/${confirmedBy}`,
    } as const;
    await stores.audit.append(
      organisation.id,
      ids.map((plan) => ({ ...entry, plan })),
    );
    const left = await erasePlanData(stores.db, organisation.id, data);
    terminal.say(`Erased ${countsIn(data.own)}. Backups hold it until they are removed.`);
    if (left.length > 0) terminal.tell('Somebody went on in a talk meanwhile. Run "solis retention erase" again.');
    return left.length > 0 ? exit.failed : exit.done;
  });

async function onPast(
  reached: Reached,
  { organisation: written, now, terminal }: Keeping,
  work: (plans: readonly PlanOutline[], stores: Stores, organisation: Organisation) => Promise<Exit>,
): Promise<Exit> {
  const stores = await connectStores(reached);
  try {
    const organisation = await countingOrganisation(stores.versions, written);
    const found = pastKeeping(organisation, today(now, organisation.zone)).map((one) =>
      stores.plans.endedBefore(organisation.id, one),
    );
    const plans = (await Promise.all(found)).flat();
    if (plans.length > 0) return await work(plans, stores, organisation);
    terminal.tell('No plan is past its time.');
    return exit.done;
  } finally {
    await stores.close();
  }
}
