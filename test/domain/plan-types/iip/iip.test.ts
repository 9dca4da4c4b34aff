/** The individual education plan asks each person for their part, as the rules of the school have it. */
import { describe, expect, it } from 'vitest';
import { neededSections, stepsOnPath } from '../../../../src/domain/plan/on-path.ts';
import type { Plan, Values } from '../../../../src/domain/plan/plan.ts';
import { iip } from '../../../../src/domain/plan-types/iip/iip.ts';

/** A plan whose first section and list of subjects are answered as given. */
function planWith(basis: Values, subjects: readonly string[] = ['matematika', 'latviesu-valoda']): Plan {
  const answer = (values: Values) => ({ values, by: 'm-liepa', at: '2026-09-10T08:00:00.000Z', revision: 1 });
  const fields = iip.sections[0]?.steps ?? [];
  const answers = fields.map((step): [string, ReturnType<typeof answer>] => [
    step.id,
    answer(Object.fromEntries(step.fields.map((field) => [field.id, basis[field.id] ?? null]))),
  ]);
  return {
    id: 'p1',
    organisation: 'demo',
    type: 'iip',
    version: 1,
    about: { kind: 'learner', learner: 'J-07', class: '7.b' },
    period: { kind: 'school-year', year: '2026/2027' },
    status: 'draft',
    statusAt: '2026-09-10T08:00:00.000Z',
    revision: 0,
    startedBy: 'm-liepa',
    startedAt: '2026-09-10T08:00:00.000Z',
    sections: {
      basis: { revision: 1, answers: Object.fromEntries(answers) },
      'class-teacher': { revision: 1, answers: { subjects: answer({ subjects }) } },
    },
    called: {},
    writing: {},
    rows: [],
  };
}

const wholeYear = ['semester-1', 'semester-2'];
const keys = (plan: Plan) => neededSections(iip, plan).map((section) => section.key);

function asked(basis: Values): readonly string[] {
  const plan = planWith(basis);
  const section = neededSections(iip, plan)[0];
  return section === undefined ? [] : stepsOnPath({ type: iip, plan, section }).map((step) => step.id);
}

describe('the reasons for the plan', () => {
  it.each([
    ['speciala_programma', ['reasons', 'programme', 'commission', 'specialists', 'period']],
    ['atbalsta_pasakumi', ['reasons', 'opinion', 'application', 'specialists', 'period']],
    ['parcelts_zem_4', ['reasons', 'below-4', 'extra-specialists', 'period']],
    ['otrgadnieciba', ['reasons', 'repeated', 'extra-specialists', 'period']],
    ['ilgstosi_kavejumi', ['reasons', 'absence', 'extra-specialists', 'period']],
    ['reemigracija', ['reasons', 'return', 'extra-specialists', 'period']],
  ])('decide which evidence is asked for: %s', (reason, steps) => {
    expect(asked({ reasons: [reason] })).toEqual(steps);
  });

  it('may be several, and then the evidence of each is asked for', () => {
    expect(asked({ reasons: ['otrgadnieciba', 'atbalsta_pasakumi'] })).toEqual([
      'reasons',
      'opinion',
      'application',
      'repeated',
      'specialists',
      'period',
    ]);
  });
});

describe('the sections of the plan', () => {
  it('include a specialist who was named, whichever question named them', () => {
    const required = keys(
      planWith({ reasons: ['atbalsta_pasakumi'], specialists: ['psychologist'], period: wholeYear }),
    );
    const optional = keys(
      planWith({ reasons: ['otrgadnieciba'], 'extra-specialists': ['speech-therapist'], period: wholeYear }),
    );
    expect(required).toContain('psychologist');
    expect(required).not.toContain('speech-therapist');
    expect(optional).toContain('speech-therapist');
    expect(optional).not.toContain('psychologist');
  });

  it('forget a specialist who was named for a reason that was taken back', () => {
    const plan = planWith({ reasons: ['otrgadnieciba'], specialists: ['psychologist'], period: wholeYear });
    expect(keys(plan)).not.toContain('psychologist');
  });

  it('ask each subject for tasks and for an evaluation of each semester', () => {
    expect(
      keys(planWith({ reasons: ['otrgadnieciba'], period: wholeYear }, ['matematika', 'latviesu-valoda'])),
    ).toEqual([
      'basis',
      'class-teacher',
      'measures',
      'tasks:matematika',
      'tasks:latviesu-valoda',
      'review',
      'talk',
      'evaluation-1:matematika',
      'evaluation-1:latviesu-valoda',
      'feedback-1',
      'evaluation-2:matematika',
      'evaluation-2:latviesu-valoda',
      'feedback-2',
      'signatures',
    ]);
  });

  it('leave the first semester alone where the plan begins in the second', () => {
    const needed = keys(
      planWith({ reasons: ['reemigracija'], 'extra-specialists': ['special-educator'], period: ['semester-2'] }),
    );
    expect(needed.filter((key) => /-1(:|$)/u.test(key))).toEqual([]);
    expect(needed).toEqual(expect.arrayContaining(['evaluation-2:matematika', 'special-educator-2', 'feedback-2']));
  });

  it('ask speech therapist and special educator for tasks from the start and an evaluation twice a year, the psychologist not', () => {
    const needed = keys(
      planWith({
        reasons: ['speciala_programma'],
        specialists: ['psychologist', 'speech-therapist', 'special-educator'],
        period: wholeYear,
      }),
    );
    expect(needed.filter((key) => /^(psychologist|speech-therapist|special-educator)/u.test(key))).toEqual([
      'psychologist',
      'speech-therapist',
      'special-educator',
      'speech-therapist-tasks',
      'special-educator-tasks',
      'speech-therapist-1',
      'special-educator-1',
      'speech-therapist-2',
      'special-educator-2',
    ]);
  });
});

describe('privacy of the plan', () => {
  it('keeps findings of specialists between them and the support-team leader', () => {
    const sensitive = iip.sections.filter((section) => section.sensitive);
    expect(sensitive.map((section) => section.id)).toEqual(['psychologist', 'speech-therapist', 'special-educator']);
    for (const section of sensitive) expect(section.readers).toEqual(['support-head']);
  });

  it('opens findings only from the day the guardian was told', () => {
    for (const section of iip.sections.filter((one) => one.sensitive)) {
      const [told, ...rest] = section.steps;
      expect(told?.id).toBe('told');
      for (const step of rest) {
        expect(step.gates, step.id).toEqual([{ kind: 'day-come', section: section.id, field: 'told' }]);
      }
    }
  });

  it('does not show the reasons for a plan to teachers of single subjects', () => {
    const basis = iip.sections.find((section) => section.id === 'basis');
    expect(basis?.readers).toContain('class-teacher');
    expect(basis?.readers).not.toContain('subject-teacher');
  });
});

describe('what a new plan takes over from the last one', () => {
  it('holds no date but the learner’s return, and no number of a document', () => {
    const dates = iip.sections
      .flatMap((section) => [...section.steps, ...(section.list?.steps ?? [])])
      .flatMap((step) => step.fields)
      .filter((field) => (field.kind === 'date' || field.id.endsWith('-number')) && field.carry !== false)
      .map((field) => field.id);
    expect(dates).toEqual(['return-date']);
  });
});
