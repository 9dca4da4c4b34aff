/** Notices of a case to institutions in three parts, and their answers in four; what is sent goes on paper, never from here. */
import type { SectionType } from '../../plan/plan-type.ts';
import { circleBesides } from './readers.ts';

const part = (id: string) =>
  ({ id, kind: 'long-text', longest: 1500, meantFor: 'what-happened', carry: false }) as const;

/** A proposal: sent within three working days of the decision. */
export const notices: SectionType = {
  id: 'notices',
  owner: { kind: 'role', role: 'social-pedagogue' },
  openIn: ['institution-level'],
  sensitive: true,
  readers: circleBesides('social-pedagogue'),
  workingDays: 3,
  steps: [],
  list: {
    id: 'notices',
    kind: 'row',
    least: 1,
    numbered: 'P-',
    steps: [
      {
        id: 'draft',
        fields: [
          { id: 'institution', kind: 'one', options: { kind: 'institutions' }, carry: false },
          { id: 'way', kind: 'one', options: { kind: 'fixed', ids: ['written', 'spoken'] }, carry: false },
          part('problem'),
          part('plan'),
          part('help'),
        ],
      },
      {
        id: 'sent',
        fields: [
          { id: 'date', kind: 'date', latest: 'today', suggest: 'today', carry: false },
          { id: 'number', kind: 'text', longest: 40, optional: true, carry: false },
          { id: 'signed-by', kind: 'person', suggest: { holder: 'director' }, carry: false },
          { id: 'answer-by', kind: 'date', carry: false },
        ],
      },
    ],
  },
};

/** A proposal: an institution answers within fifteen working days, and is reminded after them. */
export const answers: SectionType = {
  id: 'answers',
  owner: { kind: 'role', role: 'social-pedagogue' },
  openIn: ['institution-level'],
  gates: [{ kind: 'sections-done', sections: ['notices'] }],
  sensitive: true,
  readers: circleBesides('social-pedagogue'),
  workingDays: 15,
  steps: [],
  list: {
    id: 'answers',
    kind: 'row',
    least: 1,
    steps: [
      {
        id: 'answer',
        fields: [
          { id: 'notice', kind: 'reference', to: 'notices', carry: false },
          { id: 'date', kind: 'date', latest: 'today', suggest: 'today', carry: false },
          part('conclusions'),
        ],
      },
      {
        id: 'further',
        fields: [
          { ...part('proposals'), optional: true },
          { ...part('results'), optional: true },
          { ...part('cooperation'), optional: true },
        ],
      },
    ],
  },
};
