/** What is said and decided in the register of those who may need support stays true where people change, change their mind or are told twice. */
import { describe, expect, it } from 'vitest';
import type { RuledOrganisation } from '../../../src/domain/duties/rule.ts';
import { memoryStores } from '../../memory-stores/memory-stores.ts';
import { demoSchool } from '../../world/schools.ts';
import { linesOf } from '../../world/seen.ts';
import { openWorld, type World } from '../../world.ts';

const morning = '2026-09-01T06:00:00.000Z';
const words = 'patstāvīgos darbus nepabeidz';

async function reported() {
  const stores = memoryStores();
  const organisation = demoSchool('demo/rules.yaml');
  const world = openWorld({ organisation, stores, now: morning });
  await world.says('valdis', `ziņot J-05: ${words}`);
  const [entry] = await stores.intake.list(organisation.id);
  if (entry === undefined) throw new Error('nothing was reported');
  return { world, stores, organisation, entry };
}

const entryNow = async ({ stores, organisation }: Awaited<ReturnType<typeof reported>>) =>
  (await stores.intake.list(organisation.id))[0];

const withMembers = (
  organisation: RuledOrganisation,
  change: (member: RuledOrganisation['members'][number]) => RuledOrganisation['members'][number],
): RuledOrganisation => ({ ...organisation, members: organisation.members.map(change) });

describe('a decision that is taken back', () => {
  it('leaves what was decided before', async () => {
    const school = await reported();
    const { world, entry } = school;
    await world.tapsToken('baiba', `intake-decide~${entry.id}~later~1`);
    const before = (await entryNow(school))?.decided;
    world.passes(60);
    await world.tapsToken('baiba', `intake-decide~${entry.id}~plan~2`);
    await world.says('baiba', 'atsaukt');
    expect((await entryNow(school))?.decided).toEqual(before);
  });

  it('stays as it is where whoever decided decides no more', async () => {
    const school = await reported();
    const { world, entry, stores, organisation } = school;
    await world.says('baiba', `ziņot J-03: ${words}`);
    const own = (await stores.intake.list(organisation.id)).find(({ by }) => by === 'baiba');
    for (const { id } of [entry, own!]) await world.tapsToken('baiba', `intake-decide~${id}~plan~1`);
    const after = openWorld({
      organisation: withMembers(organisation, (one) => (one.id === 'baiba' ? { ...one, roles: [] } : one)),
      stores,
      now: morning,
    });
    for (const { id } of [entry, own!]) await after.tapsToken('baiba', `intake-reopen~${id}`);
    const all = await stores.intake.list(organisation.id);
    expect(all.map(({ decided }) => decided?.decision)).toEqual(['plan', 'plan']);
  });

  it('that arrives twice is told of as decided', async () => {
    const { world, entry } = await reported();
    const token = `intake-decide~${entry.id}~plan~1`;
    const first = await world.does('baiba', { kind: 'tap', token }, 'tap-1');
    const again = await world.does('baiba', { kind: 'tap', token }, 'tap-1');
    expect(linesOf(again)).toEqual(linesOf(first));
  });
});

describe('a learner who changed class', () => {
  async function moved(): Promise<World> {
    const { organisation, stores } = await reported();
    const learners = organisation.learners.map((one) => (one.code === 'J-05' ? { ...one, class: '3.a' } : one));
    return openWorld({ organisation: { ...organisation, learners }, stores, now: morning });
  }

  it('is known to the teacher of the new class', async () => {
    const world = await moved();
    const teacher = world.organisation.classes.find(({ id }) => id === '3.a')?.teacher;
    const shown = await world.says(teacher!, 'reģistrs J-05');
    expect(JSON.stringify(shown)).toContain('Skolotāja ziņojums');
    expect(shown.title).toContain('3.a');
    expect((await world.taps(teacher!, 'Atvērt')).title).toContain('3.a');
  });

  it('is no longer known to the teacher of the class before', async () => {
    const world = await moved();
    const shown = await world.says('guntis', 'reģistrs J-05');
    expect(linesOf(shown)).toEqual(['Par J-05 reģistrā nekā nav.']);
  });
});

describe('what is reported', () => {
  it('is mended in the chat, and not kept with it', async () => {
    const { world } = await reported();
    await world.says('kristine', 'ziņot J-03: viņai ir disleksija');
    const outcome = await world.arrives({
      event: { kind: 'text', text: 'viņai grūti lasīt' },
      from: { platform: 'web', user: 'kristine' },
    });
    expect(outcome.heard).toBe('(ziņa nav saglabāta)');
  });

  it.each([
    'zinot J-05 darbus nepabeidz',
    'zņot J-05 darbus nepabeidz un raud',
    'gribu ziņot par J-05 viņš raud stundās',
    'reģistrs J-05 raud stundās',
  ])('stands in no button ("%s")', async (typed) => {
    const { world } = await reported();
    const shown = await world.says('kristine', typed);
    expect(JSON.stringify(shown.actions)).not.toMatch(/nepabeidz|raud/u);
  });
});
