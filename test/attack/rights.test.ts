/** Rights as they are at the moment: posts change hands overnight, and whoever is refused leaves a trace. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../src/bot/ports/audit.ts';
import type { RuledOrganisation } from '../../src/domain/duties/rule.ts';
import type { Notice } from '../../src/domain/plan/notice.ts';
import { memoryStores } from '../memory-stores/memory-stores.ts';
import { addMeasured, measured, planId } from '../world/measured-plans.ts';
import { inventedSchool } from '../world/schools.ts';
import { openWorld, type World } from '../world.ts';

const school = inventedSchool(8);
const plan = planId(measured.tasks);
const section = 'tasks:matematika';
const night = '2026-11-23T21:00:00.000Z';
const morning = '2026-11-24T08:00:00.000Z';

/** What is written at night waits for the morning; by then the file is another one. */
async function toldInTheMorning(notice: Notice, change: (before: RuledOrganisation) => RuledOrganisation) {
  const stores = memoryStores();
  const before = openWorld({ organisation: school, stores, now: night });
  await addMeasured(before, measured.tasks);
  const to = 'to' in notice ? notice.to : '';
  const delivery = {
    key: `notice/${plan}/${notice.key}`,
    to: { kind: 'member', member: to },
    content: { kind: 'notice', plan, notice },
    notBefore: night,
  } as const;
  await stores.deliveries.add(school.id, [delivery]);
  const after = openWorld({ organisation: change(school), stores, now: night });
  await after.until(morning);
  return { told: after.told(to), state: (await stores.deliveries.find(school.id, delivery.key))?.state };
}

const teacher = school.teaching.find(
  (one) =>
    one.subject === 'matematika' && one.class === school.learners.find(({ code }) => code === measured.tasks)?.class,
)!.teacher!;
const returned: Notice = { key: 'r', kind: 'returned', to: teacher, section, by: 'baiba' };
const called: Notice = { key: 'c', kind: 'called', to: teacher, section, vacant: false };

const toOthers = (organisation: RuledOrganisation): RuledOrganisation => ({
  ...organisation,
  teaching: organisation.teaching.map((one) => (one.teacher === teacher ? { ...one, teacher: 'baiba' } : one)),
  classes: organisation.classes.map((one) => (one.teacher === teacher ? { ...one, teacher: 'baiba' } : one)),
});

describe('a notice that waited for the morning', () => {
  it.each([returned, called])('is told to whom it still concerns ($kind)', async (notice) => {
    expect(await toldInTheMorning(notice, (organisation) => organisation)).toMatchObject({ state: 'sent' });
  });

  it.each([returned, called])('is dropped where the post has gone to somebody else ($kind)', async (notice) => {
    expect(await toldInTheMorning(notice, toOthers)).toEqual({ told: [], state: 'dropped' });
  });
});

describe('the audit trail', () => {
  let world: World;
  let entries: AuditEntry[];

  beforeEach(async () => {
    const stores = memoryStores();
    entries = [];
    const audit = {
      ...stores.audit,
      append: async (_: string, added: readonly AuditEntry[]) => void entries.push(...added),
    };
    world = openWorld({ organisation: school, stores: { ...stores, audit } });
    await addMeasured(world, measured.tasks);
    entries.length = 0;
  });

  it.each([`statuss ${measured.tasks}`, `vēsture ${measured.tasks}`, 'pārskats', `atzinums ${measured.tasks}`])(
    'holds who was refused "%s" in words',
    async (words) => {
      await world.says('raivis', words);
      expect(entries).toContainEqual(expect.objectContaining({ member: 'raivis', act: 'refused' }));
    },
  );

  it('names the plan that was refused', async () => {
    await world.says('raivis', `statuss ${measured.tasks}`);
    expect(entries).toEqual([expect.objectContaining({ act: 'refused', plan, what: 'status' })]);
  });

  it.each([
    'duty~no-such-duty~',
    'duty-done~no-such-duty~',
    `begin~iip~learner:${measured.findings}`,
    'start-type~iip',
    'order-form',
    'document-withdraw~no-such-report',
    `status~${plan}`,
    `form~${plan}~${section}~*~`,
    'command~overview',
  ])('holds who was refused by the button "%s"', async (token) => {
    await world.tapsToken('raivis', token);
    expect(entries).toContainEqual(expect.objectContaining({ member: 'raivis', act: 'refused' }));
  });

  it.each(['mani plāni', 'sākt', 'kurš kavē?', 'statuss', 'izdarīts'])(
    'holds a list of learners by one entry (%s)',
    async (said) => {
      await world.says('baiba', said);
      expect(entries).toEqual([expect.objectContaining({ member: 'baiba', act: 'saw' })]);
    },
  );

  it('holds the list of plans that a task may go into by one entry', async () => {
    await addMeasured(world, measured.carriedOut);
    await world.says('baiba', 'uzdevums: lasīt skaļi');
    expect(entries).toEqual([expect.objectContaining({ member: 'baiba', act: 'saw', what: 'task' })]);
  });

  it('keeps nothing of the words of a made-up button', async () => {
    const words = 'Jānis Priede kavē';
    for (const kind of ['form', 'read', 'section', 'answer'])
      await world.tapsToken(
        'baiba',
        [kind, plan, words, ...(kind === 'form' ? ['*', ''] : kind === 'answer' ? ['*', '', '0', ''] : [])].join('~'),
      );
    expect(entries.length).toBeGreaterThan(0);
    expect(JSON.stringify(entries)).not.toContain('Priede');
    const stored = await world.services.plans.load(school.id, plan);
    expect(JSON.stringify(stored)).not.toContain('Priede');
  });
});

describe('whom one may do nothing about', () => {
  it.each(['sākt', 'sanāksme', 'atzinums', 'uzdevums'])('is as if there were none of that code (%s)', async (word) => {
    const answers = [];
    for (const code of [measured.tasks, 'J-77']) {
      const world = openWorld({ organisation: school });
      await addMeasured(world, measured.tasks);
      answers.push(await world.says('raivis', `${word} ${code}`));
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  it.each(['matemātikā: reizrēķins', 'reizrēķins līdz 15. decembrim, atbildīgais logopēds', 'vēsturē'])(
    'is as if there were none of that code, whatever task is said (%s)',
    async (said) => {
      const answers = [];
      for (const code of [measured.tasks, 'J-77']) {
        const world = openWorld({ organisation: school });
        await addMeasured(world, measured.tasks);
        answers.push(await world.says('raivis', `uzdevums ${code} ${said}`));
      }
      expect(answers[0]).toEqual(answers[1]);
    },
  );
});
