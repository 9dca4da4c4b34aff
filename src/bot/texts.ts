/** The texts of every feature, together with those of the edges that are handed in. */
import type { Texts } from '../domain/language/texts.ts';
import type { Language } from '../domain/people/organisation.ts';
import coreEn from './core/texts/en.json' with { type: 'json' };
import coreLv from './core/texts/lv.json' with { type: 'json' };
import { type Say, sayFrom } from './core/texts.ts';
import documentsEn from './documents/texts/en.json' with { type: 'json' };
import documentsLv from './documents/texts/lv.json' with { type: 'json' };
import dutiesEn from './duties/texts/en.json' with { type: 'json' };
import dutiesLv from './duties/texts/lv.json' with { type: 'json' };
import helpEn from './help/texts/en.json' with { type: 'json' };
import helpLv from './help/texts/lv.json' with { type: 'json' };
import intakeEn from './intake/texts/en.json' with { type: 'json' };
import intakeLv from './intake/texts/lv.json' with { type: 'json' };
import lessonsEn from './lessons/texts/en.json' with { type: 'json' };
import lessonsLv from './lessons/texts/lv.json' with { type: 'json' };
import lifecycleEn from './lifecycle/texts/en.json' with { type: 'json' };
import lifecycleLv from './lifecycle/texts/lv.json' with { type: 'json' };
import logEn from './log/texts/en.json' with { type: 'json' };
import logLv from './log/texts/lv.json' with { type: 'json' };
import meetingsEn from './meetings/texts/en.json' with { type: 'json' };
import meetingsLv from './meetings/texts/lv.json' with { type: 'json' };
import ordersEn from './orders/texts/en.json' with { type: 'json' };
import ordersLv from './orders/texts/lv.json' with { type: 'json' };
import organisationEn from './organisation/texts/en.json' with { type: 'json' };
import organisationLv from './organisation/texts/lv.json' with { type: 'json' };
import outboxEn from './outbox/texts/en.json' with { type: 'json' };
import outboxLv from './outbox/texts/lv.json' with { type: 'json' };
import papersEn from './papers/texts/en.json' with { type: 'json' };
import papersLv from './papers/texts/lv.json' with { type: 'json' };
import plansEn from './plans/texts/en.json' with { type: 'json' };
import plansLv from './plans/texts/lv.json' with { type: 'json' };
import questionsEn from './questions/texts/en.json' with { type: 'json' };
import questionsLv from './questions/texts/lv.json' with { type: 'json' };
import sectionsEn from './sections/texts/en.json' with { type: 'json' };
import sectionsLv from './sections/texts/lv.json' with { type: 'json' };
import settingsEn from './settings/texts/en.json' with { type: 'json' };
import settingsLv from './settings/texts/lv.json' with { type: 'json' };
import tasksEn from './tasks/texts/en.json' with { type: 'json' };
import tasksLv from './tasks/texts/lv.json' with { type: 'json' };

const features: readonly Texts[] = [
  { lv: coreLv, en: coreEn },
  { lv: outboxLv, en: outboxEn },
  { lv: plansLv, en: plansEn },
  { lv: sectionsLv, en: sectionsEn },
  { lv: tasksLv, en: tasksEn },
  { lv: meetingsLv, en: meetingsEn },
  { lv: lifecycleLv, en: lifecycleEn },
  { lv: dutiesLv, en: dutiesEn },
  { lv: questionsLv, en: questionsEn },
  { lv: documentsLv, en: documentsEn },
  { lv: intakeLv, en: intakeEn },
  { lv: logLv, en: logEn },
  { lv: settingsLv, en: settingsEn },
  { lv: ordersLv, en: ordersEn },
  { lv: organisationLv, en: organisationEn },
  { lv: papersLv, en: papersEn },
  { lv: lessonsLv, en: lessonsEn },
  { lv: helpLv, en: helpEn },
];

/** @param more the texts of each chat, and of what else the composition root adds */
export const createTexts = (...more: readonly Texts[]): ((language: Language) => Say) =>
  sayFrom([...features, ...more]);
