/** A duty is of the kind that people would call it. */
import { describe, expect, it } from 'vitest';
import { nudgeKindOf } from '../../../src/domain/duties/nudge-kind.ts';
import type { Fulfilment } from '../../../src/domain/duties/rule.ts';
import { rule } from './school-with-rules.ts';

const rules = (fulfilledBy: Fulfilment) => [
  { id: 'rules', version: '1', title: 'x', rules: [rule({ id: 'rule', fulfilledBy })] },
];

describe('the kind of a nudge', () => {
  it.each([
    ['task', { plan: 'p1', section: 'tasks:matematika', row: 'r1' }, { kind: 'task-done' }],
    ['task', { meeting: 'm1', row: 'g1' }, { kind: 'task-done' }],
    ['meeting', { meeting: 'm1' }, { kind: 'minutes' }],
    ['meeting', { plan: 'p1' }, { kind: 'meeting-held', meeting: 'individual-talk' }],
    ['section', { plan: 'p1', section: 'psychologist' }, { kind: 'document', document: 'opinion' }],
    ['report', {}, { kind: 'any', of: [{ kind: 'done' }, { kind: 'document', document: 'screening' }] }],
    ['other', {}, { kind: 'done' }],
  ] as const)('is %s', (kind, about, fulfilledBy) => {
    expect(nudgeKindOf({ about, rule: 'rule' }, rules(fulfilledBy))).toBe(kind);
  });

  it('is found without a rule too', () => {
    expect(nudgeKindOf({ about: { section: 'basis' }, rule: null }, [])).toBe('section');
    expect(nudgeKindOf({ about: {}, rule: 'gone' }, [])).toBe('other');
  });
});
