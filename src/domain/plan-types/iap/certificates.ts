/** Certificates that nobody else pays for what the plan pays for: without one, no economic measure can be accounted for. */
import type { SectionType } from '../../plan/plan-type.ts';
import { economic } from './measures.ts';
import { confidants } from './readers.ts';
import { withConsent } from './risks.ts';

const yesNo = { kind: 'fixed', ids: ['yes', 'no'] } as const;

/** One a semester, or one each month while the measure runs; so its list goes on growing. */
export const certificates: SectionType = {
  id: 'certificates',
  owner: { kind: 'role', role: 'social-pedagogue' },
  openIn: ['draft', 'under-revision'],
  when: {
    kind: 'any',
    of: [
      { kind: 'rows', list: 'risks', field: 'group', any: ['economic'], least: 1 },
      { kind: 'rows', list: 'measures', field: 'measure', any: economic, least: 1 },
    ],
  },
  gates: [withConsent],
  sensitive: true,
  readers: confidants,
  workingDays: 10,
  steps: [],
  list: {
    id: 'certificates',
    kind: 'row',
    least: 1,
    numbered: 'A-',
    openIn: ['draft', 'under-revision', 'approved', 'in-implementation'],
    steps: [
      {
        id: 'checked',
        fields: [
          { id: 'mode', kind: 'one', options: { kind: 'fixed', ids: ['semester', 'month'] } },
          { id: 'declared', kind: 'one', options: yesNo, refused: ['no'], carry: false },
          { id: 'actual', kind: 'one', options: yesNo, refused: ['no'], carry: false },
        ],
      },
      {
        id: 'paper',
        fields: [
          { id: 'valid', kind: 'span', carry: false },
          { id: 'date', kind: 'date', latest: 'today', suggest: 'today', carry: false },
          { id: 'number', kind: 'text', longest: 60, optional: true, carry: false },
          { id: 'kept', kind: 'text', longest: 200, carry: false },
        ],
      },
    ],
  },
};
