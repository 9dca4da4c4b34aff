/** What a teacher looks into: topic and question, what is done about it, what came of it, and the session in which it is shown (rules 12.). */
import type { Gate, SectionType } from '../../plan/plan-type.ts';
import { administration } from '../teacher-development/readers.ts';

const own = { owner: { kind: 'subject' }, readers: administration } as const;

/** A proposal: a month is enough to write down a result and to find a day for it. */
const nearTheEnd: Gate = { kind: 'semester-ends', semester: 2, daysBefore: 30 };

export const topic: SectionType = {
  id: 'topic',
  ...own,
  openIn: ['draft'],
  workingDays: 10,
  steps: [
    { id: 'topic', fields: [{ id: 'topic', kind: 'text', longest: 200, carry: false }] },
    {
      id: 'question',
      fields: [
        { id: 'question', kind: 'long-text', longest: 500, carry: false },
        { id: 'why', kind: 'long-text', longest: 500, optional: true, carry: false },
      ],
    },
  ],
};

/** What was noticed is added when it was done. */
export const activities: SectionType = {
  id: 'activities',
  ...own,
  openIn: ['draft'],
  gates: [{ kind: 'sections-done', sections: ['topic'] }],
  workingDays: 10,
  steps: [],
  list: {
    id: 'activities',
    kind: 'row',
    least: 1,
    openIn: ['draft', 'in-implementation'],
    closes: 'never',
    numbered: 'D-',
    steps: [
      {
        id: 'activity',
        fields: [
          { id: 'activity', kind: 'text', longest: 300, carry: false },
          { id: 'date', kind: 'date', carry: false },
        ],
      },
      { id: 'noticed', fields: [{ id: 'noticed', kind: 'long-text', longest: 1000, optional: true, carry: false }] },
    ],
  },
};

export const result: SectionType = {
  id: 'result',
  ...own,
  openIn: ['in-implementation'],
  gates: [nearTheEnd],
  workingDays: 10,
  steps: [
    { id: 'result', fields: [{ id: 'result', kind: 'long-text', longest: 1000, carry: false }] },
    { id: 'further', fields: [{ id: 'further', kind: 'long-text', longest: 500, optional: true, carry: false }] },
  ],
};

/** Who shows what, and when: the list of the session (rules 12.5.). */
export const presentation: SectionType = {
  id: 'presentation',
  owner: { kind: 'role', role: 'methodical-lead' },
  openIn: ['in-implementation'],
  gates: [{ kind: 'sections-done', sections: ['result'] }],
  readers: ['subject', 'director', 'deputy-head'],
  workingDays: 10,
  steps: [
    {
      id: 'session',
      fields: [
        { id: 'date', kind: 'date', carry: false },
        { id: 'number', kind: 'text', longest: 60, optional: true, carry: false },
      ],
    },
  ],
};
