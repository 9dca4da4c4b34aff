/** Who observes whose lesson, with which aim and on which day (rules 9.1.), after what teachers themselves suggested. */
import type { SectionType } from '../../plan/plan-type.ts';
import { administration } from '../teacher-development/readers.ts';
import { keepers } from './keepers.ts';

export const suggestions: SectionType = {
  id: 'suggestions',
  owner: keepers,
  openIn: ['draft'],
  readers: administration,
  workingDays: 10,
  steps: [{ id: 'suggestions', fields: [{ id: 'suggestions', kind: 'long-text', longest: 1000, carry: false }] }],
};

/** Observer and observed read the one that names them; the plan is brought up to date as the year goes. */
export const observations: SectionType = {
  id: 'observations',
  owner: keepers,
  openIn: ['draft'],
  gates: [{ kind: 'sections-done', sections: ['suggestions'] }],
  readers: administration,
  workingDays: 10,
  steps: [],
  list: {
    id: 'observations',
    kind: 'row',
    least: 1,
    openIn: ['draft', 'in-implementation'],
    closes: 'never',
    readers: 'row-people',
    numbered: 'V-',
    steps: [
      {
        id: 'who',
        fields: [
          { id: 'observed', kind: 'person', carry: false },
          { id: 'observer', kind: 'person', carry: false },
        ],
      },
      { id: 'aim', fields: [{ id: 'aim', kind: 'text', longest: 300, carry: false }] },
      {
        id: 'when',
        fields: [
          { id: 'day', kind: 'date', carry: false },
          { id: 'time', kind: 'time', optional: true, carry: false },
          { id: 'lesson', kind: 'text', longest: 120, optional: true, carry: false },
        ],
      },
    ],
  },
};
