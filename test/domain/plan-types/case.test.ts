/** A case on the ladder: few read of it, the parents are told before it is handed on, and a person decides each level. */
import { describe, expect, test } from 'vitest';
import { mayKnow, maySee, mayStart, rowsSeen } from '../../../src/domain/plan/access.ts';
import { readStepIn } from '../../../src/domain/plan/choices.ts';
import { neededSections } from '../../../src/domain/plan/on-path.ts';
import { planNumber } from '../../../src/domain/plan/plan-number.ts';
import { learnerCase } from '../../../src/domain/plan-types/case/learner-case.ts';
import { learner } from '../../subjects.ts';
import { school } from '../plan/small-type.ts';
import { all, planOnTable, readerOf, refusal, type Table } from '../plan/table.ts';
import { answered, withRow } from './support-plan.ts';

const organisation = { ...school, planTypes: ['case'] };
const reader = (id: string) => readerOf(organisation, id);

const begun = (): Table =>
  planOnTable({
    type: learnerCase,
    organisation,
    startedBy: 'anna',
    change: { period: { kind: 'open' }, number: 14 },
  });

const refusalToWork = {
  what: {
    ...{ kind: 'refusal', date: '2026-11-20', where: null, description: 'Uzdevumu nesāk.', 'seen-by': 'andris' },
    ...{ missed: null, unexcused: null },
  },
};
const talk = {
  done: { form: 'talk', date: '2026-11-20', who: 'anna', note: 'Pārrunāts.', result: 'partly' },
  well: { well: null },
};
const call = { told: { date: '2026-11-20', way: 'call', about: ['situation'], agreed: null } };

/** Known and talked of at the level of the class; the parents are not told. */
function talkedOf(): Table {
  const table = begun();
  withRow(table, { section: 'situations', id: 's1', by: 'anna' }, refusalToWork);
  withRow(table, { section: 'class-actions', id: 'a1', by: 'anna' }, talk);
  all(table.finish('anna', 'situations'), table.finish('anna', 'class-actions'));
  return table;
}

function handedOver(): Table {
  const table = talkedOf();
  withRow(table, { section: 'parents', id: 'p1', by: 'anna' }, call);
  all(table.finish('anna', 'parents'), table.takes('anna', 'hand-over'));
  return table;
}

describe('who reads of a case', () => {
  test('are the teacher of the class, the support team and those who lead', () => {
    const table = handedOver();
    const seers = organisation.members.filter(({ id }) =>
      maySee(reader(id), table.plan(), table.section('situations')),
    );
    expect(seers.map(({ id }) => id)).toEqual(['ilga', 'dzintra', 'baiba', 'evija', 'anna']);
    expect(mayKnow(reader('andris'), learnerCase, table.plan())).toBe(false);
  });

  test('whoever has a task in it reads that task and no more', () => {
    const table = talkedOf();
    withRow(
      table,
      { section: 'tasks', id: 't1', by: 'anna' },
      { task: { task: 'Pārrunāt mērķi.' }, duty: { due: '2026-11-30', responsible: 'andris' } },
    );
    const { rows } = table.plan();
    expect(rowsSeen(reader('andris'), table.context(), rows).map(({ id }) => id)).toEqual(['t1']);
    const seen = neededSections(learnerCase, table.plan()).filter((one) => maySee(reader('andris'), table.plan(), one));
    expect(seen).toEqual([]);
    expect(mayKnow(reader('andris'), learnerCase, table.plan())).toBe(false);
  });

  test('nobody begins one in a school that does not keep cases, nor a teacher who only saw something', () => {
    const about = learner('J-07');
    expect(mayStart(reader('anna'), learnerCase, about)).toBe(true);
    expect(mayStart(reader('andris'), learnerCase, about)).toBe(false);
    expect(mayStart(readerOf(school, 'anna'), learnerCase, about)).toBe(false);
  });
});

describe('the ladder', () => {
  test('is climbed only when the parents were told', () => {
    const table = talkedOf();
    expect(refusal(table.takes('anna', 'hand-over'))).toBe('incomplete');
    withRow(table, { section: 'parents', id: 'p1', by: 'anna' }, call);
    all(table.finish('anna', 'parents'), table.takes('anna', 'hand-over'));
  });

  test('has nobody hand a case to themselves: the head of the support team accepts it or sends it back with a reason', () => {
    const table = handedOver();
    expect(refusal(table.takes('anna', 'accept'))).toBe('no-right');
    expect(refusal(table.takes('baiba', 'return'))).toBe('reason-missing');
    all(table.takes('baiba', 'return', 'Vēl jārunā ar vecākiem.'), table.takes('anna', 'hand-over'));
    all(table.takes('baiba', 'accept'));
    expect(table.plan().status).toBe('school-level');
  });

  test('ends with what came of it', () => {
    const table = talkedOf();
    all(table.takes('anna', 'conclude'));
    expect(refusal(table.takes('anna', 'close'))).toBe('incomplete');
    answered(table, 'outcome', { outcome: { why: 'solved', helped: 'Saruna.' } }, 'anna');
    all(table.finish('anna', 'outcome'), table.takes('anna', 'close'));
  });

  test('begins anew with nothing of the case before', () => {
    const before = talkedOf().plan();
    const next = planOnTable({ type: learnerCase, organisation, last: { ...before, status: 'closed' } });
    expect(next.plan()).toMatchObject({ sections: {}, rows: [] });
  });
});

test.each([
  ['Sasita Emīlu.', '„Emīlu”', false],
  ['Sanija raudāja gaitenī.', 'Sanija', true],
  ['Teica, ka viņam ir disleksija.', 'disleksija', true],
])('what is written of a learner warns of another one’s name, and of a diagnosis: %s', (text, word, warns) => {
  const table = begun();
  const learners = [
    { code: 'J-07', name: 'Emīls Dambītis', class: '7.b' },
    { code: 'J-08', name: 'Sanija Ceriņa', class: '7.b' },
  ];
  const context = { ...table.context(), organisation: { ...organisation, learners } };
  for (const key of ['situations', 'parents', 'class-actions']) {
    const section = table.section(key);
    for (const step of section.type.list?.steps ?? []) {
      const field = step.fields.find((one) => one.kind === 'long-text');
      if (field === undefined) continue;
      const { warnings } = readStepIn({ context, section, row: 'new' }, step, { [field.id]: text });
      expect(warnings[field.id]).toEqual(warns ? { kind: 'delicate', words: [word] } : undefined);
    }
  }
});

test('a case is called by its number, of three figures at least', () => {
  expect(planNumber({ type: learnerCase, plan: begun().plan() })).toBe('G-014');
  expect(planNumber({ type: learnerCase, plan: { number: 1204 } })).toBe('G-1204');
  expect(planNumber({ type: learnerCase, plan: {} })).toBeUndefined();
});
