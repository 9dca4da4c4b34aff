/** What is recorded of those who decide on an individual support plan outside Solis: that they did, and the id the plan got. */

import type { Owner } from '../../plan/owner.ts';
import type { SectionType } from '../../plan/plan-type.ts';
import { planCircle } from './readers.ts';

const recorder: Owner = { kind: 'any', of: [{ kind: 'starter' }, { kind: 'role', role: 'school-coordinator' }] };

const decidedOn = { id: 'date', kind: 'date', latest: 'today', suggest: 'today', carry: false } as const;

export const municipality: SectionType = {
  id: 'municipality',
  owner: recorder,
  openIn: ['at-municipality'],
  readers: planCircle,
  workingDays: 3,
  steps: [{ id: 'decision', fields: [decidedOn] }],
};

export const ikvd: SectionType = {
  id: 'ikvd',
  owner: recorder,
  openIn: ['at-ikvd'],
  readers: planCircle,
  workingDays: 3,
  steps: [{ id: 'decision', fields: [decidedOn, { id: 'plan-id', kind: 'text', longest: 40, carry: false }] }],
};
