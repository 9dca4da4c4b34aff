/** Duties before a day that a row of a plan names, such as the last day of a certificate. */
import { describe, expect, it } from 'vitest';
import { renewedOn } from '../../../../src/domain/duties/renewed-row.ts';
import { rowDay } from '../../../../src/domain/duties/starts/row-day.ts';
import type { Subject } from '../../../../src/domain/duties/subject.ts';
import { startPlan } from '../../../../src/domain/plan/carry-forward.ts';
import { findSection } from '../../../../src/domain/plan/on-path.ts';
import type { Row } from '../../../../src/domain/plan/plan.ts';
import { teacherDevelopment as type } from '../../../../src/domain/plan-types/teacher-development/teacher-development.ts';
import { demoPreschool } from '../../../world/schools.ts';

const organisation = demoPreschool();
const at = '2026-09-14T08:00:00.000Z';
const about = { kind: 'member', member: 'ieva' } as const;
const period = { kind: 'school-year', year: '2026/2027' } as const;
const { plan } = startPlan({ type, organisation: organisation.id, about, period, by: 'ieva', at, arrival: 'p' });

const course = (id: string, area: string, until: string | null, createdAt = at): Row => ({
  id,
  section: 'courses',
  kind: 'row',
  revision: 1,
  answers: {
    certificate: { values: { 'valid-until': until }, by: 'ieva', at, revision: 1 },
    area: { values: { area }, by: 'ieva', at, revision: 1 },
  },
  state: 'open',
  createdBy: 'ieva',
  createdAt,
});

function subjectOf(row: Row, others: readonly Row[] = [], today = '2026-11-23'): Subject {
  const context = { organisation, type, plan: { ...plan, rows: [row, ...others] }, today, now: at };
  return { kind: 'row', context, section: findSection(type, plan, 'courses')!, row };
}

const start = { kind: 'row-day', field: 'valid-until', ahead: { unit: 'days', count: 91 } } as const;
const owed = (until: string | null, today: string) =>
  rowDay({ start, organisation, today, subject: subjectOf(course('k-1', 'digital', until), [], today) });

describe('a certificate that ends', () => {
  it('is spoken of 91 days before its last day, and due on it', () => {
    expect(owed('2026-12-21', '2026-09-20')).toEqual([]);
    expect(owed('2026-12-21', '2026-09-21')).toEqual([
      { occurrence: 'row', startsOn: '2026-09-21', due: '2026-12-21', estimated: false },
    ]);
  });

  it('is spoken of from the day on which it was written down, where that is later', () => {
    expect(owed('2026-10-12', '2026-09-14')[0]).toMatchObject({ startsOn: '2026-09-14', due: '2026-10-12' });
  });

  it('binds nobody where it was over when it was written down, or has no end', () => {
    expect(owed('2024-10-12', '2026-11-23')).toEqual([]);
    expect(owed(null, '2026-11-23')).toEqual([]);
  });
});

describe('a certificate is renewed', () => {
  const by = { kind: 'row-renewed', same: 'area', later: 'valid-until' } as const;
  const old = course('k-1', 'digital', '2026-12-21');

  it('by a later one of the same area, on the day on which that was written down', () => {
    const later = course('k-2', 'digital', '2031-12-12', '2026-12-14T16:00:00.000Z');
    expect(renewedOn(subjectOf(old, [later]), by)).toBe('2026-12-14');
  });

  it('by none of another area, none that ends sooner, and none without an end', () => {
    const others = [
      course('k-2', 'child-rights', '2031-12-12'),
      course('k-3', 'digital', '2026-11-30'),
      course('k-4', 'digital', null),
    ];
    expect(renewedOn(subjectOf(old, others), by)).toBeNull();
  });
});
