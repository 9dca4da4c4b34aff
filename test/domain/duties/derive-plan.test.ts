/** What a plan owes: by the rules of the school, by its calls and tasks, and by nothing else. */
import { describe, expect, it } from 'vitest';
import { dutiesOfPlan } from '../../../src/domain/duties/derive-plan.ts';
import type { DutyFacts } from '../../../src/domain/duties/facts.ts';
import type { Rule } from '../../../src/domain/duties/rule.ts';
import { learner } from '../../subjects.ts';
import { at, taskRow, type Written, writtenPlan } from './plan-on-table.ts';
import { dutySchool, facts, order, rule } from './school-with-rules.ts';
import { document, heldMeeting, minutes } from './some-meeting.ts';

const call = { at: '2026-09-10T08:00:00.000Z', due: '2026-10-01' };
const teaching = { psychologist: at, 'class-teacher': '2026-09-12T08:00:00.000Z', measures: at };
/** A plan that was agreed on, with nothing owed in it but its tasks. */
const agreed = { done: teaching, status: 'approved' } as const;

interface Setting extends Omit<Written, 'organisation' | 'today'> {
  readonly rules?: readonly Rule[];
  readonly today?: string;
  readonly more?: Partial<DutyFacts>;
  readonly school?: Parameters<typeof dutySchool>[1];
}

function allOwed({ rules = [], today = '2026-11-10', more = {}, school, ...written }: Setting) {
  const organisation = dutySchool(rules, school);
  return dutiesOfPlan(writtenPlan({ organisation, today, ...written }), facts(organisation, today, more));
}

/** But for the steps in the life of a plan that no rule speaks of. */
const owed = (setting: Setting) => allOwed(setting).filter(({ key }) => !key.startsWith('step/'));

const evaluation = rule({
  id: 'evaluation',
  about: { kind: 'section', type: 'iip', sections: ['evaluation-1', 'evaluation-2'] },
  holder: { kind: 'owner' },
  start: { kind: 'semester', semester: 'each', edge: 'end' },
  fulfilledBy: { kind: 'section-done' },
});
const findings = rule({
  id: 'findings',
  about: { kind: 'section', type: 'iip', sections: ['psychologist', 'class-teacher'] },
  holder: { kind: 'owner' },
  start: { kind: 'called' },
  fulfilledBy: { kind: 'section-done' },
});
const opinion = rule({
  id: 'opinion',
  point: '27.2.',
  about: { kind: 'section', type: 'iip', sections: ['psychologist'] },
  holder: { kind: 'owner' },
  start: { kind: 'event', event: { kind: 'answered', section: 'basis', field: 'application-date' } },
  within: { unit: 'weeks', count: 3 },
  fulfilledBy: { kind: 'any', of: [{ kind: 'document', document: 'opinion' }, { kind: 'section-done' }] },
});
const tasks = rule({
  id: 'tasks',
  about: { kind: 'task', type: 'iip', sections: ['tasks'] },
  holder: { kind: 'responsible' },
  start: { kind: 'task' },
  fulfilledBy: { kind: 'task-done' },
});
const approval = rule({
  id: 'approval',
  about: { kind: 'plan', type: 'iip' },
  holder: { kind: 'role', role: 'class-teacher' },
  start: { kind: 'date', month: 9, day: 30 },
  fulfilledBy: { kind: 'plan-status', statuses: ['approved'] },
});

const begin = rule({
  id: 'begin',
  about: { kind: 'transition', type: 'iip', names: ['begin'] },
  holder: { kind: 'taker' },
  start: { kind: 'possible' },
  within: { unit: 'working-days', count: 5 },
  fulfilledBy: { kind: 'taken' },
});

