/** A decision about a plan is taken back for some minutes, exactly to what was before, as long as nobody has built on it. */
import { expect, test } from 'vitest';
import type { SectionType } from '../../../../src/domain/plan/plan-type.ts';
import { isUnsettled } from '../../../../src/domain/plan/unsettled.ts';
import { smallType } from '../small-type.ts';
import { all, approved, planOnTable, refusal, type Table, written } from '../table.ts';

/** What of a plan must be as it was; only the revisions go on counting. */
const stood = (table: Table) => {
  const { status, statusAt, statusReason, called, sections } = table.plan();
  const states = Object.entries(sections).map(([key, { revision: _, ...state }]) => [key, state]);
  return { status, statusAt, statusReason, called, sections: Object.fromEntries(states) };
};

test('handing a plan in is taken back: it is a draft again, whose reviewer was never called', () => {
  const table = written();
  const before = stood(table);
  all(table.takes('anna', 'submit'), table.undo('anna'));
  expect(stood(table)).toEqual(before);
  expect(table.history().at(-1)).toMatchObject({ kind: 'status', before: 'in-approval', after: 'draft', undone: true });
});

test('what handing in once more had emptied stands again as it was', () => {
  const table = approved();
  all(table.takes('baiba', 'revise'));
  const before = stood(table);
  all(table.takes('anna', 'submit'));
  expect(table.plan().sections.review?.answers).toEqual({});
  all(table.undo('anna'));
  expect(stood(table)).toEqual(before);
});

test('a pause that is taken back leaves no reason in the plan', () => {
  const table = approved();
  const before = stood(table);
  all(table.takes('baiba', 'suspend', 'Slimība'), table.undo('baiba'));
  expect(stood(table)).toEqual(before);
});

test('a section that was sent back is handed over again, and the plan is where it was', () => {
  const table = written();
  all(table.takes('anna', 'submit'));
  const before = stood(table);
  all(table.arrive('baiba', { kind: 'return-section', section: 'basis', comment: 'Precizēt.' }));
  expect(table.plan().status).toBe('under-revision');
  all(table.undo('baiba'));
  expect(stood(table)).toEqual(before);
});

test('taking back tells nobody of anything', () => {
  const table = written();
  all(table.takes('anna', 'submit'));
  expect(table.notices()).not.toEqual([]);
  all(table.undo('anna'));
  expect(table.notices()).toEqual([]);
});

test('ten minutes later it stays', () => {
  const table = written();
  all(table.takes('anna', 'submit'));
  expect(isUnsettled(table.context())).toBe(true);
  table.passMinutes(10);
  expect(isUnsettled(table.context())).toBe(false);
  expect(refusal(table.undo('anna'))).toBe('nothing-to-undo');
});

test('nobody takes back what somebody else decided', () => {
  const table = written();
  all(table.takes('anna', 'submit'));
  const entries = table.history().slice(-1);
  expect(refusal(table.arrive('baiba', { kind: 'undo', entries }))).toBe('no-right');
});

test('once somebody has written what only the new status allowed, it stays', () => {
  const table = written();
  all(table.takes('anna', 'submit'), table.answers('baiba', 'review', 'minutes', { number: '5' }));
  expect(refusal(table.undo('anna'))).toBe('nothing-to-undo');
});

test('a task that is marked as done meanwhile is no hindrance, and stays done', () => {
  const table = approved();
  all(
    table.takes('baiba', 'begin'),
    table.arrive('andris', { kind: 'task-state', row: 'row-andris', done: true }),
    table.undo('baiba'),
  );
  expect(table.plan().status).toBe('approved');
  expect(table.row('row-andris').state).toBe('done');
});

test('who was called meanwhile, for what is open before and after, is not called once more', () => {
  const openIn = ['approved', 'in-implementation'];
  const [review] = smallType.sections.filter(({ id }) => id === 'review');
  const talk: SectionType = { ...review!, id: 'talk', openIn };
  const signing: SectionType = { ...talk, id: 'signing', gates: [{ kind: 'sections-done', sections: ['talk'] }] };
  const table = approved({ type: { ...smallType, sections: [...smallType.sections, talk, signing] } });
  all(
    table.takes('baiba', 'begin'),
    table.answers('baiba', 'talk', 'minutes', { number: '5' }),
    table.answers('baiba', 'talk', 'conclusion', { conclusion: 'Saskaņots.' }),
    table.finish('baiba', 'talk'),
  );
  const call = table.plan().called.signing;
  expect(call).toBeDefined();
  const entries = table
    .history()
    .filter((entry) => entry.kind === 'status')
    .slice(-1);
  all(table.arrive('baiba', { kind: 'undo', entries }));
  expect(table.plan()).toMatchObject({ status: 'approved', called: { signing: call } });
});

test('a plan that was begun just now waits for nothing', () => {
  expect(isUnsettled(planOnTable().context())).toBe(false);
});
