/** A school that is just large enough for the local chat: three people, two classes, one channel. All invented. */
import type { RuledOrganisation } from '../../../src/domain/duties/rule.ts';

export const smallSchool: RuledOrganisation = {
  id: 'liepziedu',
  kind: 'school',
  name: 'Liepziedu pamatskola',
  language: 'lv',
  zone: 'Europe/Riga',
  members: [
    { id: 'ilze', name: 'Ilze Ozola', roles: ['subject-teacher'] },
    { id: 'daina', name: 'Daina Zariņa', roles: ['support-head', 'special-educator'] },
    { id: 'raimonds', name: 'Raimonds Liepa', roles: ['psychologist'], language: 'en' },
  ],
  classes: [
    { id: '5.a', teacher: null },
    { id: '7.b', teacher: 'ilze' },
  ],
  subjects: [{ id: 'mathematics', name: { lv: 'matemātika', en: 'mathematics' } }],
  teaching: [
    { subject: 'mathematics', class: '5.a', teacher: 'ilze' },
    { subject: 'mathematics', class: '7.b', teacher: 'ilze' },
  ],
  learners: [],
  standIns: [],
  channels: [{ id: 'komanda', name: 'atbalsta-komanda', addresses: {} }],
  schoolYears: [],
  publicHolidays: [],
  rules: [],
  digest: null,
  rota: [],
  phrases: {},
};