describe('without a rule', () => {
  it('a called section is owed by whoever was called, until it is handed over', () => {
    const change = { called: { psychologist: call } };
    expect(owed({ change })).toEqual([
      {
        key: 'call/plan/p1/section/psychologist/call',
        rule: null,
        about: { plan: 'p1', whom: learner('J-07'), section: 'psychologist' },
        holders: ['evija'],
        held: 'by-holder',
        sensitive: true,
        startsOn: '2026-09-10',
        due: '2026-10-01',
        estimated: false,
      },
    ]);
    const [done] = owed({ change, done: { psychologist: '2026-09-20T21:30:00.000Z' } });
    expect(done?.fulfilled).toEqual({ on: '2026-09-21' });
  });

  it('a task with a day and somebody to do it is owed, and no other', () => {
    const rows = [
      taskRow(),
      taskRow({ id: 'r2', due: null }),
      taskRow({ id: 'r3', responsible: null }),
      taskRow({ id: 'r4', removed: { by: 'andris', at } }),
      taskRow({ id: 'r5', state: 'done' }),
    ];
    expect(owed({ ...agreed, change: { rows } })).toEqual([
      expect.objectContaining({ key: 'task/plan/p1/row/r1/task', holders: ['andris'], due: '2026-11-20' }),
      expect.objectContaining({ key: 'task/plan/p1/row/r5/task', fulfilled: { on: '2026-11-10' } }),
    ]);
  });

  it.each([
    ['draft', {}, 0],
    ['in-approval', {}, 0],
    ['under-revision', {}, 0],
    ['under-revision', { talk: { at, due: '2026-09-24' } }, 1],
    ['in-implementation', {}, 1],
  ])('a task of a plan in %s is owed only where it was ever agreed on (called: %j)', (status, called, count) => {
    const found = owed({ done: teaching, status, change: { rows: [taskRow()], called } });
    expect(found.filter(({ about }) => about.row !== undefined)).toHaveLength(count);
  });

  it('a task of somebody who has left goes to the support-team head, marked as vacant', () => {
    const rows = [taskRow({ responsible: 'gone' })];
    expect(owed({ ...agreed, change: { rows } })).toEqual([
      expect.objectContaining({ holders: ['baiba'], held: 'vacant' }),
    ]);
  });

  const steps = (setting: Setting) => allOwed(setting).filter(({ key }) => key.startsWith('step/'));

  it('a plan that was agreed on is owed its beginning by the first who may begin it, within a week of school days', () => {
    const since = { statusAt: '2026-11-02T08:00:00.000Z' };
    expect(steps({ ...agreed, change: since }).filter(({ fulfilled }) => fulfilled === undefined)).toEqual([
      {
        key: 'step/plan/p1/begin',
        rule: null,
        about: { plan: 'p1', whom: learner('J-07'), step: 'begin' },
        holders: ['baiba'],
        held: 'by-stand-in',
        startsOn: '2026-11-02',
        due: '2026-11-09',
        estimated: false,
      },
    ]);
    const begun = steps({ ...agreed, status: 'in-implementation', change: { statusAt: '2026-11-05T08:00:00.000Z' } });
    expect(begun.find(({ about }) => about.step === 'begin')?.fulfilled).toEqual({ on: '2026-11-05' });
  });

  it('a plan is owed no step for which something is still to be written, and none while it rests', () => {
    expect(steps({ done: {} })).toEqual([]);
    expect(steps({ ...agreed, status: 'suspended' })).toEqual([]);
  });

  it('a step that a rule speaks of is owed once', () => {
    const found = allOwed({ ...agreed, rules: [begin] });
    expect(found.filter(({ about }) => about.step === 'begin').map(({ key }) => key)).toEqual(['begin/plan/p1/begin']);
  });

  it('an agreement that stands in the minutes alone is owed by whom it was agreed with', () => {
    const agreement = { id: 'g1', text: 'Konsultācijas', holder: 'andris', due: '2026-11-27' };
    const agreed = minutes({
      finished: { by: 'baiba', at: '2026-11-06T08:00:00.000Z' },
      agreements: [agreement, { ...agreement, id: 'g2', row: 'r1' }],
    });
    expect(owed({ more: { meetings: [heldMeeting({ minutes: agreed })] } })).toEqual([
      expect.objectContaining({
        key: 'agreement/meeting/m1/row/g1/task',
        about: { meeting: 'm1', plan: 'p1', whom: learner('J-07'), row: 'g1' },
        holders: ['andris'],
        startsOn: '2026-11-06',
        due: '2026-11-27',
      }),
    ]);
  });
});

