/** People and classes that change under way: nobody sees what was theirs before, and nobody loses their name. */
import { describe, expect, it } from 'vitest';
import { selfCheck } from '../../src/bot/duties/self-check.ts';
import { plansTwice } from '../../src/bot/outbox/plans-twice.ts';
import type { RuledOrganisation } from '../../src/domain/duties/rule.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { memoryStores } from '../memory-stores/memory-stores.ts';
import { addMeasured, measured, planId } from '../world/measured-plans.ts';
import { inventedSchool } from '../world/schools.ts';
import { openWorld, type World } from '../world.ts';

const school = inventedSchool(8);
const code = measured.tasks;
const plan = planId(code);
const before = school.learners.find((one) => one.code === code)!.class;
const after = school.classes.find(({ id, teacher }) => id !== before && teacher !== null)!;
const teacherBefore = school.classes.find(({ id }) => id === before)!.teacher!;

/** The file is another one after the restart; what is stored stays. */
async function restarted(
  change: (organisation: RuledOrganisation) => RuledOrganisation,
  given: (plan: Plan) => Plan = (one) => one,
): Promise<World> {
  const stores = memoryStores();
  await addMeasured(openWorld({ organisation: school, stores }), code, given);
  return openWorld({ organisation: change(school), stores });
}

const moved = (organisation: RuledOrganisation): RuledOrganisation => ({
  ...organisation,
  learners: organisation.learners.map((one) => (one.code === code ? { ...one, class: after.id } : one)),
});

const textOf = (view: unknown): string => JSON.stringify(view);

describe('a learner who is in another class now', () => {
  it('takes the plan along: the teacher of the new class sees it, at once', async () => {
    const world = await restarted(moved);
    const view = await world.says(after.teacher!, `statuss ${code}`);
    expect(view.name).toBe('status');
    expect(textOf(view)).toContain(after.id);
  });

  it('is no concern of the former class teacher any more', async () => {
    // Nor has the teacher begun it, or a task in it, or a subject in the new class.
    const world = await restarted(
      (organisation) => ({
        ...moved(organisation),
        teaching: organisation.teaching.filter(({ teacher }) => teacher !== teacherBefore),
      }),
      (one) => ({ ...one, startedBy: 'baiba', rows: one.rows.filter(({ createdBy }) => createdBy !== teacherBefore) }),
    );
    expect((await world.says(teacherBefore, `statuss ${code}`)).name).toBe('nothing-here');
    expect((await world.tapsToken(teacherBefore, `plan~${plan}`)).name).toBe('nothing-here');
  });

  it('keeps its foundation from the former class teacher, who began it', async () => {
    const basis = `read~${plan}~basis`;
    const began = (one: Plan): Plan => ({ ...one, startedBy: teacherBefore });
    const [still, former] = [await restarted((one) => one, began), await restarted(moved, began)];
    expect((await still.tapsToken(teacherBefore, basis)).name).not.toBe('nothing-here');
    expect(['nothing-here', 'refused']).toContain((await former.tapsToken(teacherBefore, basis)).name);
    expect((await former.tapsToken(after.teacher!, basis)).name).not.toBe('nothing-here');
  });

  it('is found under the new class once the sweep has seen the file', async () => {
    const world = await restarted(moved);
    await world.sweep();
    const found = await world.services.plans.list(school.id, { classes: [after.id] });
    expect(found.map(({ id }) => id)).toEqual([plan]);
    expect(await world.services.plans.list(school.id, { classes: [before] })).toEqual([]);
  });
});

describe('a learner who is in the file no longer', () => {
  it('leaves a plan of which the head of the support team is told, once', async () => {
    const world = await restarted((organisation) => ({
      ...organisation,
      learners: organisation.learners.filter((one) => one.code !== code),
    }));
    for (let night = 0; night < 2; night += 1) {
      await selfCheck(world.services, async () => []);
      await world.drain();
    }
    const told = world.told('baiba').filter((title) => title.startsWith('Plāns par kādu'));
    expect(told).toHaveLength(1);
    expect(world.told('valdis')).toEqual([]);
  });
});

describe('two plans in work about one learner, of the time before that was prevented', () => {
  it('are told of to the head of the support team, once, until one of them is closed', async () => {
    const world = openWorld({ organisation: school });
    const { services, organisation } = world;
    const first = await addMeasured(world, code);
    await addMeasured(world, code, (one) => ({ ...one, id: 'plan-again' }));
    for (let night = 0; night < 2; night += 1) {
      await selfCheck(world.services, async () => []);
      await world.drain();
    }
    expect(world.told('baiba').filter((title) => title === 'Par vienu izglītojamo ir vairāki plāni')).toHaveLength(1);
    expect(world.told('valdis')).toEqual([]);
    expect(await plansTwice({ ...services, organisation })).toMatchObject([{ about: first.about }]);
  });
});

describe('a colleague who works here no longer', () => {
  const leaver = school.members.find(({ id }) => id === 'valdis')!;
  const without = (organisation: RuledOrganisation): RuledOrganisation => ({
    ...organisation,
    members: organisation.members.filter(({ id }) => id !== leaver.id),
    classes: organisation.classes.map((one) => (one.teacher === leaver.id ? { ...one, teacher: null } : one)),
    teaching: organisation.teaching.map((one) => (one.teacher === leaver.id ? { ...one, teacher: null } : one)),
  });

  it('keeps the name beside what is theirs', async () => {
    const world = await restarted((organisation) => ({ ...without(organisation), former: [leaver] }));
    for (const said of [`statuss ${code}`, `vēsture ${code}`, 'kurš kavē?']) {
      const text = textOf(await world.says('baiba', said));
      expect(text, said).not.toMatch(/(?<![~\p{L}-])valdis(?![~\p{L}-])/u);
    }
    await world.says('baiba', `statuss ${code}`);
    expect(textOf(await world.taps('baiba', 'Sadaļas un uzdevumi'))).toContain(`${leaver.name} (vairs nestrādā)`);
  });

  it('is told of by no id where the name was never known', async () => {
    const world = await restarted(without);
    await world.says('baiba', `statuss ${code}`);
    expect(textOf(await world.taps('baiba', 'Sadaļas un uzdevumi'))).toContain('bijušais darbinieks');
  });
});

describe('two colleagues of one name', () => {
  it('are told apart wherever one of them is chosen', async () => {
    const twin = { id: 'anna-2', name: 'Anna Bērziņa', email: 'anna.otra@jaunkalne.example', roles: [] };
    const world = await restarted((organisation) => ({ ...organisation, members: [...organisation.members, twin] }));
    const view = await world.says('baiba', `uzdevums ${code} matemātikā: atkārtot reizrēķinu, atbildīgā Anna Bērziņa`);
    const labels = [...textOf(view).matchAll(/"label":"(Anna Bērziņa[^"]*)"/gu)].map(([, label]) => label);
    expect(new Set(labels).size).toBe(2);
  });

  it('are told apart where the status says who acts now, and where a section waits for another', async () => {
    const world = await restarted((organisation) => ({
      ...organisation,
      members: [...organisation.members, { id: 'otra', name: 'Valdis Ozolnieks', roles: [] }],
    }));
    await world.says('baiba', `statuss ${code}`);
    expect(textOf(await world.taps('baiba', 'Sadaļas un uzdevumi'))).toMatch(/Valdis Ozolnieks \([^)]+\)/u);
  });
});
