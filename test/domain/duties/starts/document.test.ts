/** Duties that documents start: of one with a plan or without, and of a plan to which a new one comes. */
import { describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../../../../src/domain/documents/document.ts';
import { dutiesOfPlan } from '../../../../src/domain/duties/derive-plan.ts';
import { dutiesOfSchool } from '../../../../src/domain/duties/derive-school.ts';
import type { Rule } from '../../../../src/domain/duties/rule.ts';
import type { PlanStatus } from '../../../../src/domain/plan/life-cycle.ts';
import { learner } from '../../../subjects.ts';
import { writtenPlan } from '../plan-on-table.ts';
import { dutySchool, facts, rule } from '../school-with-rules.ts';
import { document as recorded } from '../some-meeting.ts';

const whom = learner('J-07', '7.b');

const paper = (change: Partial<DocumentRecord>): DocumentRecord => {
  const { plan: _, ...rest } = recorded({ about: whom, ...change });
  return rest;
};

const permission = paper({ id: 'd1', kind: 'permission', date: '2026-11-02' });

const opinionRule = (change: Partial<Rule> = {}): Rule =>
  rule({
    id: 'opinion',
    about: { kind: 'document', documents: ['permission'] },
    holder: { kind: 'role', role: 'psychologist' },
    start: { kind: 'document', edge: 'valid-from' },
    within: { unit: 'weeks', count: 3 },
    fulfilledBy: { kind: 'document', document: 'opinion' },
    ...change,
  });

const owedBy = (documents: readonly DocumentRecord[], change: Partial<Rule> = {}) => {
  const organisation = dutySchool([opinionRule(change)]);
  return dutiesOfSchool({ ...facts(organisation, '2026-11-10', { documents }), plans: [], intake: [] });
};

describe('a document', () => {
  it('starts the three weeks of the psychologist on its day, without any plan', () => {
    expect(owedBy([permission])).toMatchObject([
      {
        key: 'opinion/learner/J-07/document/d1/valid-from',
        about: { document: 'd1', whom },
        holders: ['evija'],
        startsOn: '2026-11-02',
        due: '2026-11-23',
      },
    ]);
  });

  it('that is withdrawn, or of another kind, starts nothing', () => {
    expect(owedBy([{ ...permission, withdrawn: { by: 'evija', at: permission.at } }])).toEqual([]);
    expect(owedBy([{ ...permission, kind: 'consent' }])).toEqual([]);
  });

  it('is answered by an opinion about the same learner, of that day or later', () => {
    const opinion = paper({ id: 'd2', kind: 'opinion', date: '2026-11-09' });
    expect(owedBy([permission, opinion])[0]?.fulfilled).toEqual({ on: '2026-11-09' });
    expect(owedBy([permission, { ...opinion, date: '2026-10-30' }])[0]?.fulfilled).toBeUndefined();
    expect(owedBy([permission, { ...opinion, about: learner('J-08', '7.b') }])[0]?.fulfilled).toBeUndefined();
  });

  it('is owed anew by the day on which it ends, and an answer to it by its own day', () => {
    const certificate = { ...permission, validTo: '2026-12-18', answerBy: '2026-11-20' };
    const dueBy = (edge: 'expires' | 'answer-due', of: DocumentRecord) =>
      owedBy([of], { start: { kind: 'document', edge } }).map(({ startsOn, due }) => [startsOn, due]);
    expect(dueBy('expires', certificate)).toEqual([['2026-11-02', '2026-12-18']]);
    expect(dueBy('answer-due', certificate)).toEqual([['2026-11-02', '2026-11-20']]);
    expect([...dueBy('expires', permission), ...dueBy('answer-due', permission)]).toEqual([]);
  });

  it('may count from the day on which somebody recorded it', () => {
    const late = { ...permission, at: '2026-11-09T08:00:00.000Z' };
    expect(owedBy([late], { start: { kind: 'document', edge: 'recorded' } })).toMatchObject([
      { startsOn: '2026-11-09', due: '2026-11-30' },
    ]);
  });
});

describe('an opinion that comes during the year', () => {
  const revision = opinionRule({
    id: 'revision',
    about: { kind: 'transition', type: 'iip', names: ['revise'] },
    holder: { kind: 'taker' },
    start: { kind: 'document', edge: 'recorded', documents: ['opinion'] },
    within: { unit: 'weeks', count: 2 },
    fulfilledBy: { kind: 'any', of: [{ kind: 'taken' }, { kind: 'done' }] },
  });
  const organisation = dutySchool([revision]);
  const opinion = paper({ id: 'd2', kind: 'opinion', at: '2026-11-09T08:00:00.000Z' });
  const revisions = (status: PlanStatus, statusAt: string, documents: readonly DocumentRecord[] = [opinion]) => {
    const context = writtenPlan({ organisation, today: '2026-11-10', status, change: { statusAt } });
    return dutiesOfPlan({ ...context, documents }, facts(organisation, '2026-11-10')).filter(
      (duty) => duty.rule === 'revision',
    );
  };

  it('has a plan that was agreed on before it revised within the days of the rule', () => {
    expect(revisions('approved', '2026-11-02T08:00:00.000Z')).toMatchObject([
      { key: 'revision/plan/p1/d2', startsOn: '2026-11-09', due: '2026-11-23' },
    ]);
  });

  it('asks nothing of a plan that was agreed on after it, or is still being written', () => {
    expect(revisions('approved', '2026-11-10T08:00:00.000Z')).toEqual([]);
    expect(revisions('draft', '2026-09-10T08:00:00.000Z')).toEqual([]);
  });

  it('is seen to once the plan is being revised', () => {
    expect(revisions('under-revision', '2026-11-10T08:00:00.000Z')).toMatchObject([
      { key: 'revision/plan/p1/d2', fulfilled: { on: '2026-11-10' } },
    ]);
  });

  it('starts nothing by documents of other kinds', () => {
    expect(revisions('approved', '2026-11-02T08:00:00.000Z', [{ ...opinion, kind: 'information' }])).toEqual([]);
  });
});
