/** The class teacher's findings, the support measures, and the tasks of each subject. */
import type { FieldType } from '../../plan/field-type.ts';
import type { SectionType, StepType } from '../../plan/plan-type.ts';
import { supportMeasures, tasks as taskList } from './lists.ts';
import { wholeTeam } from './readers.ts';

export const classTeacher: SectionType = {
  id: 'class-teacher',
  owner: { kind: 'class-teacher' },
  openIn: ['draft', 'under-revision'],
  gates: [{ kind: 'sections-done', sections: ['basis', 'psychologist', 'speech-therapist', 'special-educator'] }],
  readers: wholeTeam,
  workingDays: 5,
  steps: [
    {
      id: 'findings',
      fields: [{ id: 'findings', kind: 'long-text', meantFor: 'effect-on-learning', phrases: true }],
    },
    {
      id: 'strengths',
      fields: [
        { id: 'strengths', kind: 'long-text', optional: true, meantFor: 'effect-on-learning', phrases: true },
        { id: 'interests', kind: 'long-text', longest: 1000, optional: true, meantFor: 'effect-on-learning' },
      ],
    },
    {
      id: 'subjects',
      fields: [
        {
          id: 'subjects',
          kind: 'several',
          options: { kind: 'subjects' },
          suggest: { section: 'basis', field: 'subjects-below-4' },
        },
      ],
    },
  ],
};

/** One of the four groups of Cabinet Regulation 556, annex 1. The measures offered are suggestions: the annex itself was not at hand. */
const measureGroup = (id: string, ids: readonly string[], more: readonly FieldType[] = []): StepType => ({
  id,
  fields: [
    { id, kind: 'several', options: { kind: 'fixed', ids }, optional: true },
    {
      id: `${id}-more`,
      kind: 'long-text',
      longest: 1000,
      optional: true,
      meantFor: 'effect-on-learning',
      phrases: true,
    },
    ...more,
  ],
});

/** Which of them hold in state tests too, and whether a specialist's opinion is needed for that (rules 28.5). */
const inStateTests: readonly FieldType[] = [
  {
    id: 'state-tests',
    kind: 'several',
    options: {
      kind: 'fixed',
      ids: ['extended-time', 'breaks', 'separate-room', 'reader', 'scribe', 'computer', 'large-print', 'cue-cards'],
    },
    optional: true,
  },
  {
    id: 'state-tests-opinion',
    kind: 'one',
    options: { kind: 'fixed', ids: ['there', 'needed', 'not-needed'] },
    optional: true,
    carry: false,
  },
];

/** Asked of the head of the support team: nobody else reads the recommendations of every specialist. */
export const measures: SectionType = {
  id: 'measures',
  owner: { kind: 'role', role: 'support-head' },
  openIn: ['draft', 'under-revision'],
  gates: [{ kind: 'sections-done', sections: ['class-teacher'] }],
  readers: wholeTeam,
  workingDays: 5,
  steps: [
    measureGroup('organisation', [
      'extended-time',
      'breaks',
      'consultations',
      'seat',
      'separate-room',
      'fewer-instructions',
      'clear-rules',
      'fewer-stimuli',
      'rest-place',
      'less-homework',
    ]),
    measureGroup('content', [
      'cue-cards',
      'split-task',
      'read-aloud',
      'oral-answer',
      'visual-support',
      'easy-language',
      'practical-work',
      'individual-topics',
      'individual-work',
      'behaviour-plan',
    ]),
    measureGroup('aids', [
      'audio-books',
      'computer',
      'tablet',
      'text-aids',
      'tactile-cues',
      'large-print',
      'calculator',
      'communication-programme',
    ]),
    measureGroup(
      'staff',
      [
        'psychologist',
        'speech-therapist',
        'special-educator',
        'social-pedagogue',
        'teacher-assistant',
        'assistant',
        'reader-scribe',
        'sign-interpreter',
      ],
      inStateTests,
    ),
  ],
  list: supportMeasures,
};

export const tasks: SectionType = {
  id: 'tasks',
  owner: { kind: 'subject-teacher' },
  openIn: ['draft', 'under-revision'],
  each: { section: 'class-teacher', field: 'subjects' },
  gates: [{ kind: 'sections-done', sections: ['class-teacher'] }],
  readers: wholeTeam,
  workingDays: 5,
  steps: [
    {
      // rules 25.1
      id: 'level',
      fields: [
        {
          id: 'level',
          kind: 'long-text',
          longest: 1000,
          optional: true,
          meantFor: 'effect-on-learning',
          phrases: true,
        },
      ],
    },
  ],
  list: taskList,
};