describe('a rule', () => {
  it('about sections takes the place of their calls', () => {
    expect(owed({ rules: [findings], change: { called: { psychologist: call } } }).map(({ key }) => key)).toEqual([
      'findings/plan/p1/section/psychologist/call',
    ]);
  });

  it('about the end of a semester owes no evaluation of a plan that is still a draft', () => {
    expect(owed({ rules: [evaluation], done: teaching })).toEqual([]);
  });

  it('about the end of a semester owes one evaluation for each subject, each by its teacher', () => {
    const found = owed({ rules: [evaluation], done: teaching, status: 'in-implementation' });
    expect(found.map(({ about, holders, due, estimated }) => [about.section, holders, due, estimated])).toEqual([
      ['evaluation-1:matematika', ['andris'], '2026-12-18', true],
      ['evaluation-1:anglu-valoda', ['emily'], '2026-12-18', true],
      ['evaluation-2:matematika', ['andris'], '2027-05-31', false],
      ['evaluation-2:anglu-valoda', ['emily'], '2027-05-31', false],
    ]);
  });

  it('about the end of a semester that the plan does not cover owes nothing', () => {
    const values = { period: ['semester-2'] };
    const found = owed({ rules: [evaluation], done: teaching, values, status: 'in-implementation' });
    expect(new Set(found.map(({ due }) => due))).toEqual(new Set(['2027-05-31']));
  });

  it('about a section that has no call to speak of leaves the call to itself', () => {
    const change = { called: { psychologist: call } };
    const found = owed({ rules: [opinion], values: { reasons: ['speciala_programma'] }, change });
    expect(found.map(({ key }) => key)).toEqual(['call/plan/p1/section/psychologist/call']);
  });

  it('about tasks takes the place of the tasks alone', () => {
    const found = owed({ rules: [tasks], ...agreed, change: { rows: [taskRow()] } });
    expect(found.map(({ key }) => key)).toEqual(['tasks/plan/p1/row/r1/task']);
  });

  it('about a day that had passed when the plan was begun binds nobody who works on it', () => {
    const change = { startedAt: '2026-10-05T08:00:00.000Z' };
    expect(owed({ rules: [approval], change })).toEqual([]);
    expect(owed({ rules: [approval] })).toHaveLength(1);
  });

  it('of another kind of plan does not speak of this one', () => {
    expect(owed({ rules: [{ ...approval, about: { kind: 'plan', type: 'iap' } }] })).toEqual([]);
  });

  it('about sections that the plan does not need owes nothing', () => {
    const both = rule({
      id: 'both',
      about: { kind: 'plan', type: 'iip' },
      fulfilledBy: { kind: 'section-done', sections: ['speech-therapist'] },
    });
    expect(owed({ rules: [both], change: { startedAt: '2026-09-01T08:00:00.000Z' } })).toEqual([]);
  });
});

describe('feedback, which waits for the evaluations', () => {
  const feedback = rule({
    id: 'feedback',
    about: { kind: 'section', type: 'iip', sections: ['feedback-1'] },
    holder: { kind: 'owner' },
    start: { kind: 'semester', semester: 1, edge: 'end' },
    fulfilledBy: { kind: 'section-done' },
  });
  const evaluated = { ...teaching, 'evaluation-1:matematika': at, 'evaluation-1:anglu-valoda': at };
  const owedThen = (written: Partial<Setting>) =>
    owed({ rules: [feedback], done: evaluated, status: 'in-implementation', today: '2027-01-07', ...written })[0];
  const opened = (day: string, due: string) =>
    owedThen({ change: { called: { 'feedback-1': { at: `${day}T08:00:00.000Z`, due } } } });

  it('rests until the last of them is handed over, and names those that are not', () => {
    const done = { ...teaching, 'evaluation-1:anglu-valoda': at };
    expect(owedThen({ done })).toMatchObject({ due: '2026-12-18', waitsFor: ['evaluation-1:matematika'] });
    expect(owedThen({})).not.toHaveProperty('waitsFor');
  });

  it('keeps the day of its rule where it could be begun before it', () => {
    expect(opened('2026-12-15', '2026-12-22')?.due).toBe('2026-12-18');
  });

  it('is due as its owner was told where colleagues kept it closed until that day', () => {
    expect(opened('2026-12-18', '2027-01-08')?.due).toBe('2027-01-08');
    expect(opened('2027-01-07', '2027-01-14')).toMatchObject({ startsOn: '2027-01-07', due: '2027-01-14' });
  });
});

