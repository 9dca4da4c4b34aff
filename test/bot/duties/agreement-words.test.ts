/** What a meeting agreed on is read by those whom it concerns, and by nobody else. */
import { describe, expect, it } from 'vitest';
import { dutyTitle } from '../../../src/bot/duties/views/duty-words.ts';
import { memberById } from '../../../src/domain/people/member-by-id.ts';
import { someMeeting } from '../../contracts/duty-fixtures.ts';
import { schoolClass } from '../../subjects.ts';
import { createTexts } from '../../texts.ts';
import { obligation, school, today } from './duty-world.ts';

const meeting = {
  ...someMeeting(school.id),
  organiser: 'sarma',
  people: ['sarma', 'evija'],
  minutes: {
    ...{ number: 'A/1', date: '2026-11-20', present: [], guests: [], decisions: [] },
    agreements: [{ id: 'a1', text: 'Runāt ar ģimeni.', holder: 'valdis', due: '2026-11-30' }],
  },
};
const duty = {
  obligation: obligation({
    key: 'agreement/meeting/m1/row/a1/task',
    rule: null,
    about: { meeting: 'm1', row: 'a1', whom: schoolClass('7.b') },
    holders: ['valdis'],
  }),
  ...{ rule: null, context: null, meeting },
};
const titleFor = (id: string | null): string =>
  dutyTitle(
    {
      say: createTexts()('lv'),
      today,
      ...{ orders: [], preferences: {} },
      reader: id === null ? null : memberById(school, id),
      organisation: school,
    },
    duty,
  );

describe('what a meeting agreed on', () => {
  it.each(['valdis', 'sarma', 'evija', 'baiba'])(
    'is read by its holder, its people and the support team’s head: %s',
    (id) => {
      expect(titleFor(id)).toContain('Runāt ar ģimeni.');
    },
  );

  it.each(['anna', 'guntis', null])('is a task and no more to others and to a channel: %s', (id) => {
    expect(titleFor(id)).not.toContain('Runāt');
  });
});
