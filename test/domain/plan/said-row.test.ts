/** What one message says of a course is understood as it would be typed into its form; what is not said is left open. */
import { describe, expect, test } from 'vitest';
import { startPlan } from '../../../src/domain/plan/carry-forward.ts';
import type { FieldType } from '../../../src/domain/plan/field-type.ts';
import { saidRow } from '../../../src/domain/plan/said-row.ts';
import { teacherDevelopment as type } from '../../../src/domain/plan-types/teacher-development/teacher-development.ts';
import { createTexts } from '../../texts.ts';
import { demoPreschool } from '../../world/schools.ts';

const organisation = demoPreschool();
const now = '2026-11-23T08:00:00.000Z';
const about = { kind: 'member', member: 'santa' } as const;
const period = { kind: 'school-year', year: '2026/2027' } as const;
const { plan } = startPlan({ type, organisation: organisation.id, about, period, by: 'santa', at: now, arrival: 'p' });
const context = { organisation, type, plan, today: '2026-11-23', now };
const fields = (type.sections.find(({ id }) => id === 'courses')?.list?.steps ?? []).flatMap((step) => step.fields);
const leads = createTexts()('lv').list('rows.lead-words');
const said = (text: string) => saidRow(context, { fields, leads }, text);

test.each([
  [
    'Droša vide, 8 h, 12.10.2026., derīgs līdz 12.10.2031.',
    { course: 'Droša vide', hours: '8 h', issued: '2026-10-12', 'valid-until': '2031-10-12' },
  ],
  [
    'Digitālā pratība: Mākslīgais intelekts pirmsskolā, 6,5 h, 14.11.2026.',
    { area: 'digital', course: 'Mākslīgais intelekts pirmsskolā', hours: '6,5 h', issued: '2026-11-14' },
  ],
  ['berns un gimene: kopa, 12 stundas', { course: 'berns un gimene: kopa', hours: '12 stundas' }],
  ['Lasām, runājam, domājam 8 stundas', { course: 'Lasām, runājam, domājam', hours: '8 stundas' }],
  ['Lasītprieks, 8 h, 31.02.2026.', { course: 'Lasītprieks', hours: '8 h', issued: '31.02.2026.' }],
  ['Nodarbība mežā, saņemta 12.10.2026., 4 h', { course: 'Nodarbība mežā', hours: '4 h', issued: '2026-10-12' }],
  ['Lasītprieks 8 h', { course: 'Lasītprieks', hours: '8 h' }],
  ['', {}],
])('"%s"', (text, raw) => {
  expect(said(text)).toEqual(raw);
});

describe('a value of what is measured', () => {
  const indicator = (name: string) => ({
    ...({
      id: `i${name}`,
      section: 'indicators',
      kind: 'row',
      revision: 1,
      state: 'open',
      createdBy: 'santa',
    } as const),
    createdAt: now,
    answers: { indicator: { values: { indicator: name, source: 'Pārvalde' }, by: 'santa', at: now, revision: 1 } },
  });
  const measured = { ...context, plan: { ...plan, rows: ['1. Vecāki', '2. Jaunieši', '10. Lasīšana'].map(indicator) } };
  const valueFields: readonly FieldType[] = [
    { id: 'of', kind: 'reference', to: 'indicators' },
    { id: 'year', kind: 'text', longest: 20 },
    { id: 'value', kind: 'number', decimals: 2 },
    { id: 'counted', kind: 'number', optional: true },
  ];
  test.each([
    [' 2: 458', { of: 'i2. Jaunieši', value: '458' }],
    [' 1: 17,9 %', { of: 'i1. Vecāki', value: '17,9' }],
    [' 10: 3, 2026. gads', { of: 'i10. Lasīšana', value: '3', year: '2026. gads' }],
    // What is not understood is lost nowhere.
    [' jaunieši: 458', { year: 'jaunieši: 458' }],
    [' 3: 458', { year: '3: 458' }],
  ])('"%s"', (text, raw) => {
    expect(saidRow(measured, { fields: valueFields, leads }, text)).toEqual(raw);
  });
});