describe('the psychologist’s opinion', () => {
  it('is due three weeks after the guardian’s application', () => {
    expect(owed({ rules: [opinion] })).toEqual([
      expect.objectContaining({ startsOn: '2026-11-02', due: '2026-11-23', holders: ['evija'], held: 'by-holder' }),
    ]);
  });

  it('is done when the opinion was recorded after it, or the section is handed over', () => {
    const doneBy = (more: Partial<DutyFacts>) => owed({ rules: [opinion], more })[0]?.fulfilled?.on;
    expect(doneBy({ documents: [document()] })).toBe('2026-11-12');
    expect(doneBy({ documents: [document({ date: '2026-10-30' })] })).toBeUndefined();
    expect(doneBy({ documents: [document({ withdrawn: { by: 'evija', at } })] })).toBeUndefined();
    expect(doneBy({ documents: [document({ kind: 'information' })] })).toBeUndefined();
    expect(owed({ rules: [opinion], done: { psychologist: '2026-11-09T08:00:00.000Z' } })[0]?.fulfilled).toEqual({
      on: '2026-11-09',
    });
  });

  it('is not done by an opinion about another plan, or one that was recorded for another duty', () => {
    const doneBy = (change: Parameters<typeof document>[0]) =>
      owed({ rules: [opinion], more: { documents: [document(change)] } })[0]?.fulfilled;
    expect(doneBy({ plan: 'p2' })).toBeUndefined();
    expect(doneBy({ obligation: 'another/plan/p1/once' })).toBeUndefined();
    expect(doneBy({ obligation: 'opinion/plan/p1/section/psychologist/once' })).toEqual({ on: '2026-11-12' });
  });

  it('falls to who stands in while there is no psychologist', () => {
    const school = { members: dutySchool().members.filter(({ id }) => id !== 'evija') };
    expect(owed({ rules: [opinion], school })[0]).toMatchObject({ holders: ['jana'], held: 'by-stand-in' });
  });

  it('falls to the support-team head, marked as vacant, while nobody stands in either', () => {
    const school = { members: dutySchool().members.filter(({ id }) => id !== 'evija'), standIns: [] };
    expect(owed({ rules: [opinion], school })[0]).toMatchObject({ holders: ['baiba'], held: 'vacant' });
  });

  it('waits while an order stops the clock of the class', () => {
    const remote = order({ scope: { kind: 'class', class: '7.b' } });
    expect(owed({ rules: [opinion], more: { orders: [remote] } })[0]).toMatchObject({
      due: '2026-11-28',
      stopped: { order: 'o1', until: '2026-11-13' },
      shifted: { order: 'o1', from: '2026-11-23' },
    });
  });
});

describe('the life of the plan', () => {
  it.each(['suspended', 'closed', 'inactive'] as const)('owes nothing once it is %s', (status) => {
    const change = { rows: [taskRow()], called: { psychologist: call } };
    expect(owed({ rules: [evaluation, approval, opinion, tasks], status, done: teaching, change })).toEqual([]);
  });

  it.each([
    ['draft', undefined],
    ['in-approval', undefined],
    ['approved', { on: '2026-09-10' }],
    ['in-implementation', { on: '2026-09-10' }],
  ] as const)('has approved it or not: %s', (status, done) => {
    expect(owed({ rules: [approval], status })[0]?.fulfilled).toEqual(done);
  });
});

