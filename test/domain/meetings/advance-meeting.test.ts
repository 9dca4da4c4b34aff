/** What can be done to a meeting, by whom and when; what somebody else did meanwhile is never overwritten. */
import { describe, expect, it } from 'vitest';
import { minutesStep } from '../../../src/domain/meetings/minutes-step.ts';
import { become, does, heldTalk, invitedTalk, someSlot, someTalk, why } from './some-talk.ts';

const later = '2026-11-27T08:00:00.000Z';
const other = { ...someSlot, date: '2026-11-30' };

describe('sending out', () => {
  it('counts each invitation and each move, and not the same time again', () => {
    const invited = become(does(someTalk, { kind: 'invite', slot: someSlot, sequence: 0 }));
    expect(invited).toMatchObject({ state: 'invited', sequence: 1, revision: 1 });
    const moved = become(does(invited, { kind: 'invite', slot: other, sequence: 1 }));
    expect(moved).toMatchObject({ slot: other, sequence: 2 });
    expect(does(moved, { kind: 'invite', slot: other, sequence: 2 }).kind).toBe('same');
  });

  it('does not go over what somebody else has sent out meanwhile', () => {
    expect(why(does(invitedTalk, { kind: 'invite', slot: other, sequence: 0 }))).toBe('overtaken');
    expect(why(does(invitedTalk, { kind: 'cancel', reason: 'Slims', sequence: 0 }))).toBe('overtaken');
  });

  it('is not hindered by a teacher who wrote two lines meanwhile', () => {
    const written = become(does(invitedTalk, { kind: 'contribute', text: 'Labi.' }, { by: 'anna' }));
    expect(become(does(written, { kind: 'invite', slot: other, sequence: 1 })).contributions).toHaveLength(1);
  });

  it('asks nobody to a time that is over', () => {
    expect(why(does(someTalk, { kind: 'invite', slot: { ...someSlot, date: '2026-11-23' }, sequence: 0 }))).toBe(
      'past',
    );
  });
});

describe('cancelling', () => {
  it('needs a reason once people know of the meeting, and tells them of it', () => {
    expect(why(does(invitedTalk, { kind: 'cancel', reason: ' ', sequence: 1 }))).toBe('reason-missing');
    const cancelled = become(does(invitedTalk, { kind: 'cancel', reason: 'Slims.', sequence: 1 }));
    expect(cancelled).toMatchObject({ state: 'cancelled', sequence: 2, cancelled: { by: 'guntis', reason: 'Slims.' } });
    expect(why(does(cancelled, { kind: 'cancel', reason: 'Slims.', sequence: 2 }))).toBe('state');
    expect(why(does(cancelled, { kind: 'contribute', text: 'Labi.' }, { by: 'anna' }))).toBe('state');
  });

  it('is silent where nobody was told', () => {
    expect(become(does(someTalk, { kind: 'cancel', reason: '', sequence: 0 }))).toMatchObject({ sequence: 0 });
  });
});

describe('who may', () => {
  const invite = { kind: 'invite', slot: other, sequence: 1 } as const;

  it('move it: the organiser, the support-team leader and the deputy head, and nobody else', () => {
    expect(why(does(invitedTalk, invite, { by: 'baiba' }))).toBe('moved');
    expect(why(does(invitedTalk, invite, { by: 'dzintra' }))).toBe('moved');
    for (const by of ['anna', 'andris', 'ilga', 'emily'])
      expect(why(does(invitedTalk, invite, { by })), by).toBe('no-right');
  });

  it('write two lines: whoever is invited, once; the second time takes the place of the first', () => {
    expect(why(does(invitedTalk, { kind: 'contribute', text: 'Labi.' }, { by: 'baiba' }))).toBe('no-right');
    const once = become(does(invitedTalk, { kind: 'contribute', text: 'Labi.' }, { by: 'anna' }));
    const twice = become(does(once, { kind: 'contribute', text: 'Labāk.' }, { by: 'anna' }));
    expect(twice.contributions.map(({ text }) => text)).toEqual(['Labāk.']);
  });

  it('mark an agreement as done: its holder and whoever runs the meeting', () => {
    const agreement = { id: 'a', text: 'Zvanīt.', holder: 'andris', due: '2026-12-01' };
    const finished = { by: 'guntis', at: later };
    const held = { ...heldTalk, minutes: { ...heldTalk.minutes!, agreements: [agreement], finished } };
    const act = { kind: 'agreement-state', id: 'a', done: true } as const;
    expect(why(does(held, act, { by: 'anna' }))).toBe('no-right');
    const done = become(does(held, act, { by: 'andris' }));
    expect(done.minutes?.agreements[0]?.done?.by).toBe('andris');
    expect(become(does(done, { ...act, done: false })).minutes?.agreements[0]?.done).toBeUndefined();
  });
});

