/** The form of a section's first task, which asks for the level in the subject besides, while a colleague works there too. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import { addMeasured, measured } from '../../world/measured-plans.ts';
import { openWorld } from '../../world.ts';

const section = 'tasks:matematika';
const withoutTasks = (plan: Plan): Plan => ({ ...plan, rows: plan.rows.filter((row) => row.section !== section) });

/** Valdis has the form of his subject open; Baiba, who may correct plans, opens it too. */
async function opened(change: (plan: Plan) => Plan = withoutTasks) {
  const world = openWorld();
  const { services, organisation } = world;
  const { id } = await addMeasured(world, measured.tasks, change);
  const place = { plan: id, section, step: '*', type: 'iip' } as const;
  const opens = (who: string) => world.tapsToken(who, tokenOf({ kind: 'form', ...place, row: 'new' }));
  await opens('valdis');
  return {
    ...world,
    opens,
    writes: (who: string, filled: Readonly<Record<string, string | readonly string[]>>) =>
      world.fills(who, { 'hand-over.later': ['later'], ...filled }),
    saved: async () => {
      const plan = await services.plans.load(organisation.id, id);
      const rows = plan?.rows.filter((row) => row.section === section && row.removed === undefined) ?? [];
      return {
        level: plan?.sections[section]?.answers.level?.values.level,
        tasks: rows.map(({ answers }) => answers.task?.values.task),
      };
    },
    removesFirst: async () => {
      const plan = await services.plans.load(organisation.id, id);
      const row = plan?.rows.find((one) => one.section === section && one.removed === undefined)?.id ?? '';
      await world.tapsToken('valdis', tokenOf({ kind: 'remove-row', plan: id, row }));
    },
    /** One question after the other, and none about the level. */
    addsTask: async (who: string, task: string) => {
      await world.tapsToken(who, tokenOf({ kind: 'add-row', plan: id, section }));
      await world.says(who, 'Reizrēķins.');
      await world.says(who, task);
    },
  };
}

const his = { level: 'Rēķina simta apjomā.', task: 'Katru dienu pieci piemēri.' };
const hers = { level: 'Reizrēķins vēl nav apgūts.', task: 'Reizrēķina kartītes.' };

describe('a form left open while a colleague adds the first task', () => {
  it('loses nothing that was typed in it: the level of the subject neither', async () => {
    const { addsTask, writes, saved } = await opened();
    await addsTask('baiba', hers.task);
    await writes('valdis', his);
    expect(await saved()).toEqual({ level: his.level, tasks: [hers.task, his.task] });
  });

  it('tells of a level that the colleague gave too, and keeps mine when asked to', async () => {
    const { opens, writes, saved, taps } = await opened();
    await opens('baiba');
    await writes('baiba', hers);
    const told = plainText(await writes('valdis', his));
    expect(told).toContain(hers.level);
    expect(told).toContain(his.level);
    expect(await saved()).toEqual({ level: hers.level, tasks: [hers.task] });
    await taps('valdis', 'Paturēt savu');
    expect(await saved()).toEqual({ level: his.level, tasks: [hers.task, his.task] });
  });

  it('with no level typed, the colleague’s stays, and the task is added', async () => {
    const { opens, writes, saved } = await opened();
    await opens('baiba');
    await writes('baiba', hers);
    await writes('valdis', { task: his.task });
    expect(await saved()).toEqual({ level: hers.level, tasks: [hers.task, his.task] });
  });

  it('shows the level again beside what is to be put right', async () => {
    const { addsTask, writes, saved, fills } = await opened();
    await addsTask('baiba', hers.task);
    const again = await writes('valdis', { ...his, level: 'Diskalkulija.' });
    expect(again.form?.fields.map(({ name }) => name)).toContain('level');
    await fills('valdis', { level: his.level });
    expect(await saved()).toEqual({ level: his.level, tasks: [hers.task, his.task] });
  });
});

it('a level that was given before is changed in the form of the first task without a word of a conflict', async () => {
  const { opens, writes, saved, removesFirst } = await opened();
  await writes('valdis', hers);
  await removesFirst();
  await opens('valdis');
  await writes('valdis', his);
  expect(await saved()).toEqual({ level: his.level, tasks: [his.task] });
});

it('a first task is added to an agreed plan, whose level is closed by then', async () => {
  const { fills, saved } = await opened((plan) => ({ ...withoutTasks(plan), status: 'approved' }));
  await fills('valdis', { task: his.task });
  expect(await saved()).toEqual({ level: undefined, tasks: [his.task] });
});
