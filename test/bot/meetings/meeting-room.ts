/** A school in which meetings are called, with a mail server, and the plan that they are about. */
import type { RotaEntry } from '../../../src/domain/people/organisation.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import { addMeasured, measured, planId } from '../../world/measured-plans.ts';
import { inventedSchool } from '../../world/schools.ts';
import { openWorld } from '../../world.ts';

export interface RoomOptions {
  readonly now?: string;
  readonly rota?: readonly RotaEntry[];
  readonly status?: 'draft' | 'in-implementation';
  /** How the plan is before anybody comes. */
  readonly change?: (plan: Plan) => Plan;
}

/** The plan of J-07 (7.b) stands in implementation; its subjects are those of Anna, Valdis, Emily, Kristīne and Guntis. */
export async function meetingRoom(options: RoomOptions = {}) {
  const { now, rota = [], status = 'in-implementation', change = (plan: Plan) => plan } = options;
  const world = openWorld({
    ...{ organisation: { ...inventedSchool(8), rota }, mail: true },
    ...(now !== undefined && { now }),
  });
  await addMeasured(world, measured.tasks, (plan) => change({ ...plan, status }));
  const { services, organisation } = world;
  return {
    ...world,
    meetings: () => services.meetings.list(organisation.id),
    plan: async () => (await services.plans.load(organisation.id, planId(measured.tasks)))!,
  };
}
