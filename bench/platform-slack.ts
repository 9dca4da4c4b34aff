/** What people do in Slack, as signed requests. */
import { createHmac } from 'node:crypto';
import { Agent, request } from 'undici';
import { benchTeam, type FarEnd } from './platform-far-end.ts';
import type { Doing } from './platform-load.ts';

export const signingSecret = 'the secret of the bench';

const connections = new Agent({ connections: 64, pipelining: 1 });
let count = 0;

async function post(address: string, type: string, text: string): Promise<string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${text}`).digest('hex')}`;
  const { statusCode, body } = await request(`${address}/slack/events`, {
    method: 'POST',
    body: text,
    dispatcher: connections,
    headers: { 'content-type': type, 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature },
  });
  const answer = await body.text();
  if (statusCode !== 200) throw new Error(`answered with ${statusCode}`);
  return answer;
}

const interact = (address: string, body: object): Promise<string> =>
  post(address, 'application/x-www-form-urlencoded', new URLSearchParams({ payload: JSON.stringify(body) }).toString());

const by = (person: number) => ({
  api_app_id: 'A1',
  team: { id: benchTeam, domain: 'bench' },
  enterprise: null,
  is_enterprise_install: false,
  user: { id: `U${person}`, username: `u${person}`, name: `u${person}`, team_id: benchTeam },
  trigger_id: `trigger-${++count}`,
});

/** Does it, and waits for the answer in the private chat as well. */
async function timed(far: FarEnd, person: number, doing: () => Promise<unknown>) {
  const written = far.written(`D${person}`);
  const since = performance.now();
  await doing();
  const acknowledged = performance.now() - since;
  await written;
  return { acknowledged, whole: performance.now() - since };
}

export const says =
  (address: string, far: FarEnd, text: string): Doing =>
  (person) =>
    timed(far, person, () => {
      const ts = `${Math.floor(Date.now() / 1000)}.${++count}`;
      const event = {
        ...{ type: 'message', channel_type: 'im', channel: `D${person}`, user: `U${person}`, text, ts, event_ts: ts },
        team: benchTeam,
      };
      const authorizations = [{ team_id: benchTeam, user_id: 'UBOT', is_bot: true, is_enterprise_install: false }];
      const envelope = { type: 'event_callback', team_id: benchTeam, api_app_id: 'A1', event_id: `Ev${++count}` };
      return post(address, 'application/json', JSON.stringify({ ...envelope, event, event_time: 1, authorizations }));
    });

export const taps =
  (address: string, far: FarEnd, token: string): Doing =>
  (person) =>
    timed(far, person, () => {
      const nonce = `n${++count}`;
      const channel = { id: `D${person}`, name: 'directmessage' };
      const message = { type: 'message', ts: '1700000000.000001', text: 'x', blocks: [] };
      const container = { type: 'message', message_ts: message.ts, channel_id: channel.id, is_ephemeral: false };
      const action = { type: 'button', action_id: 'tap.0', block_id: `${nonce}.a`, value: token, action_ts: '1' };
      const parts = { container, channel, message, state: { values: {} }, actions: [action] };
      return interact(address, { ...by(person), type: 'block_actions', ...parts, response_url: 'http://127.0.0.1:1/' });
    });

/** A form that is sent and closed by its acknowledgement. */
export const sends =
  (address: string, token: string): Doing =>
  async (person) => {
    const nonce = `n${++count}`;
    const input = { type: 'plain_text_input', value: 'Zane' };
    const view = {
      ...{ id: `V${count}`, type: 'modal', callback_id: 'solis', blocks: [], hash: '1' },
      private_metadata: JSON.stringify({ token, nonce, origin: null }),
      state: { values: { 'n.name': { 'f.name': input } } },
    };
    const since = performance.now();
    const answer = await interact(address, { ...by(person), type: 'view_submission', view, response_urls: [] });
    if (!answer.includes('"clear"')) throw new Error('the form was not closed');
    const acknowledged = performance.now() - since;
    return { acknowledged, whole: acknowledged };
  };