describe('minutes', () => {
  const present = { kind: 'present', present: ['guntis'], guests: ['guardian'] } as const;

  it('can be written from the beginning of the meeting on', () => {
    expect(why(does(invitedTalk, { kind: 'hold' }))).toBe('too-early');
    expect(become(does(invitedTalk, { kind: 'hold' }, { now: '2026-11-26T12:15:00.000Z' })).state).toBe('held');
    expect(why(does(someTalk, { kind: 'hold' }, { now: later }))).toBe('state');
  });

  it('are walked from who was there to the end, by what they hold', () => {
    const held = { ...invitedTalk, state: 'held' } as const;
    expect(minutesStep(held)).toBe('present');
    const begun = become(does(held, { ...present, seen: 1 }));
    expect(minutesStep(begun)).toBe('number');
    const numbered = become(does(begun, { kind: 'number', number: 'A/1', date: '2026-11-26', seen: 2 }));
    expect(minutesStep(numbered)).toBe('decisions');
    const decided = become(
      does(numbered, { kind: 'decision', at: 'new', decision: { number: '1', text: 'Turpināt.' }, seen: 3 }),
    );
    expect(minutesStep(decided)).toBe('check');
  });

  it('refuse a second decision of one number, and what was written over something that changed', () => {
    const decision = { number: '1', text: 'Turpināt.' };
    const one = become(does(heldTalk, { kind: 'decision', at: 'new', decision, seen: 5 }));
    expect(why(does(one, { kind: 'decision', at: 'new', decision, seen: 6 }))).toBe('same-number');
    expect(why(does(one, { kind: 'decision', at: 'new', decision: { ...decision, number: '2' }, seen: 5 }))).toBe(
      'overtaken',
    );
    expect(become(does(one, { kind: 'decision', at: 0, decision, seen: 6 })).minutes?.decisions).toEqual([decision]);
    expect(become(does(one, { kind: 'drop-decision', at: 0, seen: 6 })).minutes?.decisions).toEqual([]);
    expect(why(does(one, { kind: 'drop-decision', at: 1, seen: 6 }))).toBe('no-such');
  });

  it('are not finished without a number, and not changed once they are, unless they are opened again', () => {
    const { minutes } = heldTalk;
    expect(why(does({ ...heldTalk, minutes: { ...minutes!, number: '' } }, { kind: 'finish', rows: [] }))).toBe(
      'minutes-incomplete',
    );
    const finished = become(does(heldTalk, { kind: 'finish', rows: [] }));
    expect(why(does(finished, { ...present, seen: 6 }))).toBe('minutes-finished');
    expect(why(does(finished, { kind: 'finish', rows: [] }))).toBe('same');
    const open = become(does(finished, { kind: 'reopen' }));
    expect(why(does(open, { ...present, seen: 7 }))).toBe('moved');
  });

  it('leave an agreement alone that is a task of the plan already', () => {
    const agreement = { text: 'Zvanīt.', holder: 'andris', due: '2026-12-01' };
    const agreed = become(does(heldTalk, { kind: 'agreement', id: 'a', agreement, seen: 5 }));
    const finished = become(does(agreed, { kind: 'finish', rows: ['a'] }));
    expect(finished.minutes?.agreements).toEqual([{ id: 'a', ...agreement, row: 'a' }]);
    const open = become(does(finished, { kind: 'reopen' }));
    expect(why(does(open, { kind: 'drop-agreement', id: 'a', seen: open.revision }))).toBe('no-such');
    expect(why(does(open, { kind: 'agreement', id: 'a', agreement, seen: open.revision }))).toBe('no-such');
  });
});
