/** Who is asked to a meeting by itself, who is asked beforehand, and when. */
import { describe, expect, it } from 'vitest';
import { askedBeforehand, usualPeople } from '../../../src/domain/meetings/plan-meeting.ts';
import { whenToContribute, whenToWriteMinutes } from '../../../src/domain/meetings/when-to-tell.ts';
import { usualPreferences } from '../../../src/domain/people/preferences.ts';
import { iip } from '../../../src/domain/plan-types/iip/iip.ts';
import { learner } from '../../subjects.ts';
import { measured, measuredPlans, planId } from '../../world/measured-plans.ts';
import { inventedSchool } from '../../world/schools.ts';

const organisation = inventedSchool(8);
const plan = measuredPlans(organisation, {}).find((one) => one.plan.id === planId(measured.tasks))!.plan;

describe('by itself', () => {
  it('the organiser, the class teacher and the teachers of the plan’s subjects are asked to a talk, with the learner and the guardian', () => {
    const asked = usualPeople(organisation, {
      kind: 'individual-talk',
      organiser: 'sarma',
      about: learner('J-07'),
      plan: { type: iip, plan },
    });
    expect(asked).toEqual({
      people: ['sarma', 'anna', 'valdis', 'guntis', 'kristine', 'emily'],
      guests: ['learner', 'guardian'],
    });
  });

  it('a specialist whom the plan asks for an entry is asked too', () => {
    const basis = plan.sections.basis!;
    const stamp = { by: 'anna', at: '2026-09-07T08:00:00.000Z', revision: 9 };
    const answers = {
      ...basis.answers,
      'extra-specialists': { ...stamp, values: { 'extra-specialists': ['psychologist'] } },
    };
    const sections = { ...plan.sections, basis: { ...basis, answers } };
    const { people } = usualPeople(organisation, {
      kind: 'individual-talk',
      organiser: 'sarma',
      about: learner('J-07'),
      plan: { type: iip, plan: { ...plan, sections } },
    });
    expect(people).toContain('evija');
  });

  it('the support team meets with the class teacher of the learner it speaks of', () => {
    const asked = usualPeople(organisation, { kind: 'support-team', organiser: 'baiba', about: learner('J-07') });
    expect(asked.people).toEqual(['baiba', 'ilga', 'dzintra', 'evija', 'inga', 'sarma', 'anna']);
  });

  it('other institutions are guests of those who lead the school', () => {
    for (const kind of ['inter-institution', 'programme'] as const)
      expect(usualPeople(organisation, { kind, organiser: 'sarma' })).toEqual({
        people: ['sarma', 'ilga', 'dzintra', 'baiba'],
        guests: ['institution'],
      });
  });
});

it('two lines are asked of those of the people who teach a subject of the plan', () => {
  const people = ['sarma', 'anna', 'valdis', 'maruta'];
  expect(askedBeforehand(organisation, { people, about: learner('J-07') }, { type: iip, plan })).toEqual([
    'anna',
    'valdis',
  ]);
  expect(askedBeforehand(organisation, { people, about: learner('J-07') })).toEqual(['anna', 'valdis', 'maruta']);
  expect(askedBeforehand(organisation, { people })).toEqual([]);
});

describe('people are asked at their hour on working days', () => {
  const asked = (date: string) => ({
    organisation,
    preferences: usualPreferences,
    slot: { date, time: '14:15', minutes: 40 },
  });

  it('for two lines three working days before, over a free day and a change of the clock', () => {
    expect(whenToContribute(asked('2026-11-20'))).toBe('2026-11-16T07:00:00.000Z');
    expect(whenToContribute(asked('2026-10-27'))).toBe('2026-10-15T06:00:00.000Z');
    expect(whenToContribute(asked('2027-03-31'))).toBe('2027-03-24T07:00:00.000Z');
  });

  it('for the minutes on the working day after, on which they are not away', () => {
    expect(whenToWriteMinutes(asked('2026-11-27'))).toBe('2026-11-30T07:00:00.000Z');
    const absences = [{ from: '2026-11-30', to: '2026-12-01' }];
    expect(whenToWriteMinutes({ ...asked('2026-11-27'), preferences: { ...usualPreferences, absences } })).toBe(
      '2026-12-02T07:00:00.000Z',
    );
  });
});
