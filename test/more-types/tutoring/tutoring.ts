/** A plan about a learner whose measures take place again and again: sessions with a teacher, logged beside it. */
import type { LifeCycle } from '../../../src/domain/plan/life-cycle.ts';
import type { LogType } from '../../../src/domain/plan/log-type.ts';
import type { PlanType } from '../../../src/domain/plan/plan-type.ts';
import { spanIn } from '../../../src/domain/plan/span.ts';
import en from './en.json' with { type: 'json' };
import lv from './lv.json' with { type: 'json' };

const leaders = ['social-pedagogue', 'support-head'] as const;

const lifeCycle: LifeCycle = {
  course: ['draft', 'in-implementation', 'closed'],
  statuses: {
    draft: { phase: 'drafting' },
    'in-implementation': { phase: 'working' },
    suspended: { phase: 'resting', after: 'draft' },
    closed: { phase: 'over' },
  },
  transitions: [
    { name: 'begin', from: ['draft'], to: 'in-implementation', by: leaders, needs: 'open-sections-done' },
    { name: 'suspend', from: ['in-implementation'], to: 'suspended', by: leaders, reason: 'required' },
    { name: 'resume', from: ['suspended'], to: 'in-implementation', by: leaders },
    { name: 'close', from: ['in-implementation'], to: 'closed', by: leaders },
  ],
};

const log: LogType = {
  section: 'sessions',
  measure: ({ what, subject, provider, times, span }) => {
    if (what !== 'consultation' || typeof provider !== 'string') return null;
    const days = spanIn(span);
    return {
      provider,
      ...(typeof subject === 'string' && { subject }),
      ...(typeof times === 'number' && { planned: { times, everyWeeks: 1 } }),
      ...(days !== null && days),
    };
  },
  proof: 'same-day',
  minutes: 40,
  longestTopic: 300,
  needs: [],
  remoteNeeds: ['remote-order'],
  tells: ['support-head'],
  caps: [
    { id: 'minutes-per-consultation', most: 40, of: 'minutes', how: 'warn' },
    { id: 'teacher-per-week', most: 10, of: 'week', form: 'in-person', how: 'warn' },
  ],
};

export const tutoring: PlanType = {
  id: 'tutoring',
  version: 1,
  about: 'learner',
  period: { kind: 'semester' },
  inWork: 'one-per-period',
  start: leaders,
  overseers: leaders,
  correctors: ['support-head'],
  channel: 'never',
  log,
  sections: [
    {
      id: 'sessions',
      owner: { kind: 'starter' },
      openIn: ['draft'],
      readers: [...leaders, 'class-teacher'],
      workingDays: 5,
      steps: [],
      list: {
        id: 'sessions',
        kind: 'row',
        least: 1,
        readers: 'row-people',
        steps: [
          {
            id: 'what',
            fields: [
              { id: 'what', kind: 'one', options: { kind: 'fixed', ids: ['consultation', 'meals'] } },
              { id: 'subject', kind: 'one', options: { kind: 'subjects' }, optional: true },
              { id: 'provider', kind: 'person' },
              { id: 'times', kind: 'number', least: 1, most: 5, optional: true },
              { id: 'span', kind: 'span', optional: true },
            ],
          },
        ],
      },
    },
  ],
  texts: { lv, en },
  lifeCycle,
  upgrades: {},
};
