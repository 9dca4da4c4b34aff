/** Documents over stores in memory: a duty to hand one in is fulfilled by recording it, by those who may, and never with its text. */

import { describe, expect, test } from 'vitest';
import { tokenOf } from '../../src/bot/core/tap.ts';
import { deriveOfSchool } from '../../src/bot/duties/derive.ts';
import type { FormValues } from '../../src/bot/ports/view.ts';
import type { Obligation } from '../../src/domain/duties/obligation.ts';
import type { Rule, RuledOrganisation } from '../../src/domain/duties/rule.ts';
import type { RoleKind } from '../../src/domain/people/organisation.ts';
import { somePlan, startedEntry } from '../contracts/plan-fixtures.ts';
import { learner } from '../subjects.ts';
import { demoSchool } from '../world/schools.ts';
import { linesOf, problemsOf } from '../world/seen.ts';
import { openWorld } from '../world.ts';

const rule: Rule = {
  id: 'collected',
  point: '24.1.',
  text: 'līdz 5. septembrim apkopot un izvērtēt informāciju par izglītojamajiem, kuriem nepieciešams atbalsts',
  duty: { lv: 'apkopotā informācija', en: 'the collected information' },
  about: { kind: 'school' },
  holder: { kind: 'role', role: 'deputy-head' },
  start: { kind: 'date', month: 9, day: 5 },
  fulfilledBy: { kind: 'document', document: 'collected-information' },
  ladder: { before: [7, 3, 1], onTheDay: true, every: 3 },
};

const ofOneRule: RuledOrganisation = {
  ...demoSchool(),
  id: 'skola',
  rules: [{ id: 'rules', version: '1', title: 'Kārtība', rules: [rule] }],
};

const duty: Obligation = {
  key: 'collected:2026',
  rule: 'collected',
  about: {},
  holders: ['dzintra'],
  held: 'by-holder',
  startsOn: '2026-09-01',
  due: '2026-09-05',
  estimated: false,
  state: 'open',
  since: '2026-09-01',
  nudged: [],
  news: [],
  look: '2026-09-01',
  revision: 0,
};

async function openSchool(obligation: Obligation = duty, organisation: RuledOrganisation = ofOneRule) {
  const world = openWorld({ organisation, now: '2026-09-07T07:00:00.000Z' });
  const { services, does } = world;
  await services.obligations.write(organisation.id, [{ obligation, seen: 'add' }]);
  return {
    ...world,
    fillsToken: (who: string, token: string, values: FormValues) => does(who, { kind: 'form', token, values }),
    sends: (who: string, values: FormValues, id?: string, key = duty.key) =>
      does(who, { kind: 'form', token: tokenOf({ kind: 'document-save', duty: key, from: '' }), values }, id),
    duties: () => services.obligations.ofNoPlan(organisation.id),
    documents: () => services.documents.list(organisation.id),
  };
}

const filled = { date: '05.09.2026', number: '1-8/3', kept: 'Lietvedība, mape 4-12' };

