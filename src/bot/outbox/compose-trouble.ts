/** What does not work, for an administrator: what it is and what to do. */
import { type EstimatedDate, estimatedDates } from '../../domain/calendar/estimated-dates.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { currentSchoolYear } from '../../domain/calendar/school-year.ts';
import { speakDate } from '../../domain/calendar/speak-date.ts';
import type { PlanOutline } from '../../domain/plan/plan.ts';
import { subjectLabel } from '../../domain/plan/subject-kinds.ts';
import { momentOf } from '../core/moment.ts';
import type { Say } from '../core/texts.ts';
import type { Services } from '../core/turn.ts';
import { gradeWords } from '../core/views/grade-words.ts';
import type { Fact } from '../ports/view.ts';
import type { Compose } from './composed.ts';
import { aloneCode, plansAlone } from './plans-alone.ts';
import { pastKeepingCode, plansPastKeeping } from './plans-past-keeping.ts';
import { plansTwice, twiceCode } from './plans-twice.ts';
import { isMendable, platformTroubleView, platformTroubleWords } from './views/platform-trouble.ts';

/** The code of dates that are counted with and only estimated. */
export const estimatedCode = 'calendar-estimated';

export const composeTrouble: Compose<'trouble'> = async (services, { content: { code, channel } }) => {
  const { organisation } = services;
  if (!isMendable(services.say(organisation.language), code)) return null;
  const name = organisation.channels.find(({ id }) => id === channel)?.name;
  const plans = await plansIn(services, code);
  if (plans?.length === 0) return null;
  const facts = (say: Say): readonly Fact[] => [
    ...(plans ?? []).map(({ about, type }) => ({
      label: subjectLabel(about, organisation),
      value: say(`${type}:name`),
    })),
    ...(name === undefined ? [] : [{ label: say('delivery.channel'), value: name }]),
    ...(code === estimatedCode ? estimatedFacts(services, say) : []),
  ];
  return {
    view: (say) => platformTroubleView(say, { code, facts: facts(say) }),
    mail: (say) => {
      const words = platformTroubleWords(say, code);
      const lines = facts(say).map(({ label, value }) => `${label}: ${value}`);
      return { subject: `Solis: ${words?.title ?? code}`, text: [words?.remedy ?? '', ...lines].join('\n') };
    },
  };
};

/** The plans that are told of; null where it is not about plans. */
async function plansIn(services: Services, code: string): Promise<readonly PlanOutline[] | null> {
  if (code === aloneCode) return plansAlone(services);
  if (code === pastKeepingCode) return plansPastKeeping(services);
  return code === twiceCode ? plansTwice(services) : null;
}

function estimatedFacts(services: Services, say: Say): readonly Fact[] {
  const { organisation, today: day } = momentOf(services);
  const year = currentSchoolYear(organisation.schoolYears, day);
  const dates = year === null ? [] : estimatedDates(organisation, year.id);
  return dates.map((date) => ({ label: estimatedLabel(say, date), value: estimatedDays(say, date, day) }));
}

function estimatedLabel(say: Say, estimated: EstimatedDate): string {
  switch (estimated.kind) {
    case 'semester-start':
      return say('calendar.estimated-dates.semester-start', { semester: estimated.semester });
    case 'semester-end': {
      const { semester, grades } = estimated;
      return grades === undefined
        ? say('calendar.estimated-dates.semester-end', { semester })
        : say('calendar.estimated-dates.semester-end-of', { semester, grades: gradeWords(say, grades) });
    }
    case 'holiday':
      return say('calendar.estimated-dates.holiday');
    default:
      return estimated satisfies never;
  }
}

function estimatedDays(say: Say, estimated: EstimatedDate, day: LocalDate): string {
  const words = (date: LocalDate) => speakDate({ date, today: day, language: say.language, grammar: 'nominative' });
  const isSpan = estimated.kind === 'holiday' && estimated.until !== estimated.date;
  return isSpan ? `${words(estimated.date)} – ${words(estimated.until)}` : words(estimated.date);
}