describe('a meeting about the plan', () => {
  const talk = rule({
    id: 'talk',
    about: { kind: 'plan', type: 'iip' },
    holder: { kind: 'role', role: 'social-pedagogue' },
    start: { kind: 'event', event: { kind: 'status', status: 'approved' } },
    within: { unit: 'weeks', count: 2 },
    fulfilledBy: { kind: 'meeting-held', meeting: 'individual-talk' },
  });
  const approved = { status: 'approved', change: { statusAt: '2026-11-02T08:00:00.000Z' } } as const;

  it('ends what is owed until it was held', () => {
    expect(owed({ rules: [talk], ...approved })[0]).toMatchObject({ due: '2026-11-16', held: 'by-stand-in' });
    expect(owed({ rules: [talk], ...approved, more: { meetings: [heldMeeting()] } })[0]?.fulfilled).toEqual({
      on: '2026-11-05',
    });
    const invited = heldMeeting({ state: 'planned' });
    expect(owed({ rules: [talk], ...approved, more: { meetings: [invited] } })[0]?.fulfilled).toBeUndefined();
  });

  it('ends what is owed until its people were invited, as long as nobody cancels it', () => {
    const arrange = rule({ ...talk, fulfilledBy: { kind: 'meeting-arranged', meeting: 'individual-talk' } });
    const done = (change: Parameters<typeof heldMeeting>[0]) =>
      owed({ rules: [arrange], ...approved, more: { meetings: [heldMeeting(change)] } })[0]?.fulfilled !== undefined;
    const slot = { date: '2027-01-14', time: '15:30', minutes: 40 };
    expect(done({ state: 'invited', slot })).toBe(true);
    expect(done({ state: 'planned' })).toBe(false);
    expect(done({ state: 'cancelled', slot })).toBe(false);
    expect(done({ state: 'held', slot: { ...slot, date: '2026-10-01' } })).toBe(false);
  });

  it('owes its minutes, by whoever called it', () => {
    const record = rule({
      id: 'minutes',
      about: { kind: 'meeting', meetings: ['individual-talk'] },
      holder: { kind: 'organiser' },
      start: { kind: 'meeting' },
      within: { unit: 'working-days', count: 3 },
      fulfilledBy: { kind: 'minutes' },
    });
    const owes = (meeting: ReturnType<typeof heldMeeting>) => owed({ rules: [record], more: { meetings: [meeting] } });
    expect(owes(heldMeeting())).toEqual([
      expect.objectContaining({ key: 'minutes/meeting/m1/held', holders: ['baiba'], due: '2026-11-10' }),
    ]);
    const finished = { by: 'baiba', at: '2026-11-06T08:00:00.000Z' };
    expect(owes(heldMeeting({ minutes: minutes({ finished }) }))[0]?.fulfilled).toEqual({ on: '2026-11-06' });
  });
});

it('the key of every duty holds no sign that separates keys elsewhere, and names one duty', () => {
  const found = owed({
    rules: [evaluation, findings, opinion, tasks, approval],
    status: 'in-implementation',
    done: teaching,
    change: { rows: [taskRow(), taskRow({ id: 'r2' })], called: { psychologist: call } },
  });
  expect(found.every(({ key }) => !key.includes('~'))).toBe(true);
  expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
});

describe('a rule about rows', () => {
  const rows = rule({
    id: 'rows',
    about: { kind: 'row', type: 'iip', sections: ['tasks'] },
    holder: { kind: 'owner' },
    start: { kind: 'event', event: { kind: 'answered', section: 'tasks', field: 'due' } },
    within: { unit: 'weeks', count: 1 },
  });

  it('gives a duty for each of them, from the day that the row itself names', () => {
    const change = { rows: [taskRow(), taskRow({ id: 'r2', due: null }), taskRow({ id: 'r3', section: 'talk' })] };
    expect(owed({ ...agreed, rules: [rows], change }).filter(({ rule: id }) => id === 'rows')).toEqual([
      expect.objectContaining({
        key: 'rows/plan/p1/row/r1/once',
        about: expect.objectContaining({ section: 'tasks:matematika', row: 'r1', subject: 'matematika' }),
        holders: ['andris'],
        startsOn: '2026-11-20',
        due: '2026-11-27',
      }),
    ]);
  });

  it('gives none in a plan that was never agreed on', () => {
    const found = owed({ done: teaching, rules: [rows], change: { rows: [taskRow()] } });
    expect(found.filter(({ rule: id }) => id === 'rows')).toEqual([]);
  });
});

describe('a rule about steps', () => {
  const steps = (written: Partial<Setting>) =>
    owed({ ...agreed, rules: [begin], ...written }).filter(({ rule: id }) => id === 'begin');

  it('asks the first who may take it to begin an approved plan', () => {
    expect(steps({ change: { statusAt: '2026-11-02T08:00:00.000Z' } })).toEqual([
      {
        key: 'begin/plan/p1/begin',
        rule: 'begin',
        about: { plan: 'p1', whom: learner('J-07'), step: 'begin' },
        holders: ['baiba'],
        held: 'by-stand-in',
        startsOn: '2026-11-02',
        due: '2026-11-09',
        estimated: false,
      },
    ]);
  });

  it('is done once it is begun', () => {
    const change = { statusAt: '2026-11-04T08:00:00.000Z' };
    expect(steps({ status: 'in-implementation', change })).toMatchObject([{ fulfilled: { on: '2026-11-04' } }]);
  });

  it.each(['draft', 'in-approval', 'under-revision', 'suspended', 'closed'])('asks nobody in %s', (status) => {
    expect(steps({ status })).toEqual([]);
  });
});