describe('a document that a duty asks for', () => {
  test('is offered to whoever holds the duty, by typing as well', async () => {
    const school = await openSchool();
    const offered = await school.says('dzintra', 'reģistrēt atzinumu');
    const items = offered.blocks.flatMap((block) => (block.kind === 'items' ? block.items : []));
    expect(items.map((item) => item.title)).toEqual(['Apkopotā informācija']);
    const form = await school.tapsToken('dzintra', items[0]?.action?.token ?? '');
    expect(form).toMatchObject({ name: 'document', surface: 'form' });
    expect(form.form?.fields.map((field) => field.name)).toEqual(['date', 'number', 'kept']);
  });

  test('is recorded with its date, number and place, for that duty', async () => {
    const school = await openSchool();
    const view = await school.sends('dzintra', filled);
    expect(linesOf(view)).toContain('Datums: 5. septembris');
    expect(await school.documents()).toMatchObject([
      {
        kind: 'collected-information',
        obligation: duty.key,
        date: '2026-09-05',
        number: '1-8/3',
        keptAt: 'Lietvedība, mape 4-12',
        by: 'dzintra',
      },
    ]);
  });

  test('is recorded once, though the form is delivered twice', async () => {
    const school = await openSchool();
    await school.sends('dzintra', filled, 'same');
    await school.sends('dzintra', filled, 'same');
    expect(await school.documents()).toHaveLength(1);
  });

  test('may be recorded by the support-team leader, and by nobody else without the role', async () => {
    const school = await openSchool();
    expect(await school.sends('valdis', filled)).toMatchObject({ name: 'nothing-here' });
    expect(
      await school.tapsToken('valdis', tokenOf({ kind: 'document-form', duty: duty.key, from: '' })),
    ).toMatchObject({
      name: 'nothing-here',
    });
    expect(await school.documents()).toEqual([]);
    expect(await school.sends('baiba', filled)).toMatchObject({ name: 'document', surface: 'message' });
  });

  test('is kept without its text: what is too long for a place is told where it belongs', async () => {
    const school = await openSchool();
    const view = await school.sends('dzintra', { ...filled, kept: 'a'.repeat(201) });
    expect(problemsOf(view)).toEqual({
      'Kur glabājas': 'Šeit vajadzīga tikai glabāšanas vieta, līdz 200 rakstzīmēm. Teksta vieta ir skolas lietvedībā.',
    });
    expect(view.form?.fields.map((field) => field.value)).toEqual(['05.09.2026', '1-8/3', 'a'.repeat(201)]);
    expect(await school.documents()).toEqual([]);
  });

  test('holds no personal code and no day to come', async () => {
    const school = await openSchool();
    const view = await school.sends('dzintra', { date: '2026-09-08', number: '', kept: 'Mape 010190-12345' });
    expect(Object.keys(problemsOf(view))).toEqual(['Datums', 'Kur glabājas']);
  });

  test('can be taken back by whoever recorded it, not by others', async () => {
    const school = await openSchool();
    await school.sends('dzintra', filled, 'one');
    expect(await school.tapsToken('valdis', tokenOf({ kind: 'document-withdraw', id: 'web-one' }))).toMatchObject({
      name: 'nothing-here',
    });
    await school.tapsToken('dzintra', tokenOf({ kind: 'document-withdraw', id: 'web-one' }));
    expect(await school.documents()).toMatchObject([{ withdrawn: { by: 'dzintra' } }]);
  });

  test('fulfils its duty at once, and opens it again when it is taken back', async () => {
    const school = await openSchool();
    await deriveOfSchool(school.services);
    const isCollected = (one: Obligation) =>
      one.rule === 'collected' && one.key !== duty.key && one.due === '2026-09-05';
    const key = (await school.duties()).find(isCollected)?.key ?? '';
    const state = async () => (await school.duties()).find((one) => one.key === key)?.state;
    expect(await state()).toBe('open');
    await school.sends('dzintra', filled, 'one', key);
    expect(await state()).toBe('fulfilled');
    await school.tapsToken('dzintra', tokenOf({ kind: 'document-withdraw', id: 'web-one' }));
    expect(await state()).toBe('open');
  });

  test('is recorded from a card of an earlier version, too', async () => {
    const school = await openSchool();
    expect(await school.tapsToken('dzintra', `report-form~${duty.key}~`)).toMatchObject({ name: 'document' });
    await school.fillsToken('dzintra', `report-save~${duty.key}~`, filled);
    expect(await school.documents()).toHaveLength(1);
  });

  test('is not asked for by a duty that is fulfilled otherwise, or is over', async () => {
    const over = await openSchool({ ...duty, state: 'void', look: null });
    expect(await over.sends('dzintra', filled)).toMatchObject({ name: 'nothing-here' });
    const other = await openSchool({ ...duty, rule: null });
    expect(await other.sends('dzintra', filled)).toMatchObject({ name: 'nothing-here' });
  });
});

