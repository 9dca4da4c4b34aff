/** How a plan for behaviour went: what changed, what helped, whether it goes on. */
import type { SectionType } from '../../plan/plan-type.ts';
import { circle, starter } from './readers.ts';

export const review: SectionType = {
  id: 'review',
  owner: starter,
  openIn: ['in-implementation'],
  // A proposal, as all of its terms: by then what was agreed on has been tried.
  workingDays: 30,
  sensitive: true,
  readers: circle,
  steps: [
    {
      id: 'review',
      fields: [
        { id: 'changed', kind: 'one', options: { kind: 'fixed', ids: ['much', 'partly', 'not-yet'] }, carry: false },
        { id: 'helped', kind: 'long-text', longest: 600, meantFor: 'what-happened', carry: false },
        { id: 'next', kind: 'one', options: { kind: 'fixed', ids: ['end', 'go-on', 'change'] }, carry: false },
      ],
    },
  ],
};
