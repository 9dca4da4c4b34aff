/** People who act at the same moment, in two processes over one MongoDB: nobody acts on ground that is gone. */
import { describe, expect, it } from 'vitest';
import type { IncomingEvent } from '../../src/bot/ports/incoming.ts';
import type { PlanStore } from '../../src/bot/ports/plans.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { testStores } from '../adapters/mongo/test-stores.ts';
import { addMeasured, measured } from '../world/measured-plans.ts';
import { inventedSchool } from '../world/schools.ts';
import { openWorld, type World } from '../world.ts';

const { stores } = testStores();

let schools = 0;

/** A school of its own; what stands between the reading of a hand-in and its writing is the test's. */
function openSchool(between: () => Promise<void> = async () => {}): World {
  schools += 1;
  const given = stores();
  const plans: PlanStore = {
    ...given.plans,
    save: async (organisation, write) => {
      if (write.plan.status === 'in-approval') await between();
      return given.plans.save(organisation, write);
    },
  };
  return openWorld({ organisation: { ...inventedSchool(8), id: `skola-${schools}` }, stores: { ...given, plans } });
}

/** Ready to be handed in but for the hand-over of mathematics; each subject has one task. */
function almostReady(plan: Plan): Plan {
  const { finished: _, ...open } = plan.sections['tasks:matematika']!;
  const rows = plan.rows.filter(
    (row, index) => plan.rows.findIndex(({ section }) => section === row.section) === index,
  );
  return { ...plan, status: 'draft', rows, sections: { ...plan.sections, 'tasks:matematika': open } };
}

const teacherOf = (plan: Plan): string => plan.rows.find(({ section }) => section === 'tasks:matematika')!.createdBy;

const isWhole = ({ sections, rows }: Plan): boolean =>
  sections['tasks:matematika']?.finished !== undefined &&
  rows.some(({ section, removed }) => section === 'tasks:matematika' && removed === undefined);

let acted = 0;

/** What a person does in one of the processes; what goes on behind it is not waited for. */
async function acts(process: Pick<World, 'receive' | 'services'>, user: string, event: IncomingEvent) {
  acted += 1;
  const { reply } = await process.receive({
    organisation: process.services.organisation.id,
    id: `act-${acted}`,
    from: { platform: 'web', user },
    place: { kind: 'private' },
    event,
  });
  return reply;
}

async function readyPlan(world: World) {
  const other = world.elsewhere();
  const plan = await addMeasured(world, measured.carriedOut, almostReady);
  const teacher = teacherOf(plan);
  await world.tapsToken(teacher, `finish~${plan.id}~tasks:matematika`);
  const task = plan.rows.find(({ section }) => section === 'tasks:matematika')!.id;
  const now = async () => (await world.services.plans.load(world.organisation.id, plan.id))!;
  return {
    now,
    handsIn: () => acts(world, 'baiba', { kind: 'tap', token: `take-transition~${plan.id}~submit` }),
    takesBack: () => acts(other, teacher, { kind: 'text', text: 'atsaukt' }),
    takesOut: () => acts(other, teacher, { kind: 'tap', token: `remove-row~${plan.id}~${task}` }),
  };
}

describe('a plan is handed in', () => {
  it('whole, where nobody comes between', async () => {
    const ready = await readyPlan(openSchool());
    await ready.handsIn();
    const plan = await ready.now();
    expect(plan.status).toBe('in-approval');
    expect(isWhole(plan)).toBe(true);
  });

  it.each([
    ['a colleague takes a section back', 'takesBack'],
    ['a colleague takes the only task out', 'takesOut'],
  ] as const)('not at all, where in the same moment %s', async (_, act) => {
    let rival: (() => Promise<unknown>) | undefined;
    const world = openSchool(async () => {
      const first = rival;
      rival = undefined;
      await first?.();
    });
    const ready = await readyPlan(world);
    rival = ready[act];
    expect(await ready.handsIn()).toMatchObject({ name: 'refused' });
    expect((await ready.now()).status).toBe('draft');
  });

  it('or changed, and never both, however often they race', async () => {
    for (let round = 0; round < 12; round += 1) {
      const ready = await readyPlan(openSchool());
      await Promise.all([ready.handsIn(), round % 2 === 0 ? ready.takesBack() : ready.takesOut()]);
      const plan = await ready.now();
      if (plan.status === 'in-approval') expect(isWhole(plan)).toBe(true);
    }
  });
});

describe('a plan is begun', () => {
  it('once, where several people begin it at once in two processes; the others are told of the first', async () => {
    for (let round = 0; round < 5; round += 1) {
      const world = openSchool();
      const other = world.elsewhere();
      const begin = { kind: 'tap', token: 'begin~iip~learner:J-06' } as const;
      const answers = await Promise.all([
        acts(world, 'baiba', begin),
        acts(other, 'dzintra', begin),
        acts(world, 'dzintra', begin),
        acts(other, 'baiba', begin),
      ]);
      await world.settled();
      expect(await world.services.plans.list(world.organisation.id, {})).toHaveLength(1);
      const refused = answers.filter((view) => view?.name === 'refused');
      expect(refused.length).toBe(answers.length - 1);
      for (const view of refused) expect(JSON.stringify(view)).toContain('J-06');
    }
  });
});
