/** What a group of teachers aims at, when it meets, and what whoever's turn it is thinks after each meeting (rules 10., 11.). */
import type { Owner } from '../../plan/owner.ts';
import type { SectionType } from '../../plan/plan-type.ts';
import { administration } from '../teacher-development/readers.ts';

const leader: Owner = { kind: 'assigned', role: 'leader' };
const readers = ['subject', ...administration] as const;

export const goal: SectionType = {
  id: 'goal',
  owner: leader,
  openIn: ['draft'],
  readers,
  workingDays: 10,
  steps: [
    {
      id: 'goal',
      fields: [
        { id: 'goal', kind: 'long-text', longest: 500 },
        { id: 'need', kind: 'long-text', longest: 500, optional: true },
      ],
    },
    { id: 'slot', fields: [{ id: 'slot', kind: 'text', longest: 120, carry: false }] },
  ],
};

/** Who reflects is somebody else each time: the leader says whose turn it is. */
export const meetings: SectionType = {
  id: 'meetings',
  owner: leader,
  openIn: ['draft'],
  gates: [{ kind: 'sections-done', sections: ['goal'] }],
  readers,
  workingDays: 10,
  steps: [],
  list: {
    id: 'meetings',
    kind: 'row',
    least: 1,
    openIn: ['draft', 'in-implementation'],
    closes: 'never',
    numbered: 'N-',
    steps: [
      {
        id: 'meeting',
        fields: [
          { id: 'topic', kind: 'text', longest: 200, carry: false },
          { id: 'day', kind: 'date', carry: false },
          { id: 'turn', kind: 'person', carry: false },
        ],
      },
      { id: 'there', fields: [{ id: 'there', kind: 'text', longest: 300, optional: true, carry: false }] },
    ],
  },
};

/** A proposal: on the day itself, and one working day more. */
export const reflection: SectionType = {
  id: 'reflection',
  owner: { kind: 'row-person', field: 'turn' },
  openIn: ['in-implementation'],
  each: { rowsOf: 'meetings' },
  gates: [{ kind: 'day-come', section: 'meetings', field: 'day' }],
  readers,
  workingDays: 1,
  steps: ['well', 'saw', 'try'].map((id) => ({
    id,
    fields: [{ id, kind: 'long-text', longest: 500, carry: false }],
  })),
};
