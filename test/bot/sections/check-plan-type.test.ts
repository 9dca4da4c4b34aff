/** A plan type that a platform cannot show is refused, naming the field. */

import { describe, expect, test } from 'vitest';
import { webLimits } from '../../../src/adapters/web/limits.ts';
import type { PlatformLimits } from '../../../src/bot/ports/platform-limits.ts';
import { checkPlanType, platformFaults } from '../../../src/bot/sections/check-plan-type.ts';
import type { ListEntry } from '../../../src/domain/people/list-entry.ts';
import type { FieldType } from '../../../src/domain/plan/field-type.ts';
import { iip } from '../../../src/domain/plan-types/iip/iip.ts';
import lv from '../../../src/domain/plan-types/iip/lv.json' with { type: 'json' };
import { everyFieldType } from '../../domain/plan/every-field.ts';
import { sayWith } from '../../say-with.ts';
import { createTexts } from '../../texts.ts';

const say = createTexts();

/** Block Kit: modal title 24, label 2000, hint 2000, option label 75, 100 options, plain text input 3000, 100 blocks a modal. */
const slack: PlatformLimits = {
  platform: 'slack',
  sectionTitle: 24,
  label: 2000,
  hint: 2000,
  optionLabel: 75,
  optionWhole: 400,
  optionsPerChoice: 100,
  phrase: 140,
  longText: 3000,
  fieldsPerForm: 90,
};

/** An Adaptive Card has few limits but its size: 28 KB with everything in it. */
const teams: PlatformLimits = {
  platform: 'teams',
  sectionTitle: 60,
  label: 500,
  hint: 1000,
  optionLabel: 200,
  optionWhole: 400,
  optionsPerChoice: 100,
  phrase: 300,
  longText: 4000,
  fieldsPerForm: 60,
  bytesPerForm: 28_000,
};

test('every plan type fits the local chat, Slack and Teams, in both languages', () => {
  expect(platformFaults(say, [webLimits, slack, teams])).toEqual([]);
});

describe('a limit that is too small', () => {
  const faults = (change: Partial<PlatformLimits>) => checkPlanType(iip, say('lv'), { ...slack, ...change });

  test.each<readonly [keyof PlatformLimits, number, RegExp]>([
    [
      'sectionTitle',
      5,
      /^Plan type iip 6 \(lv\) does not fit slack: sections\.basis\.short has \d+ characters in its short title, at most 5 fit\.$/,
    ],
    ['label', 5, /fields\.basis\.reasons\.label has \d+ characters in its label, at most 5 fit/],
    ['hint', 5, /fields\.basis\.reasons\.hint has/],
    ['optionLabel', 5, /fields\.basis\.reasons\.options\.speciala_programma has/],
    ['optionsPerChoice', 5, /fields\.basis\.reasons has 6 options, at most 5 fit/],
    ['phrase', 5, /fields\.tasks\.goal\.phrases has \d+ characters in a phrase, at most 5 fit|phrases has \d+/],
    ['longText', 2500, /fields\.class-teacher\.findings has 3000 characters in its longest answer, at most 2500 fit/],
    ['fieldsPerForm', 5, /fields\.basis has \d+ fields in one form, at most 5 fit/],
    ['bytesPerForm', 900, /lists\.tasks\.fields has about \d+ bytes when it is filled in, at most 900 fit/],
  ])('is told with the field it is too small for: %s', (limit, most, fault) => {
    expect(faults({ [limit]: most }).some((one) => fault.test(one))).toBe(true);
  });
});

describe('what ships with a type in lists', () => {
  const named = (letters: number) => ({ lv: 'ā'.repeat(letters), en: 'a'.repeat(letters) });
  const faults = (risk: Partial<ListEntry>) => {
    const entry: ListEntry = { id: 'missed', label: named(10), origin: 'seed', ...risk };
    const type = { ...everyFieldType, lists: { ...everyFieldType.lists, risks: [entry] } };
    return (['lv', 'en'] as const).flatMap((language) =>
      [webLimits, slack, teams].flatMap((limits) => checkPlanType(type, sayWith(type, language), limits)),
    );
  };

  test('fits with a short label and the whole wording of its source beside it', () => {
    expect(faults({ label: named(75), text: named(149) })).toEqual([]);
  });
  test('is refused with a label that is too long for a choice, and counts the word for what is only proposed', () => {
    expect(faults({ label: named(76) })[0]).toMatch(
      /^Plan type measures 1 \(lv\) does not fit slack: lists\.risks\.fields\.risk\.options\.missed has 76 characters in the label of an option, at most 75 fit\.$/,
    );
    expect(faults({ label: named(70), origin: 'proposed' })[0]).toMatch(/has 85 characters in the label/);
  });
  test('is refused with a wording that no platform would show whole', () => {
    expect(faults({ text: named(401) })[0]).toMatch(
      /has 401 characters in the whole wording of an option, at most 400/,
    );
  });
});

describe('a first row, which is asked for in one form with what its section asks besides', () => {
  const faults = (level: FieldType, limits: PlatformLimits = slack) => {
    const sections = iip.sections.map((one) =>
      one.id === 'tasks' ? { ...one, steps: [{ id: 'level', fields: [level] }] } : one,
    );
    const fields = { ...lv.fields, tasks: { [level.id]: lv.fields.tasks.level } };
    const type = { ...iip, sections, texts: { ...iip.texts, lv: { ...lv, fields } } };
    return checkPlanType(type, sayWith(type, 'lv'), limits);
  };

  test('is refused where a field of it is called as one of its section', () => {
    expect(faults({ id: 'task', kind: 'text', optional: true })).toContain(
      'Plan type iip 6 (lv) does not fit slack: lists.tasks.fields.task has the name of a field of its section, tasks.',
    );
  });
  test('is refused where the two together are too much', () => {
    const both = /fields\.tasks with lists\.tasks\.fields has 9 fields in one form, at most 8 fit/;
    const level: FieldType = { id: 'level', kind: 'text', optional: true };
    expect(faults(level, { ...slack, fieldsPerForm: 8 }).some((one) => both.test(one))).toBe(true);
  });
});
