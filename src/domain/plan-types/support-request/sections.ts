/** What a teacher asks for, as little as they like, and of whom; and what is arranged for them (rules 17., 18.). */
import type { SectionType } from '../../plan/plan-type.ts';

export const request: SectionType = {
  id: 'request',
  owner: { kind: 'subject' },
  openIn: ['draft'],
  sensitive: true,
  readers: ['addressee'],
  workingDays: 5,
  steps: [
    {
      id: 'what',
      fields: [
        {
          id: 'kind',
          kind: 'one',
          options: { kind: 'fixed', ids: ['supervision', 'psychological-support'] },
          carry: false,
        },
        { id: 'form', kind: 'one', options: { kind: 'fixed', ids: ['individual', 'group'] }, carry: false },
        { id: 'to', kind: 'person', suggest: { holder: 'director' }, carry: false },
      ],
    },
    {
      id: 'about',
      fields: [
        {
          id: 'topics',
          kind: 'several',
          options: { kind: 'list', list: 'supervision-topics' },
          optional: true,
          carry: false,
        },
        { id: 'words', kind: 'long-text', longest: 500, optional: true, carry: false },
      ],
    },
  ],
};

/** A proposal: arranged within five working days. */
export const arrangement: SectionType = {
  id: 'arrangement',
  owner: { kind: 'addressee' },
  openIn: ['asked', 'accepted'],
  sensitive: true,
  readers: ['subject'],
  workingDays: 5,
  steps: [
    {
      id: 'when',
      fields: [
        { id: 'date', kind: 'date', carry: false },
        { id: 'time', kind: 'time', optional: true, carry: false },
        { id: 'with', kind: 'text', longest: 200, carry: false },
        { id: 'note', kind: 'long-text', longest: 500, optional: true, carry: false },
      ],
    },
  ],
};
