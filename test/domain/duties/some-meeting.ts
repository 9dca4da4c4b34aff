/** Meetings and documents made for a test. */

import type { DocumentRecord } from '../../../src/domain/documents/document.ts';
import type { Meeting } from '../../../src/domain/meetings/meeting.ts';
import { learner } from '../../subjects.ts';

/** An individual talk about J-07's plan, held on Thursday 5 November 2026. */
export const heldMeeting = (change: Partial<Meeting> = {}): Meeting => ({
  id: 'm1',
  organisation: 'school',
  kind: 'individual-talk',
  state: 'held',
  organiser: 'baiba',
  people: ['baiba', 'anna'],
  guests: ['guardian'],
  plan: 'p1',
  about: learner('J-07', '7.b'),
  slot: { date: '2026-11-05', time: '14:00', minutes: 30 },
  sequence: 1,
  contributions: [],
  createdAt: '2026-10-20T08:00:00.000Z',
  revision: 1,
  ...change,
});

export const minutes = (change: Partial<NonNullable<Meeting['minutes']>> = {}): NonNullable<Meeting['minutes']> => ({
  number: '3',
  date: '2026-11-05',
  present: ['baiba', 'anna'],
  guests: ['guardian'],
  decisions: [],
  agreements: [],
  ...change,
});

export const document = (change: Partial<DocumentRecord> = {}): DocumentRecord => ({
  id: 'x1',
  organisation: 'school',
  kind: 'opinion',
  plan: 'p1',
  about: learner('J-07'),
  date: '2026-11-12',
  keptAt: 'Lietvedībā',
  by: 'jana',
  at: '2026-11-12T08:00:00.000Z',
  ...change,
});
