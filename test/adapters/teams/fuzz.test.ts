/** Ten thousand activities as Teams would never send them: Solis stays alive, tells nothing, and its bot gets only what is well-formed. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readActivity } from '../../../src/adapters/teams/activity.ts';
import { parseActivity } from '../../../src/adapters/teams/parse.ts';
import { viewsByName } from '../../fixtures/views.ts';
import { changedOf } from '../../fuzz/changed.ts';
import {
  activity,
  addsTask,
  botAdded,
  fetchesDialog,
  installs,
  mentions,
  says,
  sendsDialog,
  taps,
} from './teams-activities.ts';
import { channelId, teamId } from './teams-school.ts';
import { openStage, type Stage } from './teams-stage.ts';

const data = {
  token: 'answer~p~s~*~~1~',
  nonce: 'n',
  fields: { goal: 'single', all: 'several' },
  'f.goal': 'x',
  origin: '5',
};

const recordedAt = (serviceUrl: string): readonly object[] =>
  [
    says('labdien'),
    mentions('labdien'),
    says('labdien', { at: 'group' }),
    activity({ type: 'message', value: data, replyToId: '5' }),
    taps(data, { replyToId: '5' }),
    fetchesDialog(data, { replyToId: '5' }),
    sendsDialog(data),
    addsTask('<div>līdz piektdienai &amp; <b>vēlāk</b></div>', { at: 'meeting' }),
    installs('add'),
    installs('remove', { at: 'channel' }),
    botAdded(),
    activity({
      type: 'conversationUpdate',
      at: 'channel',
      channelData: { eventType: 'channelRenamed', team: { id: teamId }, channel: { id: channelId, name: 'komanda' } },
    }),
  ].map((one) => ({ serviceUrl, ...one }));

describe('whatever is sent', () => {
  let stage: Stage;
  const faults: unknown[] = [];
  const note = (fault: unknown) => void faults.push(fault);
  beforeAll(async () => {
    process.on('unhandledRejection', note);
    stage = await openStage({ bot: () => ({ reply: viewsByName.paused, language: 'lv' }) });
  });
  afterAll(async () => {
    await stage.close();
    process.off('unhandledRejection', note);
  });

  it('is read or refused, and never breaks the reading', () => {
    fc.assert(
      fc.property(changedOf(recordedAt('https://smba.trafficmanager.net/emea/')), (body) => {
        const read = readActivity(body);
        const kind = read === null ? 'malformed' : parseActivity(read).kind;
        expect(['arrival', 'ignored', 'unknown', 'malformed']).toContain(kind);
      }),
      { numRuns: 10_000 },
    );
  });

  it('gets an answer with no words of ours about the inside, and Solis answers the next person', async () => {
    const recorded = recordedAt(stage.connector.address);
    const sent = fc.oneof(
      { weight: 9, arbitrary: changedOf(recorded).map((body) => JSON.stringify(body) ?? '') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    );
    const authorization = stage.openId.bearer(stage.connector.address);
    await fc.assert(
      fc.asyncProperty(sent, async (body) => {
        const { status, text } = await stage.postsRaw(body, { authorization });
        expect([200, 400, 401, 403, 413, 501]).toContain(status);
        expect(text).not.toMatch(/Error|at .*\.ts/);
      }),
      { numRuns: 10_000 },
    );
    await stage.settled();
    const before = stage.arrivals.length;
    expect((await stage.posts(says('labdien', { from: 'daina' }))).status).toBe(200);
    expect(stage.arrivals.length).toBe(before + 1);
    for (const { place, organisation } of stage.arrivals) {
      expect(organisation).toBe('liepziedu');
      expect(['private', 'channel']).toContain(place.kind);
    }
    expect(faults).toEqual([]);
  }, 240_000);
});
