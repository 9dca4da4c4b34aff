/** The life of a plan: who may take which step, what comes back, what is corrected, what is carried over. */
import { describe, expect, test } from 'vitest';
import { isEmpty } from '../../../../src/domain/plan/arrivals/advance.ts';
import type { PlanStatus, TransitionName } from '../../../../src/domain/plan/life-cycle.ts';
import { lifeCycle } from '../../../../src/domain/plan-types/iip/life-cycle.ts';
import { school } from '../small-type.ts';
import { all, approved, planOnTable, refusal, taskOf, written } from '../table.ts';

describe('each step of the life of an individual education plan', () => {
  const steps = lifeCycle.transitions.flatMap((step) => step.from.map((from) => ({ ...step, from })));

  test.each(steps)('$name from $from leads to $to', ({ name, from, to, by, reason }) => {
    const allowed = school.members.filter(({ id, roles }) =>
      by.some(
        (role) =>
          (role !== 'subject' && role !== 'starter' && role !== 'addressee' && roles.includes(role)) ||
          (role === 'class-teacher' && id === 'anna') ||
          school.standIns.some((one) => one.role === role && one.member === id && role === 'social-pedagogue'),
      ),
    );
    expect(allowed.length).toBeGreaterThan(0);
    const ready = written().plan();
    for (const { id } of school.members) {
      const review = { revision: 1, answers: ready.sections.basis?.answers ?? {}, finished: { by: 'baiba', at: 'x' } };
      const done = { minutes: { number: '1' }, conclusion: { conclusion: 'x' } };
      const answers = Object.fromEntries(
        Object.entries(done).map(([step, values]) => [step, { values, by: 'baiba', at: 'x', revision: 1 }]),
      );
      const sections = { ...ready.sections, review: { ...review, answers } };
      const table = planOnTable({ change: { ...ready, sections, status: from } });
      const result = table.takes(id, name, reason === 'required' ? 'Ģimene pārceļas' : undefined);
      if (allowed.some((one) => one.id === id)) expect(table.plan().status, id).toBe(to);
      else expect(refusal(result), id).toBe('no-right');
    }
  });
  test('is taken from no other status', () => {
    const from = (name: TransitionName) =>
      lifeCycle.transitions.filter((one) => one.name === name).flatMap((one) => one.from);
    for (const name of new Set(lifeCycle.transitions.map((one) => one.name))) {
      for (const status of ['draft', 'closed', 'inactive', 'suspended'] satisfies readonly PlanStatus[]) {
        if (from(name).includes(status)) continue;
        expect(refusal(planOnTable({ change: { status } }).takes('baiba', name, 'x')), `${name} ${status}`).toBe(
          'status',
        );
      }
    }
  });
});

describe('submitting a plan', () => {
  test('waits for every section of the draft, and names those that are missing', () => {
    const table = written({ until: 'teaching' });
    expect(table.takes('anna', 'submit')).toEqual({
      kind: 'refused',
      refusal: { why: 'incomplete', sections: ['tasks:matematika', 'tasks:anglu-valoda'] },
    });
  });
  test('keeps the questions as they were shown', () => {
    const table = written();
    all(table.arrive('anna', { kind: 'transition', name: 'submit', wording: { 'basis.note': 'Piezīme' } }));
    expect(table.plan().wording).toEqual({ 'basis.note': 'Piezīme' });
  });
  test('calls the reviewer and tells the channel without names; whoever only wrote hears nothing', () => {
    const table = written();
    all(table.takes('anna', 'submit'));
    expect(table.notices()).toMatchObject([
      { kind: 'channel-status', channel: 'komanda', status: 'in-approval' },
      { kind: 'called', to: 'baiba', section: 'review' },
    ]);
  });
});

