/** The end of each semester: progress in every subject and with specialists, then feedback to learner and guardians. */

import type { Condition } from '../../plan/condition.ts';
import type { Gate, SectionType, StepType } from '../../plan/plan-type.ts';
import { newTasks } from './lists.ts';
import { wholeTeam } from './readers.ts';
import { type Attending, isNamed } from './specialists.ts';

type Semester = 1 | 2;

/** A plan that began in the second semester has nothing to evaluate in the first. */
const coversSemester = (semester: Semester): Condition => ({
  kind: 'includes',
  section: 'basis',
  field: 'period',
  any: [`semester-${semester}`],
});

/** "At the end of semesters 1 and 2" (rules 23): two weeks, so that it is done when the semester is. */
const nearItsEnd = (semester: Semester): readonly Gate[] => [{ kind: 'semester-ends', semester, daysBefore: 14 }];

/** The result of each task of the semester, wherever it was set: in the plan itself, or after the semester before. */
const results = (semester: Semester, of: readonly string[]): StepType => ({
  id: 'results',
  fields: [{ id: 'results', kind: 'ratings', of, semester, scale: ['reached', 'partly', 'not'], carry: false }],
});

type Evaluation = Pick<SectionType, 'openIn' | 'gates' | 'readers' | 'workingDays' | 'steps' | 'list'>;

/** @param tasks ids of the sections in whose lists the tasks of the semester stand */
const evaluationOf = (semester: Semester, tasks: readonly string[]): Evaluation => ({
  openIn: ['in-implementation'],
  gates: nearItsEnd(semester),
  readers: wholeTeam,
  workingDays: 10,
  steps: [
    results(semester, tasks),
    {
      id: 'dynamics',
      fields: [{ id: 'dynamics', kind: 'long-text', carry: false, meantFor: 'effect-on-learning', phrases: true }],
    },
  ],
  list: newTasks,
});

const subjectEvaluation = (semester: Semester): SectionType => ({
  ...evaluationOf(semester, semester === 1 ? ['tasks'] : ['tasks', 'evaluation-1']),
  id: `evaluation-${semester}`,
  lookback: { semester, part: 'evaluation' },
  owner: { kind: 'subject-teacher' },
  each: { section: 'class-teacher', field: 'subjects' },
  when: coversSemester(semester),
});

/** When, to whom and how learner and guardians were told of the semester. */
const feedbackStep: StepType = {
  id: 'feedback',
  fields: [
    { id: 'date', kind: 'date', latest: 'today', suggest: 'today', carry: false },
    { id: 'receivers', kind: 'several', options: { kind: 'fixed', ids: ['learner', 'guardian'] }, carry: false },
    {
      id: 'ways',
      kind: 'several',
      options: { kind: 'fixed', ids: ['talk', 'e-journal', 'phone', 'video-call', 'paper'] },
      carry: false,
    },
  ],
};

/**
 * Speech therapist and special educator evaluate twice a year and give feedback themselves (rules 28.7, 26.3); the
 * psychologist evaluates only when needed (rules 27.6).
 */
function specialistEvaluation(specialist: Attending, semester: Semester): SectionType {
  const tasks = [`${specialist}-tasks`, ...(semester === 1 ? [] : [`${specialist}-1`])];
  const evaluation = evaluationOf(semester, tasks);
  return {
    ...evaluation,
    steps: [...evaluation.steps, feedbackStep],
    id: `${specialist}-${semester}`,
    lookback: { semester, part: specialist },
    owner: { kind: 'role', role: specialist },
    when: { kind: 'all', of: [isNamed(specialist), coversSemester(semester)] },
  };
}

/** The feedback that each learner and guardian is owed after an evaluation (rules 25.6): the class teacher's gathers it. */
const feedback = (semester: Semester): SectionType => ({
  id: `feedback-${semester}`,
  owner: { kind: 'class-teacher' },
  openIn: ['in-implementation'],
  when: coversSemester(semester),
  lookback: { semester, part: 'feedback' },
  gates: [
    {
      kind: 'sections-done',
      sections: [`evaluation-${semester}`, `speech-therapist-${semester}`, `special-educator-${semester}`],
    },
  ],
  readers: wholeTeam,
  workingDays: 5,
  steps: [
    feedbackStep,
    {
      id: 'note',
      fields: [
        {
          id: 'note',
          kind: 'long-text',
          optional: true,
          carry: false,
          meantFor: 'effect-on-learning',
          phrases: true,
        },
      ],
    },
  ],
});

/** All that one semester ends with, in order. */
export const semesterEnd = (semester: Semester): readonly SectionType[] => [
  subjectEvaluation(semester),
  specialistEvaluation('speech-therapist', semester),
  specialistEvaluation('special-educator', semester),
  feedback(semester),
];
