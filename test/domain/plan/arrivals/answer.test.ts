/** Answers: each saved when given, none over somebody else's. */
import { describe, expect, test } from 'vitest';
import { isEmpty } from '../../../../src/domain/plan/arrivals/advance.ts';
import { all, approved, planOnTable, refusal, taskOf, written } from '../table.ts';

const note = (text: string) => [{ section: 'basis', step: 'note', values: { note: text } }];

describe('an answer', () => {
  test('stands in the plan at once, with who gave it, and in the history with what stood before', () => {
    const table = written({ until: 'basis' });
    const [was] = [table.plan().sections.basis?.answers.note];
    all(table.answers('anna', 'basis', 'note', { note: 'Jauns' }));
    const state = table.plan().sections.basis;
    expect(state?.answers.note).toMatchObject({ values: { note: 'Jauns' }, by: 'anna', revision: state?.revision });
    expect(table.history().at(-1)).toMatchObject({
      kind: 'answered',
      by: 'anna',
      before: { note: null },
      after: { note: 'Jauns' },
      was: { by: 'anna', at: was?.at },
    });
  });
  test('that says what stands already changes nothing, from however old a page', () => {
    const table = written({ until: 'basis' });
    all(table.answers('anna', 'basis', 'note', { note: 'x' }));
    const write = table.moved('baiba', { kind: 'answer', answers: note('x'), seen: 0 });
    expect(isEmpty(write)).toBe(true);
    expect(write.plan.sections).toBe(table.plan().sections);
  });
  test('in a form of several steps counts as one change of the section', () => {
    const table = planOnTable();
    const write = table.moved('anna', {
      kind: 'answer',
      seen: 0,
      answers: [
        { section: 'basis', step: 'reasons', values: { reasons: ['absence'] } },
        { section: 'basis', step: 'absence', values: { lessons: 12 } },
        ...note('x'),
      ],
    });
    expect(write.sections).toEqual({ basis: 0 });
    expect(write.plan.sections.basis?.revision).toBe(1);
    expect(write.history).toHaveLength(3);
  });
  test('is refused with all others of its form when one of them cannot be taken', () => {
    const table = planOnTable();
    const reasons = { section: 'basis', step: 'reasons', values: { reasons: ['opinion'] } };
    const absence = { section: 'basis', step: 'absence', values: { lessons: 12 } };
    const form = { kind: 'answer', seen: 0, answers: [reasons, absence] } as const;
    expect(refusal(table.arrive('anna', form))).toBe('no-such-place');
    expect(table.plan().sections).toEqual({});
  });
});

describe('two people in one section', () => {
  test('do not meet when they answer different questions from the same page', () => {
    const table = written({ until: 'basis' });
    const seen = table.plan().sections.basis?.revision ?? 0;
    const lessons = [{ section: 'basis', step: 'absence', values: { lessons: 41 } }];
    all(
      table.arrive('anna', { kind: 'answer', answers: note('no Annas'), seen }),
      table.arrive('baiba', { kind: 'answer', answers: lessons, seen }),
    );
    expect([table.value('basis', 'note', 'note'), table.value('basis', 'absence', 'lessons')]).toEqual([
      'no Annas',
      41,
    ]);
  });
  test('who answer the same question are both shown: nothing is overwritten', () => {
    const table = written({ until: 'basis' });
    const seen = table.plan().sections.basis?.revision ?? 0;
    all(table.arrive('anna', { kind: 'answer', answers: note('no Annas'), seen }));
    const result = table.arrive('baiba', { kind: 'answer', answers: note('no Baibas'), seen });
    expect(result).toMatchObject({
      kind: 'conflict',
      mine: { values: { note: 'no Baibas' } },
      theirs: { by: 'anna', values: { note: 'no Annas' } },
      revision: table.plan().sections.basis?.revision,
    });
    expect(table.value('basis', 'note', 'note')).toBe('no Annas');
  });
  test('and whoever has seen the other’s answer may replace it', () => {
    const table = written({ until: 'basis' });
    all(
      table.answers('anna', 'basis', 'note', { note: 'no Annas' }),
      table.answers('baiba', 'basis', 'note', { note: 'no Baibas' }),
    );
    expect(table.value('basis', 'note', 'note')).toBe('no Baibas');
  });
  test('one of whom answers and one who takes that back: a page from between is old', () => {
    const table = written({ until: 'basis' });
    all(table.answers('anna', 'basis', 'note', { note: 'x' }));
    const seen = table.plan().sections.basis?.revision ?? 0;
    all(table.answers('anna', 'basis', 'note', { note: 'y' }), table.undo('anna'));
    expect(table.arrive('baiba', { kind: 'answer', answers: note('z'), seen }).kind).toBe('conflict');
  });
});