test('the class teacher, who did not begin the plan, hears that it is carried out, and not of a pause', () => {
  const told = (name: TransitionName, reason?: string) => {
    const table = planOnTable({ change: { ...approved().plan(), startedBy: 'dzintra' } });
    all(table.takes('baiba', name, reason));
    return table.notices().flatMap((notice) => (notice.kind === 'status' ? [notice.to] : []));
  };
  expect(told('begin')).toEqual(['dzintra', 'anna']);
  expect(told('suspend', 'Slimība')).toEqual(['dzintra']);
});

test('a pause needs its reason, which is kept until the plan goes on', () => {
  const table = approved();
  expect(refusal(table.takes('baiba', 'suspend'))).toBe('reason-missing');
  expect(refusal(table.takes('baiba', 'suspend', '  '))).toBe('reason-missing');
  all(table.takes('baiba', 'suspend', ' Slimība '));
  expect(table.plan()).toMatchObject({ status: 'suspended', statusReason: 'Slimība' });
  all(table.takes('baiba', 'resume'));
  expect(table.plan().statusReason).toBeUndefined();
  expect(table.history().at(-2)).toMatchObject({ kind: 'status', after: 'suspended', reason: 'Slimība' });
});

describe('after a revision', () => {
  test('the review is asked anew: what may stand is offered, the rest is in the history', () => {
    const table = approved();
    all(table.takes('baiba', 'revise'), table.takes('anna', 'submit'));
    expect(table.plan().sections.review).toMatchObject({
      answers: {},
      carried: { conclusion: { conclusion: 'Plāns ir skaidrs.' } },
    });
    expect(table.standing('review').kind).toBe('open');
    expect(table.notices()).toContainEqual(expect.objectContaining({ kind: 'called', to: 'baiba', section: 'review' }));
    expect(table.history().at(-1)).toMatchObject({ emptied: { review: { minutes: { number: '5' } } } });
    expect(refusal(table.takes('baiba', 'approve'))).toBe('incomplete');
  });
  test('what was offered and not yet looked at is offered still', () => {
    const table = approved();
    all(
      table.takes('baiba', 'revise'),
      table.takes('anna', 'submit'),
      table.takes('baiba', 'return'),
      table.takes('anna', 'submit'),
    );
    expect(table.plan().sections.review?.carried).toEqual({ conclusion: { conclusion: 'Plāns ir skaidrs.' } });
  });
  test('sections of the draft stay done', () => {
    const table = approved();
    all(table.takes('baiba', 'revise'));
    expect(table.standing('basis').kind).toBe('done');
    all(table.answers('anna', 'basis', 'note', { note: 'Jauns' }));
  });
});

describe('sending a section back', () => {
  const back = { kind: 'return-section', section: 'teaching', comment: 'Vai arī sports?' } as const;

  test('needs a comment, a hand-over and the right', () => {
    const table = written();
    expect(refusal(table.arrive('baiba', { ...back, comment: ' ' }))).toBe('reason-missing');
    for (const by of ['anna', 'andris', 'evija', 'guntis'])
      expect(refusal(table.arrive(by, back)), by).toBe('no-right');
    expect(refusal(table.arrive('baiba', { ...back, section: 'ending' }))).toBe('status');
    expect(refusal(table.arrive('baiba', { ...back, section: 'findings' }))).toBe('no-such-place');
    all(table.arrive('baiba', back));
    expect(refusal(table.arrive('baiba', back))).toBe('no-such-place');
  });
  test('from approval puts the plan under revision, and the owner hears of it once', () => {
    const table = written();
    all(table.takes('baiba', 'submit'), table.arrive('baiba', back));
    expect(table.plan().status).toBe('under-revision');
    expect(table.notices().filter((notice) => 'to' in notice && notice.to === 'anna')).toMatchObject([
      { kind: 'returned', section: 'teaching' },
    ]);
    expect(refusal(table.takes('anna', 'submit'))).toBe('incomplete');
    all(table.finish('anna', 'teaching'), table.takes('anna', 'submit'));
  });
  test('of what specialists wrote is for those who may read it', () => {
    const table = planOnTable();
    all(
      table.answers('anna', 'basis', 'reasons', { reasons: ['opinion'] }),
      table.answers('anna', 'basis', 'note', { note: null }),
      table.finish('anna', 'basis'),
      table.answers('evija', 'findings', 'told', { told: '2026-11-20' }),
      table.answers('evija', 'findings', 'text', { text: 'x' }),
      table.finish('evija', 'findings'),
    );
    expect(refusal(table.arrive('dzintra', { ...back, section: 'findings' }))).toBe('no-right');
    all(table.arrive('baiba', { ...back, section: 'findings' }));
  });
  test('an approved section is not sent back: the plan is revised first', () => {
    expect(refusal(approved().arrive('baiba', back))).toBe('status');
  });
});

