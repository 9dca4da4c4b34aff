/** Orders that stop the clock, as they are typed. Today is Wednesday, 25 November 2026. */
import { describe, expect, it } from 'vitest';
import { orderIn } from '../../../src/domain/language/said-order.ts';
import { school } from '../people/school.ts';

const context = { today: '2026-11-25' } as const;
const days = { from: '2026-12-01', to: '2026-12-05' };

describe('an order', () => {
  it.each([
    [
      '7.b no 1. decembra līdz 5. decembrim, attālinātas mācības',
      { scope: { kind: 'class', class: '7.b' }, ...days, reason: 'remote-learning' },
    ],
    [
      '7.b klasei no 1. decembra līdz 5. decembrim, attalinatas macibas, Nr. 1-8/12',
      { scope: { kind: 'class', class: '7.b' }, ...days, reason: 'remote-learning', number: '1-8/12' },
    ],
    ['visai skolai 1.12.-5.12., ārkārtējā situācija', { scope: { kind: 'school' }, ...days, reason: 'emergency' }],
    ['visas klases no 1. decembra', { scope: { kind: 'school' }, from: '2026-12-01', to: null, reason: 'other' }],
    ['viss līdz piektdienai', { scope: { kind: 'everything' }, from: '2026-11-25', to: '2026-11-27', reason: 'other' }],
    [
      '7.b from 1 December to 5 December, remote learning',
      { scope: { kind: 'class', class: '7.b' }, ...days, reason: 'remote-learning' },
    ],
    [
      'no 1. decembra 7.b mācās attālināti līdz 5. decembrim',
      { scope: { kind: 'class', class: '7.b' }, ...days, reason: 'remote-learning' },
    ],
    ['no 1. decembra līdz 5. decembrim', { ...days, reason: 'other' }],
    ['7.b', { scope: { kind: 'class', class: '7.b' }, reason: 'other' }],
    ['septītajai b', { scope: { kind: 'class', class: '7.b' }, reason: 'other' }],
    ['7. klasēm', { unfit: 'classes', reason: 'other' }],
    ['7.a un 7.b', { unfit: 'classes', reason: 'other' }],
    ['Annai Bērziņai', { unfit: 'people', reason: 'other' }],
    ['skolotājiem', { unfit: 'people', reason: 'other' }],
    ['J-07', { unfit: 'people', reason: 'other' }],
  ])('%s', (text, order) => {
    expect(orderIn(school, text, context)).toEqual(order);
  });
});