describe('a document about a plan, recorded without its duty being named', () => {
  const plan = somePlan('skola', { id: 'p', about: learner('J-07') });
  const opinionOf = (role: RoleKind): Rule => ({
    ...{ ...rule, id: role, about: { kind: 'plan', type: 'iip' }, holder: { kind: 'role', role } },
    fulfilledBy: { kind: 'any', of: [{ kind: 'done' }, { kind: 'document', document: 'opinion' }] },
  });
  const owed = (role: string, holder: string, due: string): Obligation => ({
    ...{ ...duty, key: role, rule: role, holders: [holder], due },
    about: { plan: 'p', whom: learner('J-07', '7.b') },
  });
  const inSchool = async () => {
    const ruled = [opinionOf('psychologist'), opinionOf('speech-therapist')];
    const rules = [{ id: 'rules', version: '1', title: 'Kārtība', rules: ruled }];
    const school = await openSchool(owed('psychologist', 'evija', '2026-09-10'), { ...ofOneRule, rules });
    await school.services.plans.add('skola', plan, startedEntry());
    const speech = owed('speech-therapist', 'inga', '2026-09-12');
    await school.services.obligations.write('skola', [{ obligation: speech, seen: 'add' }]);
    return school;
  };
  const record = async (who: string, values: FormValues = {}) => {
    const school = await inSchool();
    await school.fillsToken(who, tokenOf({ kind: 'document-add', plan: 'p' }), {
      ...filled,
      kind: 'opinion',
      ...values,
    });
    return (await school.documents()).map(({ obligation }) => obligation);
  };

  test.each([
    ['inga', 'speech-therapist'],
    ['evija', 'psychologist'],
    ['baiba', 'psychologist'],
  ])('by %s it ends the duty of the %s, and no other', async (who, key) => {
    expect(await record(who)).toEqual([key]);
  });

  test('of another kind, or from before the duty began, it ends none', async () => {
    expect(await record('inga', { kind: 'commission-documents' })).toEqual([undefined]);
    expect(await record('inga', { date: '31.08.2026' })).toEqual([undefined]);
  });
});

describe('a document about a learner without a plan', () => {
  const permission = { ...filled, kind: 'permission', way: 'paper' };
  const token = (kind: 'document-about' | 'document-about-add', about = 'learner:J-07') => tokenOf({ kind, about });

  test.each(['evija', 'anna', 'baiba'])('is recorded by %s, who would make the plan', async (who) => {
    const school = await openSchool();
    expect(await school.tapsToken(who, token('document-about'))).toMatchObject({ name: 'document', surface: 'form' });
    await school.fillsToken(who, token('document-about-add'), permission);
    const about = learner('J-07', '7.b');
    expect(await school.documents()).toMatchObject([{ kind: 'permission', way: 'paper', about, by: who }]);
  });

  test('is nobody else’s: not of a subject teacher, nor of the teacher of another class', async () => {
    const school = await openSchool();
    for (const [who, about] of [
      ['valdis', 'learner:J-07'],
      ['anna', 'learner:J-01'],
      ['evija', 'learner:J-99'],
    ] as const) {
      expect(await school.tapsToken(who, token('document-about', about))).toMatchObject({ name: 'refused' });
      await school.fillsToken(who, token('document-about-add', about), permission);
    }
    expect(await school.documents()).toEqual([]);
  });

  test('is asked for the way in which it came, once its kind is known, and what was typed stays', async () => {
    const school = await openSchool();
    const form = await school.fillsToken('evija', token('document-about-add'), { ...filled, kind: 'permission' });
    expect(problemsOf(form)).toEqual({ 'Kā saņemts': 'Lūdzu, aizpildiet šo lauku.' });
    expect(form.form?.fields.find(({ name }) => name === 'kept')?.value).toBe(filled.kept);
    expect(await school.documents()).toEqual([]);
  });

  test('has the days that its kind has', async () => {
    const school = await openSchool();
    const days = { 'valid-from': '07.09.2026', 'valid-to': '18.12.2026' };
    await school.fillsToken('evija', token('document-about-add'), { ...filled, kind: 'certificate', ...days });
    expect(await school.documents()).toMatchObject([{ validFrom: '2026-09-07', validTo: '2026-12-18' }]);
  });
});

test('an agreement with a learner is understood as a document of its own', async () => {
  const { says } = openWorld({ organisation: demoSchool(), now: '2026-09-07T07:00:00.000Z' });
  const shown = linesOf(await says('baiba', 'dokumenti: vienošanās J-07 3. septembrī')).join('\n');
  expect(shown).toContain('Vienošanās ar izglītojamo · 3. septembris');
});
