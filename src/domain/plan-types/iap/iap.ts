/** The individual support plan (IAP) of a learner at risk of leaving school early: for one semester, after the conditions of a project. */
import type { PlanType } from '../../plan/plan-type.ts';
import { certificates } from './certificates.ts';
import { choices } from './choices.ts';
import { consent } from './consent.ts';
import en from './en.json' with { type: 'json' };
import { decision, evaluation } from './evaluation.ts';
import { lifeCycle } from './life-cycle.ts';
import { log } from './log.ts';
import lv from './lv.json' with { type: 'json' };
import { measures } from './measures.ts';
import { basis, risks } from './risks.ts';
import { ikvd, municipality } from './stages.ts';

/** "Conditions" in these files are those that a school of the project "Atbalsts priekšlaicīgas mācību pārtraukšanas samazināšanai" was given, by their dates. */
export const iap: PlanType = {
  id: 'iap',
  version: 1,
  about: 'learner',
  post: 'iap-preparer',
  // The project's; a municipality's programme of 2024 has grades 1 to 4, too.
  grades: [5, 6, 7, 8, 9, 10, 11, 12],
  period: { kind: 'semester' },
  inWork: 'one-per-period',
  start: ['iap-preparer', 'social-pedagogue', 'psychologist'],
  overseers: ['director', 'school-coordinator', 'iap-monitor', 'social-pedagogue'],
  correctors: ['iap-monitor'],
  circle: ['iap-preparer', 'iap-monitor', 'school-coordinator', 'social-pedagogue', 'psychologist', 'director'],
  channel: 'never',
  goesOn: { section: 'decision', field: 'decision', any: ['go-on', 'go-on-changed'] },
  sections: [consent, basis, risks, measures, certificates, municipality, ikvd, evaluation, decision],
  lists: choices,
  log,
  // Who decides outside the school does so in that system.
  typedElsewhere: {
    document: 'state-entry',
    sections: ['consent', 'basis', 'risks', 'measures', 'certificates', 'evaluation', 'decision'],
    statuses: ['in-approval', 'at-municipality', 'in-implementation', 'under-revision', 'suspended', 'closed'],
    id: { section: 'ikvd', field: 'plan-id' },
  },
  texts: { lv, en },
  lifeCycle,
  upgrades: {},
};
