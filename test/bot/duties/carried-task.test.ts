/** A task that goes on in the next semester: its duty is settled, but nobody is told that it was done. */
import { expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { dailyAgain } from '../../../src/bot/duties/daily-of.ts';
import { loadDuties, speakingOf } from '../../../src/bot/duties/load-duties.ts';
import { newsItem } from '../../../src/bot/duties/views/duty-news.ts';
import { contextOf } from '../../../src/bot/plans/context-of.ts';
import { memberById } from '../../../src/domain/people/member-by-id.ts';
import { learner } from '../../subjects.ts';
import { measured, measuredPlans, planId } from '../../world/measured-plans.ts';
import { inventedSchool } from '../../world/schools.ts';
import { obligation, openDuties, today } from './duty-world.ts';

const organisation = inventedSchool(8);
const found = measuredPlans(organisation, {}).find(({ plan }) => plan.id === planId(measured.carriedOut))!;
const [carried, done] = found.plan.rows.filter(({ kind }) => kind === 'task');
if (carried === undefined || done === undefined) throw new Error('too few tasks');
const plan = {
  ...found.plan,
  rows: [
    ...found.plan.rows.map((row) => ({ ...row, state: row.id === done.id ? ('done' as const) : row.state })),
    { ...carried, id: 'next', continues: carried.id },
  ],
};
const [duty, other] = [carried, done].map((row) =>
  obligation({
    key: `task/${row.id}`,
    rule: null,
    about: { plan: plan.id, whom: learner('J-07', '7.b'), section: row.section, row: row.id },
    state: 'fulfilled',
  }),
);
const valdis = memberById(organisation, 'valdis')!;

it('in the message of the day it is carried over, beside another that was done', async () => {
  const { services } = await openDuties([duty!, other!], organisation);
  await services.plans.add(organisation.id, plan, found.history[0]!);
  const scene = await loadDuties(services);
  const message = { member: valdis, date: today, shown: [duty!.key, other!.key] };
  const shown = plainText(await dailyAgain(scene, services.say('lv'), message));
  expect(shown.match(/\((pārcelts uz nākamo semestri|nokārtots)\)/gu)).toEqual([
    '(pārcelts uz nākamo semestri)',
    '(nokārtots)',
  ]);
});

it('to whom it is taken from, it is carried over as well', async () => {
  const { services } = await openDuties([], organisation);
  const scene = await loadDuties(services);
  const context = contextOf({ organisation, now: '2026-11-25T07:00:00.000Z', today }, plan);
  const shown = { obligation: duty!, rule: null, context, meeting: null };
  const item = newsItem(
    speakingOf(scene, services.say('lv'), valdis),
    { duty: shown, what: 'lost', words: true, mine: false },
    '',
  );
  expect(item.detail).toContain('Tas ir pārcelts uz nākamo semestri.');
});
