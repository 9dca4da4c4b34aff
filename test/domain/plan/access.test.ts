/** Who may see, answer and approve which part of a plan. */

import { describe, expect, test } from 'vitest';
import { mayAnswer, mayKnow, mayReturn, maySee, mayStart, mayTake, owns } from '../../../src/domain/plan/access.ts';
import { learner } from '../../subjects.ts';
import { school } from './small-type.ts';
import { all, planOnTable, readerOf, type Table, taskOf, written } from './table.ts';

const whoMay = (may: (id: string) => boolean) => school.members.map((member) => member.id).filter(may);
const seers = (table: Table, key: string) =>
  whoMay((id) => maySee(readerOf(school, id), table.plan(), table.section(key)));
const knowers = (table: Table) => whoMay((id) => mayKnow(readerOf(school, id), table.context().type, table.plan()));

function withFindings() {
  const table = planOnTable();
  all(
    table.answers('anna', 'basis', 'reasons', { reasons: ['opinion'] }),
    table.answers('anna', 'basis', 'note', { note: null }),
  );
  return table;
}

describe('reading', () => {
  test('a section is for its owner and its readers', () => {
    expect(seers(planOnTable(), 'basis')).toEqual(['baiba', 'anna']);
  });
  test('what a specialist wrote is for that specialist and the support-team leader', () => {
    expect(seers(withFindings(), 'findings')).toEqual(['baiba', 'evija']);
  });
  test('as a subject teacher is for the teachers of the subjects of this plan, not for all who teach the class', () => {
    expect(seers(written({ until: 'basis' }), 'teaching')).toEqual(['baiba', 'anna']);
    expect(seers(written(), 'teaching')).toEqual(['baiba', 'anna', 'andris', 'emily']);
  });
  test('as a class teacher is for the teacher of that class', () => {
    expect(seers(written(), 'basis')).not.toContain('guntis');
  });
});

describe('answering', () => {
  const answerers = (table: Table, key: string) =>
    whoMay((id) => mayAnswer(readerOf(school, id), table.context(), table.section(key)));

  test('is for the owner, and for the support-team leader where the section is not sensitive', () => {
    expect(answerers(written(), 'tasks:matematika')).toEqual(['baiba', 'andris']);
    expect(answerers(withFindings(), 'findings')).toEqual(['evija']);
  });
  test('falls to the support-team leader where a post is vacant', () => {
    const table = written();
    all(table.answers('anna', 'teaching', 'subjects', { subjects: ['vesture'] }));
    expect(owns(readerOf(school, 'baiba'), table.plan(), table.section('tasks:vesture'))).toBe(true);
  });
});

describe('knowing that a plan is there', () => {
  test('is for those who oversee plans and those with a part in it', () => {
    expect(knowers(planOnTable())).toEqual(['ilga', 'dzintra', 'baiba', 'anna']);
    expect(knowers(withFindings())).toContain('evija');
    expect(knowers(written())).toEqual(['ilga', 'dzintra', 'baiba', 'anna', 'andris', 'emily']);
  });
  test('is for whoever has a task in it, as long as they have it', () => {
    const table = written({ until: 'teaching' });
    all(table.arrive('andris', { kind: 'answer', answers: taskOf('tasks:matematika', 'new', 'guntis'), seen: 0 }, 'r'));
    expect(knowers(table)).toContain('guntis');
    expect(seers(table, 'teaching')).not.toContain('guntis');
    all(table.arrive('andris', { kind: 'remove-row', row: 'r' }));
    expect(knowers(table)).not.toContain('guntis');
  });
});

describe('beginning, returning and approving', () => {
  test('a plan is begun by those with the right, a class teacher only for the own class', () => {
    const starters = (of: string) =>
      whoMay((id) => mayStart(readerOf(school, id), planOnTable().context().type, learner('J', of)));
    expect(starters('7.b')).toEqual(['baiba', 'anna']);
    expect(starters('3.a')).toEqual(['baiba', 'guntis']);
  });
  test('a step of its life is taken by the roles that the type names', () => {
    const { type } = planOnTable().context();
    const of = { type, plan: written().plan() };
    const approve = type.lifeCycle.transitions.find((one) => one.name === 'approve')!;
    expect(whoMay((id) => mayTake(readerOf(school, id), of, approve))).toEqual(['ilga', 'dzintra', 'baiba']);
  });
  test('a section is sent back only by somebody who may read it', () => {
    const table = withFindings();
    const by = ['support-head', 'deputy-head', 'director'] as const;
    expect(whoMay((id) => mayReturn(readerOf(school, id), table.plan(), table.section('findings'), by))).toEqual([
      'baiba',
    ]);
  });
});
