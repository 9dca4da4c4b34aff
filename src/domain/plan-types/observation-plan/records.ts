/** What came of each observation: the observer's record, what the observed teacher thinks of it, and the feedback of the year (rules 9.2., 9.3.). */
import type { FieldType } from '../../plan/field-type.ts';
import type { SectionType, StepType } from '../../plan/plan-type.ts';
import { administration } from '../teacher-development/readers.ts';
import { keepers } from './keepers.ts';

const told = (id: string): FieldType => ({ id, kind: 'long-text', longest: 1000, carry: false });

const asked = (id: string): StepType => ({ id, fields: [told(id)] });

/** A proposal: on the day of the observation and for three working days. */
const daysForRecord = 3;

/** Read by the two whom the row names, and by the administration. */
const ofEach = {
  openIn: ['in-implementation'],
  each: { rowsOf: 'observations' },
  readers: administration,
  rowReaders: ['observer', 'observed'],
  workingDays: daysForRecord,
} as const;

export const record: SectionType = {
  id: 'record',
  owner: { kind: 'row-person', field: 'observer' },
  ...ofEach,
  gates: [{ kind: 'day-come', section: 'observations', field: 'day' }],
  steps: [
    { id: 'held', fields: [{ id: 'held', kind: 'date', latest: 'today', suggest: 'today', carry: false }] },
    asked('seen'),
    asked('strengths'),
    {
      id: 'advice',
      fields: [
        told('advice'),
        { id: 'feedback', kind: 'date', latest: 'today', suggest: 'today', optional: true, carry: false },
      ],
    },
  ],
};

export const thoughts: SectionType = {
  id: 'thoughts',
  owner: { kind: 'row-person', field: 'observed' },
  ...ofEach,
  gates: [{ kind: 'sections-done', sections: ['record'] }],
  steps: [{ id: 'thoughts', fields: [{ ...told('thoughts'), optional: true }] }],
};

/** What the year showed by aims, and what it asks of the next one. */
export const summary: SectionType = {
  id: 'summary',
  owner: keepers,
  openIn: ['in-implementation'],
  gates: [{ kind: 'semester-ends', semester: 2, daysBefore: 14 }],
  readers: administration,
  workingDays: 10,
  steps: [
    asked('by-aims'),
    { id: 'feedback', fields: [{ id: 'given', kind: 'date', latest: 'today', suggest: 'today', carry: false }] },
    asked('needs'),
  ],
};
