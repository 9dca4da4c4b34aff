/** The prevention programme (PMP prevencija) of a municipality, for five years: goals, activities and indicators, and year by year what came of them. */
import type { PlanType } from '../../plan/plan-type.ts';
import { activities, progress } from './activities.ts';
import { choices } from './choices.ts';
import en from './en.json' with { type: 'json' };
import { council, grounds, ideas } from './grounds.ts';
import { indicators, measurements, surveys } from './indicators.ts';
import { lifeCycle } from './life-cycle.ts';
import lv from './lv.json' with { type: 'json' };
import { overviews, publications } from './overviews.ts';

/** "Programme" in these files is that of a municipality for 2024-2028, by its chapters. */
export const prevention: PlanType = {
  id: 'prevention',
  version: 1,
  about: 'organisation',
  post: 'coordinator',
  period: { kind: 'years', count: 5, from: 2024 },
  inWork: 'one-per-subject',
  start: ['coordinator'],
  overseers: ['director', 'coordinator'],
  correctors: ['coordinator'],
  channel: 'status',
  sections: [grounds, activities, indicators, ideas, council, progress, measurements, surveys, overviews, publications],
  lists: choices,
  texts: { lv, en },
  lifeCycle,
  upgrades: {},
};
