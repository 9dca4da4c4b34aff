/** Absences as people tell of them. Today is Wednesday, 25 November 2026. */
import { describe, expect, it } from 'vitest';
import { absenceIn } from '../../../src/domain/language/said-absence.ts';
import { school } from '../people/school.ts';

const context = { today: '2026-11-25' } as const;

describe('an absence', () => {
  it.each([
    ['līdz piektdienai', '2026-11-25', '2026-11-27'],
    ['lidz piektdienai', '2026-11-25', '2026-11-27'],
    ['no 1. decembra esmu slima līdz 5. decembrim', '2026-12-01', '2026-12-05'],
    ['no 1. decembra līdz 5. decembrim', '2026-12-01', '2026-12-05'],
    ['no 5. līdz 9. decembrim', '2026-12-05', '2026-12-09'],
    ['1.12. līdz 5.12.', '2026-12-01', '2026-12-05'],
    ['1.12.-5.12.', '2026-12-01', '2026-12-05'],
    ['no pirmdienas līdz trešdienai', '2026-11-30', '2026-12-02'],
    ['17. un 18. decembrī', '2026-12-17', '2026-12-18'],
    ['rīt', '2026-11-26', '2026-11-26'],
    ['piektdien', '2026-11-27', '2026-11-27'],
    ['until Friday', '2026-11-25', '2026-11-27'],
    ['from 1 December to 5 December', '2026-12-01', '2026-12-05'],
    ['no 28. decembra līdz 4. janvārim', '2026-12-28', '2027-01-04'],
  ])('%s', (text, from, to) => {
    expect(absenceIn(school, text, context)).toEqual({
      kind: 'absence',
      absence: { from, to },
      named: [],
      isDenied: false,
    });
  });

  it.each(['aizvieto Inga', 'aizvieto Inga Sniedze', 'mani aizvietos Inga Sniedze', 'covered by Inga Sniedze'])(
    'with a stand-in: %s',
    (who) => {
      expect(absenceIn(school, `no 1. decembra līdz 5. decembrim, ${who}`, context)).toEqual({
        kind: 'absence',
        absence: { from: '2026-12-01', to: '2026-12-05', standIn: 'inga' },
        ...{ named: [], isDenied: false },
      });
    },
  );

  it.each([
    ['', 'no-date'],
    ['kaut kad', 'no-date'],
    ['no piektdienas', 'no-date'],
    ['7. un 9. decembrī', 'no-date'],
    ['no 31. februāra līdz 5. martam', 'no-date'],
    ['no 9. decembra līdz 5.12.2026', 'backwards'],
    ['2026-11-20', 'over'],
    ['līdz piektdienai, aizvieto Anna', 'unknown-person'],
    ['līdz piektdienai, aizvieto Ziedonis', 'unknown-person'],
  ])('"%s" is asked about again (%s)', (text, problem) => {
    expect(absenceIn(school, text, context)).toEqual({ kind: 'problem', problem });
  });
});
