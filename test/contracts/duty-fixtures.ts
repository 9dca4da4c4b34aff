/** Invented duties, deliveries, meetings and documents for the contracts of their stores. */
import { randomUUID } from 'node:crypto';
import type { NewDelivery } from '../../src/bot/ports/delivery.ts';
import type { DocumentRecord } from '../../src/domain/documents/document.ts';
import type { Obligation } from '../../src/domain/duties/obligation.ts';
import type { IntakeEntry } from '../../src/domain/intake/intake-entry.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import type { Order } from '../../src/domain/people/order.ts';
import { learner } from '../subjects.ts';
import { minute } from './plan-fixtures.ts';

export const someObligation = (change: Partial<Obligation> = {}): Obligation => ({
  key: `opinion/${randomUUID()}/1`,
  rule: 'opinion',
  about: { plan: 'plan-1', whom: learner('J-07'), section: 'psychologist' },
  holders: ['evija'],
  held: 'by-holder',
  startsOn: '2026-11-02',
  due: '2026-11-23',
  estimated: false,
  state: 'open',
  since: '2026-09-01',
  nudged: [],
  news: [],
  look: '2026-11-12',
  revision: 1,
  ...change,
});

/** With all that an obligation can have. */
export const fullObligation = (change: Partial<Obligation> = {}): Obligation =>
  someObligation({
    about: {
      ...{ plan: 'plan-1', whom: learner('J-07'), section: 'tasks:matematika' },
      ...{ subject: 'matematika', row: 'row-1', meeting: 'meeting-1' },
    },
    holders: ['evija', 'inga.liepa'],
    held: 'vacant',
    estimated: true,
    stopped: { order: 'o-1', until: null },
    waitsFor: ['evaluation-1:matematika'],
    sensitive: true,
    shifted: { order: 'o-1', from: '2026-11-16' },
    state: 'void',
    closed: { on: '2026-11-24', by: 'evija', note: 'Atzinums nodots vadītājai' },
    snoozed: { until: '2026-11-20', by: 'evija' },
    snoozeAsked: { until: '2026-11-27', by: 'evija' },
    notYet: { by: 'evija', at: minute(1), text: 'Vecāki vēl nav devuši piekrišanu' },
    disputed: { by: 'inga.liepa', at: minute(2), text: 'Šis nav mans pienākums' },
    nudged: ['2026-11-12', '2026-11-18'],
    escalated: { to: ['dzintra'], on: '2026-11-26' },
    news: [
      { member: 'evija', what: 'gained', on: '2026-11-12' },
      { member: 'baiba', what: 'disputed', on: '2026-11-12', by: 'inga.liepa' },
    ],
    ...change,
  });

export const someEntry = (organisation: string, change: Partial<IntakeEntry> = {}): IntakeEntry => ({
  id: `entry-${randomUUID()}`,
  organisation,
  about: learner('J-07', '7.b'),
  source: 'teacher',
  words: 'Uzdevumus nepabeidz',
  by: 'valdis',
  at: minute(1),
  revision: 1,
  ...change,
});

export const someDelivery = (change: Partial<NewDelivery> = {}): NewDelivery => {
  const member = `member-${randomUUID()}`;
  return {
    key: `daily/${member}/2026-11-23`,
    to: { kind: 'member', member },
    content: { kind: 'daily', date: '2026-11-23' },
    notBefore: minute(0),
    ...change,
  };
};

export const someMeeting = (organisation: string, change: Partial<Meeting> = {}): Meeting => ({
  id: `meeting-${randomUUID()}`,
  organisation,
  kind: 'individual-talk',
  state: 'planned',
  organiser: 'dace',
  people: ['dace', 'juris.kalns'],
  guests: ['guardian'],
  sequence: 0,
  contributions: [],
  createdAt: minute(0),
  revision: 1,
  ...change,
});

/** With all that a meeting can have. */
export const fullMeeting = (organisation: string, change: Partial<Meeting> = {}): Meeting =>
  someMeeting(organisation, {
    state: 'held',
    left: ['inga'],
    plan: 'plan-1',
    about: learner('J-07'),
    topic: 'Kavējumi',
    place: '12. kabinets',
    slot: { date: '2026-11-26', time: '14:30', minutes: 30 },
    sequence: 3,
    contributions: [{ by: 'juris.kalns', at: minute(1), text: 'Strādā labi, ja uzdevums ir sadalīts' }],
    answers: [{ by: 'juris.kalns', at: minute(1), comes: false }],
    minutes: {
      number: 'A/3/2026',
      date: '2026-11-26',
      present: ['dace'],
      guests: ['guardian', 'learner'],
      decisions: [{ number: '1', text: 'Konsultācijas reizi nedēļā' }],
      agreements: [
        { id: 'a-1', text: 'Sagatavot kartītes', holder: 'juris.kalns', due: '2026-12-04', row: 'row-1' },
        { id: 'a-2', text: 'Zvanīt', holder: 'dace', due: '2026-12-01', done: { by: 'dace', at: minute(9) } },
      ],
      finished: { by: 'dace', at: minute(8) },
    },
    cancelled: { by: 'dace', at: minute(9), reason: 'Slimība' },
    ...change,
  });

export const someDocument = (organisation: string, change: Partial<DocumentRecord> = {}): DocumentRecord => ({
  id: `report-${randomUUID()}`,
  organisation,
  kind: 'opinion',
  date: '2026-11-20',
  keptAt: 'Lietvedība, 3. mape',
  by: 'evija',
  at: minute(0),
  ...change,
});

export const someOrder = (change: Partial<Order> = {}): Order => ({
  id: `o-${randomUUID()}`,
  scope: { kind: 'class', class: '7.b' },
  from: '2026-11-23',
  to: '2026-11-27',
  reason: 'remote-learning',
  by: 'dzintra',
  at: minute(0),
  ...change,
});
