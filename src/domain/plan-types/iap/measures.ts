/** The measures against the risks of an individual support plan, each with who gives it; consultations are logged by these rows. */

import type { Condition } from '../../plan/condition.ts';
import type { SectionType } from '../../plan/plan-type.ts';
import { planCircle } from './readers.ts';
import { withConsent } from './risks.ts';

/** What is paid for: only where neither municipality nor social services pay. */
export const economic = [
  'public-transport',
  'lodging',
  'meals',
  'study-materials',
  'personal-items',
  'special-transport',
] as const;

const isConsultation: Condition = { kind: 'includes', section: 'measures', field: 'measure', any: ['consultation'] };

const byTeacher: Condition = { kind: 'includes', section: 'measures', field: 'given-as', any: ['teacher'] };

/** Whoever gives a measure reads that one, and not the risks that it is for. */
export const measures: SectionType = {
  id: 'measures',
  owner: { kind: 'starter' },
  openIn: ['draft', 'under-revision'],
  gates: [withConsent, { kind: 'sections-done', sections: ['risks'] }],
  readers: planCircle,
  workingDays: 5,
  steps: [],
  list: {
    id: 'measures',
    kind: 'row',
    least: 1,
    readers: 'row-people',
    numbered: 'P-',
    steps: [
      { id: 'measure', fields: [{ id: 'measure', kind: 'one', options: { kind: 'list', list: 'measures' } }] },
      {
        id: 'given-as',
        when: isConsultation,
        fields: [{ id: 'given-as', kind: 'one', options: { kind: 'list', list: 'provider-kinds' } }],
      },
      {
        id: 'subject',
        when: { kind: 'all', of: [isConsultation, byTeacher] },
        fields: [{ id: 'subject', kind: 'one', options: { kind: 'subjects' } }],
      },
      {
        id: 'risks',
        fields: [{ id: 'risks', kind: 'reference', to: 'risks', many: true, every: true, carry: false }],
      },
      { id: 'provider', fields: [{ id: 'provider', kind: 'person' }] },
      {
        id: 'amount',
        fields: [
          { id: 'amount', kind: 'number', least: 1, most: 200, optional: true },
          { id: 'per', kind: 'one', options: { kind: 'fixed', ids: ['week', 'semester'] }, optional: true },
        ],
      },
      { id: 'span', fields: [{ id: 'span', kind: 'span', carry: false }] },
    ],
  },
};
