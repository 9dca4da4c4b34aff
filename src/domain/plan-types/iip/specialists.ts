/** What specialists write into an individual education plan: findings that stay between them and the head of the support team. */

import type { Condition } from '../../plan/condition.ts';
import type { FieldType } from '../../plan/field-type.ts';
import type { Gate, SectionType } from '../../plan/plan-type.ts';
import { setTasks } from './lists.ts';
import { findingsCircle, wholeTeam } from './readers.ts';

type Specialist = 'psychologist' | 'speech-therapist' | 'special-educator';

/** The specialist was named in whichever of the two steps was asked. */
export const isNamed = (specialist: Specialist): Condition => ({
  kind: 'any',
  of: [
    { kind: 'includes', section: 'basis', field: 'specialists', any: [specialist] },
    { kind: 'includes', section: 'basis', field: 'extra-specialists', any: [specialist] },
  ],
});

/** Nothing is entered before the guardian was told of the results (rules 16). */
const guardianWasTold = (specialist: Specialist): readonly Gate[] => [
  { kind: 'day-come', section: specialist, field: 'told' },
];

interface Findings {
  readonly specialist: Specialist;
  readonly workingDays: number;
  readonly findings: readonly FieldType[];
  readonly advice: FieldType;
  /** Without which the specialist does nothing. */
  readonly needs?: readonly Gate[];
}

const findingsSection = ({ specialist, workingDays, findings, advice, needs = [] }: Findings): SectionType => ({
  id: specialist,
  owner: { kind: 'role', role: specialist },
  openIn: ['draft', 'under-revision'],
  when: isNamed(specialist),
  gates: [{ kind: 'sections-done', sections: ['basis'] }, ...needs],
  sensitive: true,
  // Handed to the head of the support team, who coordinates what comes next (rules 16).
  findings: true,
  readers: findingsCircle,
  workingDays,
  steps: [
    {
      id: 'told',
      fields: [
        { id: 'told', kind: 'date', carry: false },
        // The learner as well (rules 27.4).
        {
          id: 'told-whom',
          kind: 'several',
          options: { kind: 'fixed', ids: ['learner', 'parents'] },
          optional: true,
          carry: false,
        },
      ],
    },
    { id: 'findings', gates: guardianWasTold(specialist), fields: findings },
    { id: 'advice', gates: guardianWasTold(specialist), fields: [advice] },
  ],
});

/** Those who work with the learner all year (rules 26.1, 28.2), and evaluate it. */
export type Attending = Exclude<Specialist, 'psychologist'>;

/** Their own tasks, from the start on: apart from their findings, since the whole team reads them. */
const ownTasks = (specialist: Attending): SectionType => ({
  id: `${specialist}-tasks`,
  owner: { kind: 'role', role: specialist },
  openIn: ['draft', 'under-revision'],
  when: isNamed(specialist),
  gates: [{ kind: 'sections-done', sections: [specialist] }],
  readers: wholeTeam,
  workingDays: 5,
  steps: [],
  list: setTasks,
});

export const speechTherapistTasks = ownTasks('speech-therapist');

export const specialEducatorTasks = ownTasks('special-educator');

export const psychologist = findingsSection({
  specialist: 'psychologist',
  // Only with the guardian's written permission (rules 27); where support measures were given, its date is an answer.
  needs: [{ kind: 'document', document: 'permission', or: { section: 'basis', field: 'application-date' } }],
  // Three weeks for the written opinion (rules 27.2).
  workingDays: 15,
  findings: [
    { id: 'strengths', kind: 'long-text', phrases: true },
    { id: 'weaknesses', kind: 'long-text', phrases: true },
  ],
  advice: { id: 'recommendations', kind: 'long-text', phrases: true },
});

export const speechTherapist = findingsSection({
  specialist: 'speech-therapist',
  workingDays: 10,
  findings: [
    { id: 'speech', kind: 'long-text', phrases: true },
    { id: 'language', kind: 'long-text', phrases: true },
    { id: 'written-language', kind: 'long-text', phrases: true },
  ],
  advice: { id: 'recommendations', kind: 'long-text', phrases: true },
});

export const specialEducator = findingsSection({
  specialist: 'special-educator',
  workingDays: 10,
  findings: [{ id: 'findings', kind: 'long-text', phrases: true }],
  advice: { id: 'recommended-work', kind: 'long-text', phrases: true },
});
