/** A teacher's request for supervision or psychological support: between whoever asks and whoever is asked, and nobody else. */
import type { PlanType } from '../../plan/plan-type.ts';
import { choices } from './choices.ts';
import en from './en.json' with { type: 'json' };
import { lifeCycle } from './life-cycle.ts';
import lv from './lv.json' with { type: 'json' };
import { arrangement, request } from './sections.ts';

/** After a preschool's rules (10.10.2022, points 17. and 18.); the states and the term are a proposal. */
export const supportRequest: PlanType = {
  id: 'support-request',
  version: 1,
  about: 'member',
  post: 'methodical-lead',
  period: { kind: 'open' },
  inWork: 'any-number',
  start: ['subject'],
  overseers: [],
  correctors: [],
  channel: 'never',
  addressee: { section: 'request', field: 'to' },
  sections: [request, arrangement],
  lists: choices,
  texts: { lv, en },
  lifeCycle,
  upgrades: {},
};
