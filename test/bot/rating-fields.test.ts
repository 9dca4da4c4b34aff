/** The result of each task is asked for with the whole task and what was expected of it. */
import { expect, it } from 'vitest';
import { teamsLimits } from '../../src/adapters/teams/limits.ts';
import { contextOf } from '../../src/bot/plans/context-of.ts';
import { ratingFields } from '../../src/bot/sections/views/rating-fields.ts';
import { findSection } from '../../src/domain/plan/on-path.ts';
import type { Row } from '../../src/domain/plan/plan.ts';
import { ratingsFieldOf } from '../../src/domain/plan/ratings.ts';
import { createTexts } from '../texts.ts';
import { measured, measuredPlans, planId } from '../world/measured-plans.ts';
import { inventedSchool } from '../world/schools.ts';

const organisation = inventedSchool(8);
const { plan } = measuredPlans(organisation, {}).find((one) => one.plan.id === planId(measured.carriedOut))!;
const model = plan.rows[0]!;

const taskOf = (id: string, task: string, expected: string | null): Row => {
  const by = { by: 'valdis', at: '2026-09-10T07:00:00.000Z', revision: 1 };
  const answers = {
    ...model.answers,
    task: { ...by, values: { task } },
    semester: { ...by, values: { semester: 'semester-1' } },
    way: { ...by, values: { measure: null, expected } },
  };
  return { ...model, id, answers };
};

function fieldsFor(rows: readonly Row[], language: 'lv' | 'en' = 'lv') {
  const context = contextOf(
    { organisation, now: '2026-12-10T07:00:00.000Z', today: '2026-12-10' },
    { ...plan, rows, status: 'draft' },
  );
  const section = findSection(context.type, context.plan, model.section.replace('tasks', 'evaluation-1'));
  const field = section && ratingsFieldOf(section.type)?.field;
  if (section === undefined || field === undefined) throw new Error('nothing is rated');
  const to = { context, say: createTexts()(language) };
  return ratingFields(to, section, { field, value: undefined, tried: { typed: {}, problems: {} } });
}

const long =
  'Katru nedēļu atrisināt piecus teksta uzdevumus par daļām un procentiem, katrā pasvītrot doto un meklējamo, uzrakstīt ' +
  'darbības ar mērvienībām un pārbaudīt atbildi ar pretējo darbību.';

it('a long task stands there whole, and below it what was to be reached, named as in the plan', () => {
  const [field] = fieldsFor([taskOf('a', long, 'No 10 uzdevumiem pareizi atrisina vismaz 7.')]);
  expect(field?.label).toBe(long);
  expect(field?.hint).toBe('Sasniedzamais rezultāts: No 10 uzdevumiem pareizi atrisina vismaz 7.');
  const [english] = fieldsFor([taskOf('a', long, 'At least 7 of 10.')], 'en');
  expect(english?.hint).toBe('Expected result: At least 7 of 10.');
});

it('what no platform can show is shortened at a word, two alike are numbered', () => {
  const endless = Array.from({ length: 5 }, () => long).join('\n');
  const [one, other] = fieldsFor([taskOf('a', endless, endless), taskOf('b', endless, null)]);
  expect(one?.label).toMatch(/… \(1\)$/u);
  expect(other?.label).toMatch(/… \(2\)$/u);
  expect(one?.label.length).toBeLessThanOrEqual(teamsLimits.label);
  expect(one?.label).not.toContain('\n');
  expect(one?.hint?.length).toBeLessThanOrEqual(400);
});
