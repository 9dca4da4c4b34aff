/** The first section of an individual education plan: the reasons, the evidence for each, and whose findings are needed. */

import type { Condition } from '../../plan/condition.ts';
import type { Options } from '../../plan/field-type.ts';
import type { SectionType, StepType } from '../../plan/plan-type.ts';
import { supportCircle } from './readers.ts';

const fixed = (...ids: readonly string[]): Options => ({ kind: 'fixed', ids });

const reasonIs = (...any: readonly string[]): Condition => ({
  kind: 'includes',
  section: 'basis',
  field: 'reasons',
  any,
});

const specialists = fixed('psychologist', 'speech-therapist', 'special-educator');

/** With these two reasons the findings of specialists are what the plan rests on. */
const restsOnFindings = reasonIs('speciala_programma', 'atbalsta_pasakumi');

const programmeEvidence: StepType = {
  id: 'programme',
  when: reasonIs('speciala_programma'),
  fields: [
    { id: 'programme-name', kind: 'text', longest: 200 },
    { id: 'programme-code', kind: 'text', longest: 20, form: 'programme-code' },
  ],
};

const commissionEvidence: StepType = {
  id: 'commission',
  when: reasonIs('speciala_programma'),
  fields: [
    { id: 'commission-number', kind: 'text', longest: 60, carry: false },
    { id: 'commission-date', kind: 'date', latest: 'today', carry: false },
  ],
};

/** Point 10 of the rules names these five specialists; the guardian's application: Cabinet Regulation 556, point 4. */
const opinionEvidence: readonly StepType[] = [
  {
    id: 'opinion',
    when: reasonIs('atbalsta_pasakumi'),
    fields: [
      {
        id: 'opinion-by',
        kind: 'several',
        options: fixed(
          'educational-psychologist',
          'clinical-psychologist',
          'speech-therapist',
          'speech-therapist-teacher',
          'special-educator',
        ),
      },
      { id: 'opinion-date', kind: 'date', latest: 'today', carry: false },
    ],
  },
  {
    id: 'application',
    when: reasonIs('atbalsta_pasakumi'),
    fields: [{ id: 'application-date', kind: 'date', latest: 'today', carry: false }],
  },
];

const schoolEvidence: readonly StepType[] = [
  {
    id: 'below-4',
    when: reasonIs('parcelts_zem_4'),
    fields: [{ id: 'subjects-below-4', kind: 'several', options: { kind: 'subjects' }, carry: false }],
  },
  {
    id: 'repeated',
    when: reasonIs('otrgadnieciba'),
    fields: [
      { id: 'repeated-class', kind: 'number', least: 1, most: 12, suggest: 'grade', carry: false },
      { id: 'first-year', kind: 'one', options: { kind: 'years-before' }, suggest: 'year-before', carry: false },
    ],
  },
  {
    id: 'absence',
    when: reasonIs('ilgstosi_kavejumi'),
    fields: [
      { id: 'absence-kinds', kind: 'several', options: fixed('illness', 'unexcused') },
      { id: 'lessons-missed', kind: 'number', least: 1, most: 2000, optional: true, carry: false },
    ],
  },
  {
    id: 'return',
    when: reasonIs('reemigracija'),
    fields: [
      { id: 'return-date', kind: 'date', latest: 'today' },
      { id: 'country', kind: 'text', longest: 100 },
      { id: 'schooling-language', kind: 'text', longest: 100 },
    ],
  },
];

export const basis: SectionType = {
  id: 'basis',
  owner: { kind: 'starter' },
  openIn: ['draft', 'under-revision'],
  readers: supportCircle,
  workingDays: 5,
  steps: [
    {
      id: 'reasons',
      fields: [
        {
          id: 'reasons',
          kind: 'several',
          options: fixed(
            'speciala_programma',
            'atbalsta_pasakumi',
            'parcelts_zem_4',
            'otrgadnieciba',
            'ilgstosi_kavejumi',
            'reemigracija',
          ),
        },
      ],
    },
    programmeEvidence,
    commissionEvidence,
    ...opinionEvidence,
    ...schoolEvidence,
    {
      id: 'specialists',
      when: restsOnFindings,
      fields: [{ id: 'specialists', kind: 'several', options: specialists }],
    },
    {
      id: 'extra-specialists',
      when: { kind: 'not', of: restsOnFindings },
      fields: [{ id: 'extra-specialists', kind: 'several', options: specialists, optional: true }],
    },
    {
      id: 'period',
      fields: [
        {
          id: 'period',
          kind: 'several',
          options: fixed('semester-1', 'semester-2'),
          suggest: 'semesters-left',
          carry: false,
        },
      ],
    },
  ],
};
