/** What is measured: who says, taps and sends what, on which platform, before which bots. */
import { appId, startOpenId, tenantId } from '../test/adapters/teams/open-id-stub.ts';
import { type FarEnd, startConnector, startWebApi } from './platform-far-end.ts';
import type { Doing } from './platform-load.ts';
import { type Subject, startSubject } from './platform-process.ts';
import * as inSlack from './platform-slack.ts';
import type { SolisSettings } from './platform-solis.ts';
import * as inTeams from './platform-teams.ts';

export interface MeasuredBot {
  readonly name: string;
  readonly doing: Doing;
}

export interface Scenario {
  readonly name: string;
  readonly far: FarEnd;
  /** Whether each bot must do at least half of what the echo does. */
  readonly judged: boolean;
  /** The echo first. */
  readonly bots: readonly MeasuredBot[];
}

export interface Scenarios {
  readonly scenarios: readonly Scenario[];
  close(): Promise<void>;
}

const names = { echo: 'echo', adapter: 'Solis, adapter alone', whole: 'Solis, whole bot' } as const;
type Bots = Readonly<Record<keyof typeof names, Subject>>;

/** Starts every bot in a process of its own. */
export async function openScenarios(): Promise<Scenarios> {
  const [webApi, connector, openId] = await Promise.all([startWebApi(), startConnector(), startOpenId()]);
  const slack = { botToken: 'xoxb-bench', signingSecret: inSlack.signingSecret, apiUrl: webApi.address };
  const config = { appId, password: 'x', tenantId, type: 'SingleTenant' } as const;
  const teams = { config, openId: openId.metadata, connectorHosts: ['127.0.0.1'] };
  const bare = { appId, tenantId, openId: openId.metadata };
  const onSlack = await start('bench/bare-slack.ts', slack, { slack });
  const onTeams = await start('bench/bare-teams.ts', bare, { teams });
  const authorization = openId.bearer(connector.address);
  return {
    scenarios: [...slackScenarios(onSlack, webApi), ...teamsScenarios(onTeams, { authorization, far: connector })],
    close: async () => {
      await Promise.all([...Object.values(onSlack), ...Object.values(onTeams)].map((subject) => subject.end()));
      await Promise.all([webApi.close(), connector.close(), openId.close()]);
    },
  };
}

const solis = 'bench/platform-solis.ts';

const start = async (file: string, bare: object, settings: Omit<SolisSettings, 'bot'>): Promise<Bots> => ({
  echo: await startSubject(file, bare),
  adapter: await startSubject(solis, { ...settings, bot: 'none' }),
  whole: await startSubject(solis, { ...settings, bot: 'whole' }),
});

/** Nothing but the talk, with a reply as short as that of the echo. */
const language = { words: 'valoda', token: 'command~language' };
/** The bot looks for all that a member has to do, among eighty members. Told, and not judged: an echo looks for nothing. */
const myPlans = { words: 'mani plāni' };

const botsOf = (bots: Partial<Bots>, doing: (address: string) => Doing): readonly MeasuredBot[] =>
  Object.entries(bots).map(([kind, { address }]) => ({ name: names[kind as keyof Bots], doing: doing(address) }));

function slackScenarios(bots: Bots, far: FarEnd): readonly Scenario[] {
  const { echo, adapter, whole } = bots;
  const says = (words: string) => (address: string) => inSlack.says(address, far, words);
  const taps = (address: string) => inSlack.taps(address, far, language.token);
  const sends = (address: string) => inSlack.sends(address, language.token);
  return [
    { name: 'Slack, a private message', far, judged: true, bots: botsOf(bots, says(language.words)) },
    { name: 'Slack, a tap', far, judged: true, bots: botsOf(bots, taps) },
    { name: 'Slack, a form', far, judged: true, bots: botsOf({ echo, adapter }, sends) },
    { name: 'Slack, my plans', far, judged: false, bots: botsOf({ echo, whole }, says(myPlans.words)) },
  ];
}

function teamsScenarios(bots: Bots, route: Omit<inTeams.TeamsRoute, 'address'>): readonly Scenario[] {
  const { echo, whole } = bots;
  const { far } = route;
  const says = (words: string) => (address: string) => inTeams.says({ ...route, address }, words);
  const taps = (address: string) => inTeams.taps({ ...route, address }, language.token);
  return [
    { name: 'Teams, a private message', far, judged: true, bots: botsOf(bots, says(language.words)) },
    { name: 'Teams, a tap', far, judged: true, bots: botsOf(bots, taps) },
    { name: 'Teams, my plans', far, judged: false, bots: botsOf({ echo, whole }, says(myPlans.words)) },
  ];
}
