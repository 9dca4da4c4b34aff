/** The individual education plan (IIP) of a learner, after the internal rules of a basic school; its form is Cabinet Regulation 556, annex 2. */
import type { PlanType } from '../../plan/plan-type.ts';
import { basis } from './basis.ts';
import en from './en.json' with { type: 'json' };
import { lifeCycle } from './life-cycle.ts';
import { log } from './log.ts';
import lv from './lv.json' with { type: 'json' };
import { supportCircle } from './readers.ts';
import { semesterEnd } from './semesters.ts';
import {
  psychologist,
  specialEducator,
  specialEducatorTasks,
  speechTherapist,
  speechTherapistTasks,
} from './specialists.ts';
import { classTeacher, measures, tasks } from './teaching.ts';
import { review, signatures, talk } from './team.ts';

/**
 * "rules 16" in these files is point 16 of the rules "Individuālo izglītības plānu izstrādes un īstenošanas kārtība"
 * of Jumprava basic school (22.09.2020). Days to do a section in are proposals unless a point is named.
 */
export const iip: PlanType = {
  id: 'iip',
  version: 6,
  about: 'learner',
  period: { kind: 'school-year' },
  inWork: 'one-per-subject',
  // Rules 25.7 make it a subject teacher's duty too.
  start: [
    'support-head',
    'deputy-head',
    'class-teacher',
    'subject-teacher',
    'social-pedagogue',
    'psychologist',
    'speech-therapist',
    'special-educator',
  ],
  overseers: ['support-head', 'deputy-head', 'director', 'social-pedagogue'],
  // rules 19
  correctors: ['support-head'],
  circle: supportCircle,
  channel: 'status',
  task: {
    sections: ['tasks'],
    answers: ({ text, due, responsible, semester }) => ({
      goal: { goal: null },
      task: { task: text },
      semester: { semester: `semester-${semester}` },
      way: { measure: null, expected: null },
      duty: { due, responsible },
    }),
  },
  talk: {
    section: 'talk',
    held: ({ date, participants }) => ({ date: { date }, participants: { participants } }),
    agreed: ({ text, doer = 'teacher', due, holder }) => ({
      agreement: { agreement: text, doer, kind: null },
      duty: { due, responsible: holder },
      related: { 'related-task': null },
    }),
  },
  // rules 22
  watched: 'measures',
  log,
  // rules 9-14, 24.1
  intake: { section: 'basis', field: 'reasons' },
  sections: [
    basis,
    psychologist,
    speechTherapist,
    specialEducator,
    speechTherapistTasks,
    specialEducatorTasks,
    classTeacher,
    measures,
    tasks,
    review,
    talk,
    ...semesterEnd(1),
    ...semesterEnd(2),
    signatures,
  ],
  // Who signs annex 2 was not at hand: both sides of the section "signatures" do, and whoever the school names besides.
  paper: { signers: ['guardian', 'support-head', 'head'], byHand: ['birth-date'], instead: ['signatures'] },
  texts: { lv, en },
  lifeCycle,
  // Version 2 asks for the result of each task of a semester; a draft has answered nothing of its semesters' ends.
  // Version 3 asks besides who was told of the results, version 4 for the level in a subject: nobody needs to say either.
  // Version 5 has the signatures in one form; no draft has any.
  // Version 6 asks specialists for tasks and feedback of their own, and for measures row by row: nothing of it was asked before.
  upgrades: { 1: (plan) => plan, 2: (plan) => plan, 3: (plan) => plan, 4: (plan) => plan, 5: (plan) => plan },
};
