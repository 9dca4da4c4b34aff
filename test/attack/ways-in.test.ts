/** One judge reads all that people write in their own words: no form takes what looks like a diagnosis without having asked. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type buttons, tokenOf } from '../../src/bot/core/tap.ts';
import type { Field, FormValues, View } from '../../src/bot/ports/view.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { invitedTalk, someSlot } from '../domain/meetings/some-talk.ts';
import { type DemoSchool, openDemoSchool } from '../world/demo-school.ts';

const words = 'diagnosticēts autisms, lieto ritalīnu';

type Buttons = typeof buttons;
/** Whatever sends what is filled in. */
type Sending = {
  [Kind in keyof Buttons]: Buttons[Kind] extends { readonly reopens: unknown } ? Kind : never;
}[keyof Buttons];

interface Way {
  readonly who: string;
  /** Of the button that opens the form. */
  readonly token: string;
  /** What else it needs. */
  readonly filled?: FormValues;
}

const talk = 'm-7';
/** One of which is written who was there. */
const written = 'm-8';
const opinion = 'speech-therapists-opinion/plan/demo-J-07/section/speech-therapist/once';
const task = 'plan-tasks/plan/demo-J-07/row/demo-J-07.teksta-uzdevumi/task';
const place = { plan: 'demo-J-06', section: 'class-teacher', step: '*' };
const recorded = { kind: 'opinion', date: '2026-11-20', kept: 'Lietvedība', number: '7' };
const agreed = { text: 'Lasīt', doer: 'learner', holder: 'valdis', due: '2026-12-18' };
const seen = { meeting: talk, seen: 1, warned: false };

/** The compiler names a form that is not here. Null: nothing is written in it, or it is opened in the support plans alone. */
const ways: Readonly<Record<Sending, Way | null>> = {
  answer: { who: 'anna', token: tokenOf({ kind: 'form', ...place }) },
  correct: {
    who: 'anna',
    token: tokenOf({ kind: 'ask-correction', plan: 'demo-J-07', section: 'class-teacher', step: 'findings' }),
    filled: { reason: 'Kļūda', findings: 'Lasa lēni.' },
  },
  return: { who: 'baiba', token: tokenOf({ kind: 'ask-return', plan: 'demo-J-03', section: 'basis' }) },
  'transition-reason': {
    who: 'baiba',
    token: tokenOf({ kind: 'transition', plan: 'demo-J-07', name: 'suspend' }),
  },
  'task-details': { who: 'valdis', token: 'said', filled: { due: '2026-12-18', responsible: 'valdis' } },
  'duty-not-yet-said': { who: 'valdis', token: tokenOf({ kind: 'duty-not-yet', duty: task, from: '' }) },
  'duty-wrong-said': { who: 'valdis', token: tokenOf({ kind: 'duty-wrong', duty: task, from: '' }) },
  'document-save': {
    who: 'inga',
    token: tokenOf({ kind: 'document-form', duty: opinion, from: '' }),
    filled: recorded,
  },
  'document-add': { who: 'baiba', token: tokenOf({ kind: 'document-new', plan: 'demo-J-07' }), filled: recorded },
  'document-about-add': {
    who: 'baiba',
    token: tokenOf({ kind: 'document-about', about: 'learner:J-05' }),
    filled: recorded,
  },
  'concern-save': { who: 'anna', token: tokenOf({ kind: 'concern-form', about: 'learner:J-05' }) },
  'intake-save': { who: 'baiba', token: tokenOf({ kind: 'intake-form', about: 'learner:J-05' }) },
  'meeting-details': { who: 'sarma', token: tokenOf({ kind: 'meeting-details', meeting: talk, seen: 1 }) },
  'meeting-other': null,
  'meeting-cancel': { who: 'sarma', token: tokenOf({ kind: 'meeting-cancel', meeting: talk, sequence: 1 }) },
  'meeting-said': { who: 'sarma', token: tokenOf({ kind: 'meeting-say', meeting: talk }) },
  'minutes-present': null,
  'minutes-number': { who: 'sarma', token: tokenOf({ kind: 'minutes', meeting: written, part: 'number' }) },
  'minutes-decision': {
    who: 'sarma',
    token: tokenOf({ kind: 'minutes-decision', ...seen, at: 'new' }),
    filled: { text: 'Turpināt.', number: '1' },
  },
  'minutes-agreement': {
    who: 'sarma',
    token: tokenOf({ kind: 'minutes-agreement', ...seen, id: 'new' }),
    filled: agreed,
  },
  'order-said': {
    who: 'baiba',
    token: tokenOf({ kind: 'order-form' }),
    filled: { scope: 'school', first: '2026-12-01', reason: 'other' },
  },
  'school-said': null,
  'duty-hand-over-said': null,
  'duty-several-said': null,
  'entry-details': null,
  'entry-kept': null,
  'settings-said': null,
  'absence-said': null,
  phrase: null,
};

let school: DemoSchool;

beforeEach(async () => {
  school = await openDemoSchool();
  const { services, organisation } = school.world;
  const past: Meeting = {
    ...invitedTalk,
    ...{ id: talk, organisation: organisation.id, organiser: 'sarma', people: ['sarma', 'valdis'], revision: 1 },
    ...{ slot: { ...someSlot, date: '2026-11-30', time: '08:00' } },
  };
  const minutes = { number: '', date: '2026-11-30', present: ['sarma'], guests: [], decisions: [], agreements: [] };
  await services.meetings.save(organisation.id, past, null);
  await services.meetings.save(organisation.id, { ...past, id: written, minutes }, null);
});

const opened = ({ who, token }: Way): Promise<View> =>
  token === 'said'
    ? school.world.says(who, 'uzdevums J-07 matemātikā: reizrēķins')
    : school.world.tapsToken(who, token);

const isWritten = ({ kind }: Field): boolean => kind === 'text' || kind === 'long-text';

it('a correction with such words is taken once they are sent again', async () => {
  const way = ways.correct as Way;
  const { form } = await opened(way);
  const token = form?.submit.token ?? '';
  const values = { ...way.filled, findings: words };
  await school.world.does('anna', { kind: 'form', token, values });
  expect((await school.world.does('anna', { kind: 'form', token, values })).name).toBe('status');
  expect(await school.kept()).toContain('autisms');
});

describe.each(Object.entries(ways).flatMap(([kind, way]) => (way === null ? [] : [[kind, way] as const])))(
  'what is written in the form of "%s"',
  (kind, way) => {
    it('is asked about before it is kept, whichever of its fields it stands in', async () => {
      const { form } = await opened(way);
      const fields = form?.fields.filter(isWritten) ?? [];
      expect(form?.submit.token.split('~')[0]).toBe(kind);
      expect(fields).not.toEqual([]);
      for (const field of fields) {
        const values = Object.fromEntries(form?.fields.map(({ name, value }) => [name, value]) ?? []);
        const asked = await school.world.does(way.who, {
          kind: 'form',
          token: form?.submit.token ?? '',
          values: { ...values, ...way.filled, [field.name]: words },
        });
        expect(JSON.stringify(asked), field.label).toContain('„autisms”');
        expect(await school.kept(), field.label).not.toContain('autisms');
      }
    });
  },
);
