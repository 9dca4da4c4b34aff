/** What a teacher says of themselves: training, goals of the year, and that the plan is signed. */
import type { FieldType } from '../../plan/field-type.ts';
import type { SectionType } from '../../plan/plan-type.ts';
import { administration } from './readers.ts';

const own = { owner: { kind: 'subject' }, openIn: ['draft'], readers: administration } as const;

const papers: readonly FieldType[] = ['qualification', 'diploma', 'degree', 'certificate'].map((id) => ({
  id,
  kind: 'text',
  longest: 200,
  optional: true,
}));

export const qualification: SectionType = {
  id: 'qualification',
  ...own,
  workingDays: 10,
  steps: [{ id: 'papers', fields: papers }],
};

/** Three at most: more are none. */
export const goals: SectionType = {
  id: 'goals',
  ...own,
  workingDays: 10,
  steps: [
    {
      id: 'goals',
      fields: [
        { id: 'first', kind: 'long-text', longest: 500, carry: false },
        { id: 'second', kind: 'long-text', longest: 500, optional: true, carry: false },
        { id: 'third', kind: 'long-text', longest: 500, optional: true, carry: false },
      ],
    },
  ],
};

export const signature: SectionType = {
  id: 'signature',
  ...own,
  gates: [{ kind: 'sections-done', sections: ['qualification', 'goals', 'courses'] }],
  workingDays: 5,
  steps: [
    {
      id: 'signature',
      fields: [
        { id: 'date', kind: 'date', latest: 'today', suggest: 'today', carry: false },
        { id: 'way', kind: 'one', options: { kind: 'fixed', ids: ['paper', 'e-signature'] }, carry: false },
      ],
    },
  ],
};