describe('a small correction after approval', () => {
  const answer = { section: 'basis', step: 'note', values: { note: 'Labots' } };

  test('is made by the author, with a reason that stays in the history', () => {
    const table = approved();
    expect(refusal(table.arrive('anna', { kind: 'correct', answer, seen: 99, reason: ' ' }))).toBe('reason-missing');
    all(table.arrive('anna', { kind: 'correct', answer, seen: 99, reason: 'Pārrakstīšanās kļūda' }));
    expect(table.history().at(-1)).toMatchObject({
      before: { note: null },
      after: { note: 'Labots' },
      reason: 'Pārrakstīšanās kļūda',
    });
    expect(table.plan().status).toBe('approved');
    const again = table.moved('anna', { kind: 'correct', answer, seen: 99, reason: 'Vēlreiz' });
    expect(isEmpty(again)).toBe(true);
  });
  test('is refused to others, before approval, and where nothing was answered', () => {
    for (const by of ['andris', 'baiba', 'dzintra'])
      expect(refusal(approved().arrive(by, { kind: 'correct', answer, seen: 99, reason: 'x' })), by).toBe('no-right');
    expect(refusal(written().arrive('anna', { kind: 'correct', answer, seen: 99, reason: 'x' }))).toBe('status');
    const ending = { section: 'ending', step: 'dynamics', values: { dynamics: 'x' } };
    expect(refusal(approved().arrive('anna', { kind: 'correct', answer: ending, seen: 99, reason: 'x' }))).toBe(
      'no-such-place',
    );
  });

  test('does not go over a correction that a colleague made in the meantime', () => {
    const table = approved();
    all(table.arrive('anna', { kind: 'correct', answer, seen: 99, reason: 'Pārrakstīšanās kļūda' }));
    const later = { ...answer, values: { note: 'Cits' } };
    expect(table.arrive('anna', { kind: 'correct', answer: later, seen: 1, reason: 'x' })).toMatchObject({
      kind: 'conflict',
    });
  });
});

describe('handing over', () => {
  test('is refused while something is missing, and says nothing new the second time', () => {
    const table = planOnTable();
    expect(refusal(table.finish('anna', 'basis'))).toBe('incomplete');
    const later = written({ until: 'basis' });
    expect(isEmpty(later.moved('anna', { kind: 'finish', section: 'basis' }))).toBe(true);
  });
  test('of a list that need not have a row is possible without one', () => {
    const table = approved({ today: '2026-12-07' });
    all(
      table.takes('baiba', 'begin'),
      table.answers('anna', 'ending', 'dynamics', { dynamics: 'Labāk' }),
      table.finish('anna', 'ending'),
    );
    expect(table.standing('ending').kind).toBe('done');
  });
  test('of a list that must have one is refused without it', () => {
    expect(refusal(written({ until: 'teaching' }).finish('andris', 'tasks:matematika'))).toBe('incomplete');
  });
});

