/** Whatever people try with a support plan, in whatever order: nothing stands in it without consent, and none is resumed in another semester. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choicesOf, readStepIn } from '../../../src/domain/plan/choices.ts';
import type { FieldType } from '../../../src/domain/plan/field-type.ts';
import { neededSections, rowsOf, type SectionInstance, stepsOnPath } from '../../../src/domain/plan/on-path.ts';
import type { Row } from '../../../src/domain/plan/plan.ts';
import { iap } from '../../../src/domain/plan-types/iap/iap.ts';
import type { Table } from '../plan/table.ts';
import { carriedOutPlan, supportPlan, supportSchool, writtenPlan } from './support-plan.ts';

const people = ['santa', 'ilga', 'mairis', 'dace', 'kaspars', 'andris', 'evija'] as const;

type Deed =
  | { readonly kind: 'answer' | 'finish'; readonly by: string; readonly place: number; readonly taste: number }
  | { readonly kind: 'step'; readonly by: string; readonly place: number }
  | { readonly kind: 'days'; readonly count: number };

const by = fc.constantFrom(...people);
const place = fc.nat(40);
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('answer' as const), by, place, taste: fc.nat(99) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('finish' as const), by, place, taste: fc.constant(0) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('step' as const), by, place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('days' as const), count: fc.integer({ min: 1, max: 20 }) }) },
);

const picked = <Of>(all: readonly Of[], number: number): Of | undefined => all[number % Math.max(1, all.length)];

/** Something that a person may put into a field, right or wrong. */
function typedInto(
  table: Table,
  field: FieldType,
  section: SectionInstance,
  taste: number,
): string | readonly string[] {
  const choices = choicesOf(table.context(), field, { section });
  if (choices.length > 0) return [picked(choices, taste) ?? ''];
  if (field.kind === 'date') return picked(['2026-11-20', '2026-11-23', '2027-02-01', '2026-02-01'], taste) ?? '';
  if (field.kind === 'span') return ['2026-11-23', '2026-12-18'];
  return field.kind === 'number' ? '1' : 'Teksts';
}

function answer(table: Table, who: string, number: number, taste: number): void {
  const section = picked(neededSections(iap, table.plan()), number);
  if (section === undefined) return;
  const rows: readonly (Row | 'new' | undefined)[] =
    section.type.list === undefined ? [undefined] : [undefined, 'new', ...rowsOf(table.plan(), section.key)];
  const row = picked(rows, taste);
  const step = picked(stepsOnPath({ ...table.context(), section, row }), taste);
  if (step === undefined) return;
  const typed = Object.fromEntries(step.fields.map((field) => [field.id, typedInto(table, field, section, taste)]));
  const { values, problems } = readStepIn({ context: table.context(), section, row }, step, typed);
  if (Object.keys(problems).length > 0) return;
  table.answers(who, section.key, step.id, values, typeof row === 'object' ? row.id : row);
}

function doDeed(table: Table, deed: Deed): void {
  switch (deed.kind) {
    case 'days':
      table.passDays(deed.count);
      break;
    case 'answer':
      answer(table, deed.by, deed.place, deed.taste);
      break;
    case 'finish':
      table.finish(deed.by, picked(neededSections(iap, table.plan()), deed.place)?.key ?? '');
      break;
    case 'step':
      table.takes(deed.by, picked(iap.lifeCycle.transitions, deed.place)?.name ?? '', 'Iemesls.');
      break;
    default:
      deed satisfies never;
  }
}

const counting = ['paper', 'post', 'e-signature', 'e-klase', 'mykoob', 'platform'];

/** Whether something stands in the plan besides its consent. */
const isWritten = (table: Table): boolean =>
  table.plan().rows.length > 0 ||
  Object.entries(table.plan().sections).some(
    ([key, { answers }]) => key !== 'consent' && Object.keys(answers).length > 0,
  );

function expectConsent(table: Table): void {
  const { consent } = table.plan().sections;
  if (!isWritten(table) && table.plan().status === 'draft') return;
  if (table.plan().status === 'inactive' && !isWritten(table)) return;
  expect(counting).toContain(consent?.answers.way?.values.way);
  expect(String(consent?.answers.given?.values.date) <= table.context().today).toBe(true);
}

test.each([
  ['begun', supportPlan],
  ['written', writtenPlan],
  ['carried out', carriedOutPlan],
])('a plan that was %s holds nothing without a consent that counts, of that day or before', (_, begin) => {
  fc.assert(
    fc.property(fc.array(deeds, { minLength: 20, maxLength: 80 }), (all) => {
      const table = begin();
      for (const deed of all) {
        doDeed(table, deed);
        expectConsent(table);
      }
    }),
    { numRuns: 40 },
  );
});

test('a plan that rests comes back within its semester or not at all', () => {
  let [back, late] = [0, 0];
  fc.assert(
    fc.property(fc.array(deeds, { minLength: 10, maxLength: 60 }), (all) => {
      const table = carriedOutPlan();
      table.takes('santa', 'suspend', 'Prombūtne.');
      for (const deed of all) {
        const before = table.plan().status;
        doDeed(table, deed);
        if (before !== 'suspended' || table.plan().status !== 'under-revision') continue;
        expect(table.context().today <= '2026-12-18').toBe(true);
        back += 1;
      }
      if (table.plan().status === 'suspended' && table.context().today > '2026-12-18') late += 1;
    }),
    { numRuns: 100 },
  );
  expect([back > 0, late > 0], 'both ways were tried').toEqual([true, true]);
});

test('everybody of the deeds is of the school', () => {
  for (const id of people) expect(supportSchool.members.map((one) => one.id)).toContain(id);
});
