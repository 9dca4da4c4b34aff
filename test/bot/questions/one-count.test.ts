/** Whoever asks in whatever way gets the same number: the questions, the overview, its parts and the digest count the same duties. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import { composeDigest } from '../../../src/bot/duties/digest.ts';
import type { Item, View } from '../../../src/bot/ports/view.ts';
import { leads } from '../../../src/domain/people/leads.ts';
import { openDemoSchool } from '../../world/demo-school.ts';
import { addMeasured } from '../../world/measured-plans.ts';
import { demoSchool, inventedSchool } from '../../world/schools.ts';
import { linesOf } from '../../world/seen.ts';
import { openWorld, type World } from '../../world.ts';

const itemsOf = ({ blocks }: View): readonly Item[] =>
  blocks.flatMap((block) => (block.kind === 'items' ? block.items : []));

const first = (words: string | undefined): number => Number(/\d+/u.exec(words ?? '')?.[0] ?? 0);

/** "Nokavētie pienākumi: 6 (7.b).", or that there is nothing. */
const counted = (view: View): number =>
  first(
    linesOf(view)
      .find((line) => /pienākumi: \d+ \(/u.test(line))
      ?.split(': ')[1],
  );

const late = async (world: World, who: string, of = ''): Promise<number> =>
  counted(await world.says(who, `kurš kavē ${of}`));

const open = async (world: World, who: string): Promise<number> =>
  counted(await world.tapsToken(who, tokenOf({ kind: 'said', command: 'ask', rest: 'waiting' })));

/** What the overview says, and each class and colleague by its own question. */
async function overviewAgrees(world: World, who: string): Promise<void> {
  const whole = await world.says(who, 'pārskats');
  const facts = linesOf(whole)
    .slice(0, 2)
    .map((line) => first(line.split(': ')[1]));
  expect(facts, who).toEqual([await open(world, who), await late(world, who)]);
  const classes = itemsOf(await world.tapsToken(who, tokenOf({ kind: 'overview', part: 'classes', page: 0 })));
  const sum = classes.reduce((all, { mark }) => all + first(mark?.text), 0);
  expect(sum, `${who} of all classes and what is about none`).toBe(await late(world, who));
  for (const { title, mark } of classes.filter((one) => one.title !== 'Ārpus klasēm'))
    expect(await late(world, who, title.split(' ')[0]), `${who} of ${title}`).toBe(first(mark?.text));
  const people = itemsOf(await world.tapsToken(who, tokenOf({ kind: 'said', command: 'ask', rest: 'workload' })));
  for (const { title, mark } of people)
    expect(await late(world, who, title), `${who} of ${title}`).toBe(first(mark?.text));
}

async function digestOf({ services, organisation }: World): Promise<readonly number[]> {
  const content = { kind: 'digest', week: '2026-11-23' } as const;
  const to = { kind: 'channel', channel: 'skolotaji' } as const;
  const composed = await composeDigest(services, {
    ...{ key: 'k', to, content, notBefore: services.clock.now().toISOString(), organisation: organisation.id },
    ...{ state: 'sending', attempts: 1, fence: 1, failures: [] },
  });
  return linesOf(composed!.view(services.say('lv')))
    .slice(0, 2)
    .map(first);
}

/** The head of the support team may see everything that is owed, and a channel hears of all of it. */
async function allAgree(world: World): Promise<void> {
  const { organisation } = world;
  for (const member of organisation.members) {
    const known = await late(world, member.id);
    const byClass = [...organisation.classes.map(({ id }) => id)];
    const inClasses = await Promise.all(byClass.map((id) => late(world, member.id, id)));
    expect(
      inClasses.reduce((sum, one) => sum + one, 0),
      member.id,
    ).toBeLessThanOrEqual(known);
    if (leads({ organisation, member })) await overviewAgrees(world, member.id);
  }
  expect(await digestOf(world)).toEqual([await open(world, 'baiba'), await late(world, 'baiba')]);
}

describe('one count everywhere', () => {
  it('holds in the demo school, for everybody who works there', async () => {
    const { world } = await openDemoSchool();
    await allAgree(world);
    expect(await late(world, 'baiba')).toBeGreaterThan(5);
  });

  it('holds in a school of random plans', async () => {
    const { learners } = inventedSchool(12);
    const someDay = fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`);
    const school = fc.record({ some: fc.subarray([...learners], { minLength: 3 }), due: someDay });
    await fc.assert(
      fc.asyncProperty(school, async ({ some, due }) => {
        const { rules } = demoSchool('demo/rules.yaml');
        const world = openWorld({ organisation: { ...inventedSchool(12), rules }, now: '2026-11-30T07:00:00.000Z' });
        for (const { code } of some)
          await addMeasured(world, code, (plan) => ({
            ...plan,
            called: Object.fromEntries(Object.entries(plan.called).map(([key, call]) => [key, { ...call, due }])),
          }));
        await world.sweep();
        await world.settled();
        await allAgree(world);
      }),
      { numRuns: 4 },
    );
  }, 60_000);
});
