/** Teams around the app, as real as it gets without Microsoft: real tokens, a connector that keeps its state, and people who use it in words. */
import { appId, type OpenIdStub, startOpenId, type TokenChanges, tenantId } from './open-id-stub.ts';
import { type Misbehaviour, type RigConnector, startRigConnector, type Told } from './teams-rig-connector.ts';
import { forgeries } from './teams-rig-forgeries.ts';
import { type TeamsPerson, teamsPerson, wordsOf } from './teams-rig-person.ts';
import type { Answered, Rigged, Screen } from './teams-rig-rigged.ts';
import { activityOf, channelIdOf, idsOf } from './teams-rig-shapes.ts';

interface TeamsPersonSeed {
  /** Names the person in the tests. */
  readonly name: string;
  readonly realName?: string;
  readonly email?: string;
  /** By default the e-mail address. */
  readonly upn?: string;
  /** By default Latvian. */
  readonly locale?: string;
  /** What else the rosters tell: a guest, another tenant. */
  readonly more?: Told;
  /** Whether the app is installed for the person; by default it is. */
  readonly installed?: boolean;
}

export interface TeamsRigOptions {
  readonly people: readonly TeamsPersonSeed[];
  /** Channels of the only team. */
  readonly channels?: readonly string[];
  /** Without tokens, for a Solis that has no credentials. */
  readonly unsigned?: boolean;
  /** How long `sees` waits, in milliseconds. */
  readonly patience?: number;
}

export interface TeamsRig {
  readonly connector: RigConnector;
  readonly openId: OpenIdStub;
  /** What `openTeams` needs to believe the rig. */
  readonly credentials: {
    readonly config: {
      readonly appId: string;
      readonly password: string;
      readonly tenantId: string;
      readonly type: 'SingleTenant';
    };
    readonly openId: string;
    readonly connectorHosts: readonly string[];
  };
  /** Where the app listens from now on, without a path. */
  serves(address: string): void;
  person(name: string): TeamsPerson;
  /** Id of a channel, as the organisation's file names it. */
  channel(name: string): string;
  /** The messages of a channel and its threads, in words. */
  reads(channel: string): readonly string[];
  /** The next calls with this in their path go wrong. */
  misbehave(call: { readonly method: string; readonly path: string }, how: Misbehaviour, times?: number): void;
  /** All activities that were posted, in order. */
  readonly sent: readonly Told[];
  /** Posts an activity with a right token, and takes no notice of how it is answered. */
  send(activity: Told): Promise<Answered>;
  /** Posts the last activity again, as Teams does where it was not answered. */
  redelivers(): Promise<Answered>;
  /** Posts any text. */
  post(text: string, headers: Readonly<Record<string, string>>): Promise<Answered>;
  bearer(changes?: TokenChanges): string;
  /** Headers that must be turned away, by what is wrong with them. */
  forgeries(): ReturnType<typeof forgeries>;
  /** The slowest answer so far, in milliseconds. */
  slowest(): number;
  /** What Teams would have refused, or shown as a failure. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Teams waits for five seconds where a person waits for the answer, and for fifteen otherwise. */
const longestAnswer = { invoke: 5_000, other: 15_000 } as const;

export async function openTeamsRig(options: TeamsRigOptions): Promise<TeamsRig> {
  const { people, channels = ['skolotaji'], unsigned = false, patience = 8_000 } = options;
  const [openId, connector] = await Promise.all([startOpenId(), startRigConnector(!unsigned)]);
  const ids = new Map(channels.map((name) => [name, channelIdOf(name)]));
  for (const id of ids.values()) connector.know(id);
  for (const person of people) enrol(connector, person);
  const sent: Told[] = [];
  let address = '';
  let slowest = 0;
  const fault = (text: string): void => void connector.faults.push(text);
  const post: TeamsRig['post'] = async (text, headers) => {
    const since = performance.now();
    const request = { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...headers } };
    const response = await fetch(`${address}/api/messages`, request);
    const answer = await response.text();
    const milliseconds = performance.now() - since;
    slowest = Math.max(slowest, milliseconds);
    const body = answer.startsWith('{') ? (JSON.parse(answer) as Told) : {};
    return { status: response.status, text: answer, body, milliseconds };
  };
  const send: TeamsRig['send'] = async (activity) => {
    sent.push(activity);
    return post(JSON.stringify(activity), unsigned ? {} : { authorization: openId.bearer(connector.address) });
  };
  const channel = (name: string): string => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`no channel is called ${name}`);
    return id;
  };
  const deliver: Rigged['deliver'] = async (acting, parts) => {
    const answer = await send(activityOf({ ...acting, serviceUrl: connector.address }, parts));
    const longest = parts.type === 'invoke' ? longestAnswer.invoke : longestAnswer.other;
    if (answer.status === 200 && answer.milliseconds <= longest) return answer;
    fault(
      `a ${parts.name ?? parts.type} was answered with ${answer.status} after ${Math.round(answer.milliseconds)} ms`,
    );
    throw new Error(connector.faults.at(-1));
  };
  const screens = new Map(people.map(({ name }) => [name, newScreen()]));
  return {
    connector,
    openId,
    credentials: {
      config: { appId, password: 'the password of the rig', tenantId, type: 'SingleTenant' },
      openId: openId.metadata,
      connectorHosts: ['127.0.0.1'],
    },
    serves: (at) => {
      address = at.replace(/\/$/, '');
    },
    person: (name) => {
      const seed = people.find((one) => one.name === name);
      const screen = screens.get(name);
      if (seed === undefined || screen === undefined) throw new Error(`nobody here is called ${name}`);
      const { realName = name, locale = 'lv-LV' } = seed;
      const place = { team: ids.get(channels[0] ?? '') ?? '', firstChannel: channels[0] ?? '', channel };
      return teamsPerson({ connector, patience, screen, locale, deliver, fault, ...place }, name, realName);
    },
    channel,
    reads: (name) =>
      connector
        .in(channel(name))
        .flatMap((message) => [message, ...connector.in(`${channel(name)};messageid=${message.id}`)])
        .filter(({ type }) => type === 'message')
        .map(wordsOf),
    misbehave: (call, how, times = 1) => connector.misbehave(call, how, times),
    sent,
    send,
    redelivers: () => {
      const last = sent.at(-1);
      if (last === undefined) throw new Error('nothing was posted yet');
      return send(last);
    },
    post,
    bearer: (changes) => openId.bearer(connector.address, changes),
    forgeries: () => forgeries(openId, connector.address),
    slowest: () => slowest,
    faults: connector.faults,
    close: async () => {
      await Promise.all([connector.close(), openId.close()]);
    },
  };
}

const newScreen = (): Screen => ({ dialog: null, lines: [], instead: new Map(), typed: new Map() });

/** Puts a person into the rosters, and the app into their private chat. */
function enrol({ members, chats, know }: RigConnector, person: TeamsPersonSeed): void {
  const { name, realName = name, email, upn = email, installed = true, more } = person;
  const { address, account, chat } = idsOf(name);
  const member = {
    id: address,
    aadObjectId: account,
    name: realName,
    tenantId,
    userRole: 'user',
    ...(email !== undefined && { email }),
    ...(upn !== undefined && { userPrincipalName: upn }),
    ...more,
  };
  for (const id of [address, account]) {
    members.set(id, member);
    chats.set(id, chat);
  }
  if (installed) know(chat);
}
