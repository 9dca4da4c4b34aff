/** A plan about a member of staff, for one school year: goals and courses, a talk with the deputy head, a look back twice. */
import type { LifeCycle } from '../../../src/domain/plan/life-cycle.ts';
import type { PlanType, SectionType } from '../../../src/domain/plan/plan-type.ts';
import en from './en.json' with { type: 'json' };
import lv from './lv.json' with { type: 'json' };

const leaders = ['deputy-head', 'director'] as const;

const lifeCycle: LifeCycle = {
  course: ['draft', 'talk', 'in-implementation', 'closed'],
  statuses: {
    draft: { phase: 'drafting' },
    talk: { phase: 'deciding' },
    'in-implementation': { phase: 'working' },
    closed: { phase: 'over' },
  },
  transitions: [
    { name: 'submit', from: ['draft'], to: 'talk', by: ['subject'], needs: 'open-sections-done' },
    { name: 'return', from: ['talk'], to: 'draft', by: leaders },
    { name: 'begin', from: ['talk'], to: 'in-implementation', by: leaders, needs: 'open-sections-done' },
    { name: 'close', from: ['in-implementation'], to: 'closed', by: leaders },
  ],
};

const goals: SectionType = {
  id: 'goals',
  owner: { kind: 'subject' },
  openIn: ['draft'],
  readers: leaders,
  workingDays: 10,
  steps: [
    { id: 'goal', fields: [{ id: 'goal', kind: 'long-text', longest: 500 }] },
    { id: 'load', fields: [{ id: 'load', kind: 'number', least: 0, most: 2, decimals: 2, unit: 'posts' }] },
  ],
  list: {
    id: 'courses',
    kind: 'row',
    least: 0,
    numbered: 'K-',
    steps: [
      { id: 'course', fields: [{ id: 'course', kind: 'text', longest: 200 }] },
      { id: 'when', fields: [{ id: 'when', kind: 'span', carry: false }] },
      { id: 'hours', fields: [{ id: 'hours', kind: 'number', least: 0, decimals: 1, unit: 'hours' }] },
    ],
  },
};

const talk: SectionType = {
  id: 'talk',
  owner: { kind: 'role', role: 'deputy-head' },
  openIn: ['talk'],
  readers: ['subject', 'director'],
  workingDays: 5,
  steps: [
    {
      id: 'meeting',
      fields: [
        { id: 'date', kind: 'date', latest: 'today', carry: false },
        { id: 'time', kind: 'time', carry: false },
      ],
    },
    { id: 'agreed', fields: [{ id: 'agreed', kind: 'long-text', carry: false }] },
  ],
};

const lookback = (semester: 1 | 2): SectionType => ({
  id: `lookback-${semester}`,
  owner: { kind: 'subject' },
  openIn: ['in-implementation'],
  gates: [{ kind: 'semester-ends', semester, daysBefore: 14 }],
  readers: leaders,
  workingDays: 10,
  lookback: { semester, part: 'growth' },
  steps: [{ id: 'done', fields: [{ id: 'done', kind: 'long-text', carry: false }] }],
});

export const growth: PlanType = {
  id: 'growth',
  version: 1,
  about: 'member',
  period: { kind: 'school-year' },
  inWork: 'one-per-period',
  start: ['subject', 'deputy-head'],
  overseers: leaders,
  correctors: [],
  channel: 'never',
  sections: [goals, talk, lookback(1), lookback(2)],
  texts: { lv, en },
  lifeCycle,
  upgrades: {},
};
