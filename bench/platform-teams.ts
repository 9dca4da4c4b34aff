/** What people do in Teams, as requests with Microsoft's token. */
import { Agent, request } from 'undici';
import { appId, tenantId } from '../test/adapters/teams/open-id-stub.ts';
import type { FarEnd } from './platform-far-end.ts';
import type { Doing } from './platform-load.ts';

const connections = new Agent({ connections: 64, pipelining: 1 });
let count = 1_700_000_000_000;

/** Where the activities go, and whence they come. */
export interface TeamsRoute {
  readonly address: string;
  readonly authorization: string;
  readonly far: FarEnd;
}

async function post({ address, authorization, far }: TeamsRoute, person: number, parts: object): Promise<string> {
  count += 1;
  const activity = {
    ...{ id: String(count), timestamp: new Date().toISOString(), channelId: 'msteams', serviceUrl: far.address },
    from: { id: `29:${person}`, name: 'x', aadObjectId: `aad-${person}` },
    recipient: { id: `28:${appId}`, name: 'Solis' },
    conversation: { id: `a:${person}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    locale: 'lv-LV',
    ...parts,
  };
  const { statusCode, body } = await request(`${address}/api/messages`, {
    method: 'POST',
    body: JSON.stringify(activity),
    dispatcher: connections,
    headers: { 'content-type': 'application/json', authorization },
  });
  const answer = await body.text();
  if (statusCode !== 200) throw new Error(`answered with ${statusCode}`);
  return answer;
}

export const says =
  (route: TeamsRoute, text: string): Doing =>
  async (person) => {
    const written = route.far.written(`a:${person}`);
    const since = performance.now();
    await post(route, person, { type: 'message', text, textFormat: 'plain' });
    const acknowledged = performance.now() - since;
    await written;
    return { acknowledged, whole: performance.now() - since };
  };

/** A tap whose answer is the next card, which is put into the message as well. */
export const taps =
  (route: TeamsRoute, token: string): Doing =>
  async (person) => {
    const written = route.far.written(`a:${person}`);
    const since = performance.now();
    const data = { token, nonce: `n${count}` };
    const value = { action: { type: 'Action.Execute', title: 'Turpināt', verb: 'tap', data }, trigger: 'manual' };
    const parts = { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: '1700000000000' };
    const answer = await post(route, person, parts);
    if (!answer.includes('AdaptiveCard')) throw new Error('the answer holds no card');
    const acknowledged = performance.now() - since;
    await written;
    return { acknowledged, whole: performance.now() - since };
  };
