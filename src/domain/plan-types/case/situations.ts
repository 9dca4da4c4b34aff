/** What happened, each time with its kind, and that the parents were told. */
import type { SectionType } from '../../plan/plan-type.ts';
import { levels } from './levels.ts';
import { circleBesides } from './readers.ts';

export const situations: SectionType = {
  id: 'situations',
  owner: { kind: 'any', of: [{ kind: 'starter' }, { kind: 'class-teacher' }] },
  openIn: levels,
  sensitive: true,
  readers: circleBesides('class-teacher'),
  workingDays: 2,
  steps: [],
  list: {
    id: 'situations',
    kind: 'row',
    least: 1,
    numbered: 'S-',
    steps: [
      {
        id: 'what',
        fields: [
          { id: 'kind', kind: 'one', options: { kind: 'list', list: 'situation-kinds' }, carry: false },
          { id: 'date', kind: 'date', latest: 'today', suggest: 'today', carry: false },
          { id: 'where', kind: 'text', longest: 120, optional: true, carry: false },
          {
            id: 'description',
            kind: 'long-text',
            longest: 1000,
            meantFor: 'what-happened',
            carry: false,
          },
          { id: 'seen-by', kind: 'person', suggest: 'oneself', carry: false },
          // Of absence alone; the kind is chosen in the same form.
          { id: 'missed', kind: 'number', least: 1, most: 1000, optional: true, carry: false },
          { id: 'unexcused', kind: 'number', least: 0, most: 1000, optional: true, carry: false },
        ],
      },
    ],
  },
};

/** Before a case is handed on (programme, table 2.1). */
export const parents: SectionType = {
  id: 'parents',
  owner: { kind: 'class-teacher' },
  openIn: levels,
  sensitive: true,
  readers: circleBesides('class-teacher'),
  workingDays: 5,
  steps: [],
  list: {
    id: 'parents',
    kind: 'row',
    least: 1,
    steps: [
      {
        id: 'told',
        fields: [
          { id: 'date', kind: 'date', latest: 'today', suggest: 'today', carry: false },
          {
            id: 'way',
            kind: 'one',
            options: { kind: 'fixed', ids: ['meeting', 'call', 'e-klase', 'letter'] },
            carry: false,
          },
          {
            id: 'about',
            kind: 'several',
            options: { kind: 'fixed', ids: ['situation', 'help', 'cooperation'] },
            carry: false,
          },
          {
            id: 'agreed',
            kind: 'long-text',
            longest: 600,
            optional: true,
            meantFor: 'what-happened',
            carry: false,
          },
        ],
      },
    ],
  },
};
