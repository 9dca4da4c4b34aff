/** A school in which every teacher has a class of their own and owes one thing about it on the same day. */

import { type RuledOrganisation, usualLadder } from '../../src/domain/duties/rule.ts';

const memberId = (index: number): string => `skolotajs-${String(index).padStart(4, '0')}`;

const day = (date: string) => ({ date, confirmed: true });

/** @param teachers how many messages there are to be on 24 November 2026, the day after each duty was due */
export function manyTeachers(id: string, teachers: number): RuledOrganisation {
  const all = Array.from({ length: teachers }, (_, index) => memberId(index));
  return {
    ...{ id, kind: 'school', name: 'Izdomātā skola', language: 'lv', zone: 'Europe/Riga' },
    members: all.map((member, index) => ({
      ...{ id: member, name: `Izdomāts Skolotājs ${index}`, email: `${member}@skola.example`, roles: [] },
    })),
    classes: all.map((teacher, index) => ({ id: `7.k${index}`, teacher })),
    ...{ subjects: [], teaching: [], learners: [], standIns: [], channels: [], rota: [], phrases: {} },
    schoolYears: [
      {
        id: '2026/2027',
        semesters: [
          { start: day('2026-09-01'), end: day('2026-12-18') },
          { start: day('2027-01-04'), end: day('2027-05-31') },
        ],
        holidays: [],
      },
    ],
    publicHolidays: [],
    digest: null,
    rules: [
      {
        ...{ id: 'rules', version: '1', title: 'Kārtība' },
        rules: [
          {
            ...{ id: 'list', point: '24.1.', text: 'Klases audzinātājs iesniedz klases sarakstu.' },
            duty: { lv: 'klases saraksts', en: 'the list of the class' },
            about: { kind: 'class' },
            holder: { kind: 'role', role: 'class-teacher' },
            start: { kind: 'date', month: 11, day: 23 },
            fulfilledBy: { kind: 'done' },
            ladder: { ...usualLadder, every: 1 },
          },
        ],
      },
    ],
  };
}
