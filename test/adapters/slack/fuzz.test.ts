/** Ten thousand requests as Slack would never send them: Solis stays alive, tells nothing, and its bot gets only what is well-formed. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseBody } from '../../../src/adapters/slack/parse.ts';
import { viewsByName } from '../../fixtures/views.ts';
import { changedOf } from '../../fuzz/changed.ts';
import { by, envelope, messageFrom, openStage, post, type Stage } from './slack-stage.ts';

/** One of each kind, as recorded. */
const recorded: readonly object[] = [
  envelope(messageFrom('ILZE', 'labdien')),
  envelope({ type: 'app_mention', user: 'ILZE', text: '<@UBOT> labdien', ts: '17.1', channel: 'CKOMANDA1' }),
  envelope({ type: 'app_home_opened', user: 'ILZE', channel: 'DILZE', tab: 'home' }),
  envelope({ type: 'member_joined_channel', user: 'UBOT', inviter: 'ILZE', channel: 'CKOMANDA1' }),
  envelope({ type: 'channel_rename', channel: { id: 'CKOMANDA1', name: 'komanda' } }),
  envelope({ type: 'user_change', user: { id: 'ILZE' } }),
  { ...by('ILZE'), type: 'shortcut', callback_id: 'solis_my_plans' },
  {
    ...by('ILZE'),
    type: 'message_action',
    callback_id: 'solis_add_task',
    message: { text: 'līdz piektdienai', ts: '1.1' },
  },
  {
    ...by('ILZE'),
    type: 'block_actions',
    container: { type: 'message', message_ts: '1.1', channel_id: 'DILZE' },
    channel: { id: 'DILZE' },
    message: { ts: '1.1' },
    state: { values: { b: { a: { type: 'plain_text_input', value: 'x' } } } },
    actions: [
      { type: 'button', action_id: 'a', block_id: 'n.a', value: 'status~p1', text: { type: 'plain_text', text: 'x' } },
    ],
  },
  {
    ...by('ILZE'),
    type: 'view_submission',
    view: {
      id: 'V1',
      type: 'modal',
      private_metadata: JSON.stringify({ token: 'status~p1', nonce: 'n', origin: null }),
      state: { values: { 'n.f.x': { 'f.x': { type: 'plain_text_input', value: 'x' } } } },
      blocks: [],
    },
  },
  { command: '/solis', team_id: 'T1', user_id: 'ILZE', channel_id: 'DILZE', text: 'labdien', trigger_id: 'fresh' },
];

const mutated = changedOf(recorded);

describe('whatever is sent', () => {
  let stage: Stage;
  const faults: unknown[] = [];
  const note = (fault: unknown) => void faults.push(fault);
  beforeAll(async () => {
    process.on('unhandledRejection', note);
    stage = await openStage({ bot: () => ({ reply: viewsByName.help, language: 'lv' }) });
  });
  afterAll(async () => {
    await stage.close();
    process.off('unhandledRejection', note);
  });

  it('is read or refused, and never breaks the reading', () => {
    fc.assert(
      fc.property(mutated, (body) => {
        expect(['arrival', 'ignored', 'malformed']).toContain(parseBody(body).kind);
      }),
      { numRuns: 10_000 },
    );
  });

  it('gets an answer with no words of ours about the inside, and Solis answers the next person', async () => {
    const sent = fc.oneof(
      mutated.map((body) => ({ text: JSON.stringify(body) ?? '', form: false })),
      mutated.map((body) => ({
        text: new URLSearchParams({ payload: JSON.stringify(body) ?? '' }).toString(),
        form: true,
      })),
      fc.string({ unit: 'binary' }).map((text) => ({ text, form: false })),
      fc.string().map((text) => ({ text, form: true })),
    );
    await fc.assert(
      fc.asyncProperty(sent, async (one) => {
        const { status, body } = await post(stage, one);
        expect([200, 400, 401]).toContain(status);
        expect(body).not.toMatch(/Error|at .*\.ts/);
      }),
      { numRuns: 10_000 },
    );
    const before = stage.arrivals.length;
    await post(stage, { text: JSON.stringify(envelope(messageFrom('DAINA', 'labdien'))) });
    expect(stage.arrivals.length).toBe(before + 1);
    expect(faults).toEqual([]);
  }, 240_000);
});
