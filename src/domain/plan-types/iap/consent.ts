/** The consent to an individual support plan: nothing of the plan is written before it, and it holds for one semester. */

import type { Condition } from '../../plan/condition.ts';
import type { SectionType } from '../../plan/plan-type.ts';
import { planCircle } from './readers.ts';

/** Sent from a profile in a system, whose owner is known; what its sender may not have written is asked. */
const cameBySystem: Condition = {
  kind: 'includes',
  section: 'consent',
  field: 'way',
  any: ['e-klase', 'mykoob', 'platform'],
};

/** It is for this semester: none is as old as that. A proposal. */
const halfAYear = 183;

const yesNo = { kind: 'fixed', ids: ['yes', 'no'] } as const;

/** The conditions of the project of 02.01.2021: four ways count, an e-mail does not; the date of the consent is the plan's first possible day. */
export const consent: SectionType = {
  id: 'consent',
  owner: { kind: 'starter' },
  openIn: ['draft', 'under-revision'],
  readers: planCircle,
  workingDays: 5,
  steps: [
    {
      id: 'way',
      fields: [
        {
          id: 'way',
          kind: 'one',
          options: {
            kind: 'fixed',
            ids: ['paper', 'post', 'e-signature', 'e-klase', 'mykoob', 'platform', 'e-mail', 'chat'],
          },
          refused: ['e-mail', 'chat'],
          carry: false,
        },
      ],
    },
    {
      id: 'sent',
      when: cameBySystem,
      fields: [
        // Such a way counts only where an order of the school says so.
        { id: 'order', kind: 'text', longest: 80 },
        { id: 'own-profile', kind: 'one', options: yesNo, refused: ['no'], carry: false },
        { id: 'full-text', kind: 'one', options: yesNo, refused: ['no'], carry: false },
        {
          id: 'received-by',
          kind: 'several',
          options: { kind: 'fixed', ids: ['preparer', 'monitor', 'director'] },
          carry: false,
        },
      ],
    },
    {
      id: 'why-not-paper',
      when: cameBySystem,
      fields: [{ id: 'why-not-paper', kind: 'text', longest: 300, carry: false }],
    },
    {
      id: 'given',
      fields: [
        {
          id: 'given-by',
          kind: 'one',
          options: { kind: 'fixed', ids: ['parent', 'guardian', 'learner-of-age'] },
        },
        { id: 'date', kind: 'date', latest: 'today', daysBack: halfAYear, suggest: 'today', carry: false },
        { id: 'kept', kind: 'text', longest: 200, carry: false },
      ],
    },
  ],
};