describe('a row', () => {
  test('is made by its first answer, once, however often the same arrival comes', () => {
    const table = written({ until: 'teaching' });
    const deed = { kind: 'answer', seen: 0, answers: taskOf('tasks:matematika', 'new', 'emily') } as const;
    all(table.arrive('andris', deed, 'same'), table.arrive('andris', deed, 'same'));
    expect(table.plan().rows).toHaveLength(1);
    expect(table.row('same')).toMatchObject({ kind: 'task', createdBy: 'andris', section: 'tasks:matematika' });
  });
  test('that was taken out is not made again by an arrival that comes late', () => {
    const table = written({ until: 'teaching' });
    const deed = { kind: 'answer', seen: 0, answers: taskOf('tasks:matematika', 'new', 'emily') } as const;
    all(table.arrive('andris', deed, 'same'), table.arrive('andris', { kind: 'remove-row', row: 'same' }));
    expect(isEmpty(table.moved('andris', deed, 'same'))).toBe(true);
    expect(table.row('same').removed).toBeDefined();
  });
  test('of one subject cannot be changed by way of another', () => {
    const table = written();
    const through = (section: string) => taskOf(section, 'row-andris', 'emily');
    const result = table.arrive('emily', { kind: 'answer', answers: through('tasks:anglu-valoda'), seen: 9 });
    expect(refusal(result)).toBe('no-such-place');
    expect(refusal(table.arrive('emily', { kind: 'answer', answers: through('tasks:matematika'), seen: 9 }))).toBe(
      'no-right',
    );
  });
  test('tells whoever is given the task, once, and not whoever gives it to themselves', () => {
    const table = written({ until: 'teaching' });
    const deed = { kind: 'answer', seen: 0, answers: taskOf('tasks:matematika', 'new', 'emily') } as const;
    all(table.arrive('andris', deed, 'r'));
    expect(table.notices()).toMatchObject([{ kind: 'task-given', to: 'emily', row: 'r', by: 'andris' }]);
    all(table.answers('andris', 'tasks:matematika', 'duty', { due: '2026-12-16', responsible: 'emily' }, 'r'));
    expect(table.notices()).toEqual([]);
    all(table.answers('andris', 'tasks:matematika', 'duty', { due: '2026-12-16', responsible: 'andris' }, 'r'));
    expect(table.notices()).toEqual([]);
  });
  test('two people adding rows at once never meet', () => {
    const table = written({ until: 'teaching' });
    all(
      table.arrive('andris', { kind: 'answer', answers: taskOf('tasks:matematika', 'new', 'andris'), seen: 0 }, 'a'),
      table.arrive('baiba', { kind: 'answer', answers: taskOf('tasks:matematika', 'new', 'andris'), seen: 0 }, 'b'),
    );
    expect(table.plan().rows.map((row) => row.id)).toEqual(['a', 'b']);
  });
});

describe('who may answer', () => {
  test('is the owner of the section, or the support-team leader where it is not sensitive', () => {
    const table = planOnTable();
    const reasons = { reasons: ['opinion'] };
    for (const by of ['andris', 'evija', 'dzintra', 'guntis', 'jana'])
      expect(refusal(table.answers(by, 'basis', 'reasons', reasons)), by).toBe('no-right');
    all(
      table.answers('baiba', 'basis', 'reasons', reasons),
      table.answers('anna', 'basis', 'note', { note: null }),
      table.finish('anna', 'basis'),
    );
    for (const by of ['baiba', 'anna', 'dzintra', 'ilga'])
      expect(refusal(table.answers(by, 'findings', 'told', { told: '2026-11-20' })), by).toBe('no-right');
    all(table.answers('evija', 'findings', 'told', { told: '2026-11-20' }));
  });
  test('changes nothing where the section is none of this plan', () => {
    const table = planOnTable();
    expect(refusal(table.answers('evija', 'findings', 'told', { told: '2026-11-20' }))).toBe('no-such-place');
    expect(refusal(table.answers('andris', 'tasks:matematika', 'task', { task: 'x' }, 'new'))).toBe('no-such-place');
    expect(refusal(table.answers('anna', 'basis', 'reasons', { reasons: [] }, 'new'))).toBe('no-such-place');
    expect(refusal(table.answers('anna', 'basis', 'reasons', { reasons: [] }, 'no-such-row'))).toBe('no-such-place');
  });
});

describe('an approved plan', () => {
  test('is locked', () => {
    const table = approved();
    expect(refusal(table.answers('anna', 'basis', 'note', { note: 'x' }))).toBe('status');
    expect(refusal(table.finish('anna', 'basis'))).toBe('status');
  });
  test('takes new tasks, which can be changed and taken out until the plan goes on', () => {
    const table = approved();
    all(
      table.arrive(
        'andris',
        { kind: 'answer', answers: taskOf('tasks:matematika', 'new', 'andris'), seen: 0 },
        'new-1',
      ),
      table.answers('andris', 'tasks:matematika', 'task', { task: 'Procenti' }, 'new-1'),
      table.arrive('andris', { kind: 'remove-row', row: 'new-1' }),
      table.undo('andris'),
      table.takes('baiba', 'begin'),
    );
    expect(refusal(table.answers('andris', 'tasks:matematika', 'task', { task: 'Daļas' }, 'new-1'))).toBe('status');
  });
  test('keeps the tasks that were approved: they are not changed or taken out without a reason', () => {
    const table = approved();
    expect(refusal(table.answers('andris', 'tasks:matematika', 'task', { task: 'x' }, 'row-andris'))).toBe('status');
    expect(refusal(table.arrive('andris', { kind: 'remove-row', row: 'row-andris' }))).toBe('status');
    const answer = { section: 'tasks:matematika', row: 'row-andris', step: 'task', values: { task: 'Daļas' } };
    all(table.arrive('andris', { kind: 'correct', answer, seen: 99, reason: 'Pārrakstīšanās kļūda' }));
  });
  test('lets a row that was begun before be completed after', () => {
    const table = approved();
    all(
      table.answers('andris', 'tasks:matematika', 'task', { task: 'Procenti' }, 'new'),
      table.takes('baiba', 'begin'),
    );
    const row = table.plan().rows.at(-1)?.id ?? '';
    all(table.answers('andris', 'tasks:matematika', 'duty', { due: '2026-12-15', responsible: 'andris' }, row));
  });
});