describe('a task', () => {
  test('is marked as done by whoever is responsible for it, though they write nowhere in the plan', () => {
    const table = written({ until: 'teaching' });
    all(table.arrive('andris', { kind: 'answer', answers: taskOf('tasks:matematika', 'new', 'guntis'), seen: 0 }, 'r'));
    all(table.arrive('guntis', { kind: 'task-state', row: 'r', done: true }));
    expect(table.row('r').state).toBe('done');
    expect(isEmpty(table.moved('guntis', { kind: 'task-state', row: 'r', done: true }))).toBe(true);
    expect(refusal(table.arrive('emily', { kind: 'task-state', row: 'r', done: false }))).toBe('no-right');
    expect(refusal(table.arrive('guntis', { kind: 'task-state', row: 'none', done: true }))).toBe('no-such-place');
  });
  test('said in one message is written once, whatever the order of its parts', () => {
    const table = written();
    const answers = { duty: { due: '2026-12-15', responsible: 'emily' }, task: { task: 'Procenti' } };
    const deed = { kind: 'add-row', section: 'tasks:matematika', answers } as const;
    all(table.arrive('andris', deed, 'm'), table.arrive('andris', deed, 'm'));
    expect(table.plan().rows.filter((row) => row.id === 'm')).toHaveLength(1);
    expect(refusal(table.arrive('emily', { ...deed }, 'n'))).toBe('no-right');
    expect(refusal(table.arrive('andris', { ...deed, answers: { other: {} } }, 'o'))).toBe('no-such-place');
  });
});

describe('a new plan for the same learner', () => {
  const next = () => planOnTable({ last: written().plan() });

  test('offers what may be taken over, section by section, and nothing that belongs to one year', () => {
    const table = next();
    expect(table.plan().sections.basis?.carried).toEqual({ reasons: { reasons: ['absence'] }, note: { note: null } });
    expect(table.plan().sections['tasks:matematika']?.carriedRows).toEqual([
      { task: { task: 'Reizrēķins' }, duty: { responsible: 'andris' } },
    ]);
    expect(refusal(table.finish('anna', 'basis'))).toBe('incomplete');
  });
  test('takes what is accepted, and asks the rest anew', () => {
    const table = next();
    all(table.arrive('anna', { kind: 'carried', section: 'basis', accept: true }));
    expect(table.walk('basis')).toMatchObject({ kind: 'step', step: { id: 'absence' } });
    expect(table.history().at(-1)).toMatchObject({ kind: 'carried', taken: { reasons: { reasons: ['absence'] } } });
    expect(isEmpty(table.moved('anna', { kind: 'carried', section: 'basis', accept: true }))).toBe(true);
  });
  test('leaves out what is not accepted', () => {
    const table = next();
    all(table.arrive('anna', { kind: 'carried', section: 'basis', accept: false }));
    expect(table.plan().sections.basis).toMatchObject({ answers: {} });
    expect(table.walk('basis')).toMatchObject({ step: { id: 'reasons' } });
  });
  test('never puts last year’s answer in place of a new one, and never loses a hidden one', () => {
    const table = next();
    all(
      table.answers('anna', 'basis', 'reasons', { reasons: ['absence'] }),
      table.answers('anna', 'basis', 'absence', { lessons: 7 }),
      table.answers('anna', 'basis', 'reasons', { reasons: ['opinion'] }),
      table.arrive('anna', { kind: 'carried', section: 'basis', accept: true }),
    );
    expect(table.value('basis', 'reasons', 'reasons')).toEqual(['opinion']);
    expect(table.value('basis', 'absence', 'lessons')).toBe(7);
  });
  test('takes rows over as tasks that must be completed', () => {
    const table = next();
    all(
      table.arrive('anna', { kind: 'carried', section: 'basis', accept: true }),
      table.answers('anna', 'basis', 'absence', { lessons: 7 }),
      table.finish('anna', 'basis'),
      table.arrive('anna', { kind: 'carried', section: 'teaching', accept: true }),
      table.finish('anna', 'teaching'),
      table.arrive('andris', { kind: 'carried', section: 'tasks:matematika', accept: true }),
    );
    expect(table.plan().rows).toMatchObject([{ section: 'tasks:matematika', createdBy: 'andris' }]);
    expect(table.walk('tasks:matematika')).toMatchObject({ kind: 'step', step: { id: 'duty' } });
  });
});
