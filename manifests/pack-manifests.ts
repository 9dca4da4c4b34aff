/** Writes the packages that were ordered and tells what to do with each; what cannot be packed is told with its remedy. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, type PackFault, readOrder, readSlackSettings, readTeamsSettings } from './pack-settings.ts';
import { slackManifest } from './slack-manifest.ts';
import { teamsPackage } from './teams-package.ts';

export interface PackOptions {
  /** The words behind "npm run manifests --". */
  readonly args: readonly string[];
  readonly env: Environment;
  /** Where the packages are written. */
  readonly folder: string;
}

export interface Packed {
  /** What was written and what to do with it, in lines for the terminal. */
  readonly lines: readonly string[];
  readonly faults: readonly PackFault[];
}

const nothing: Packed = { lines: [], faults: [] };

/** Packs what can be packed; a fault of one platform does not keep back the other. */
export function packManifests({ args, env, folder }: PackOptions): Packed {
  const order = readOrder(args);
  if (order.kind !== 'ok') return { ...nothing, faults: order.kind === 'faults' ? order.faults : [] };
  mkdirSync(folder, { recursive: true });
  const { teams, slack } = order.settings;
  // With its token there, Solis runs in Socket Mode: the other manifest would turn that off in Slack.
  const socket = order.settings.socket || Boolean(env.SLACK_APP_TOKEN?.trim());
  const packed = [
    teams ? packTeams(env, join(folder, 'solis-teams.zip')) : nothing,
    slack ? packSlack({ env, socket, file: join(folder, 'slack-manifest.json') }) : nothing,
  ];
  const faults = packed.flatMap((one) => one.faults);
  return {
    lines: packed.flatMap(({ lines }) => lines),
    faults: faults.filter(({ what }, at) => faults.findIndex((other) => other.what === what) === at),
  };
}

/** One line for the terminal: what is wrong and what to do. */
export const describePackFault = ({ what, problem, remedy }: PackFault): string => `${what} ${problem}. ${remedy}`;

function packTeams(env: Environment, file: string): Packed {
  const read = readTeamsSettings(env);
  switch (read.kind) {
    case 'off':
      return { ...nothing, lines: ['Teams: left out, since MICROSOFT_APP_ID is "off".'] };
    case 'faults':
      return { ...nothing, faults: read.faults };
    case 'ok': {
      writeFileSync(file, teamsPackage(read.settings));
      const { address } = read.settings;
      return {
        ...nothing,
        lines: [
          `Teams: wrote ${file}`,
          '  Next: upload it at https://admin.teams.microsoft.com, Teams apps > Manage apps > Actions > Upload new app.',
          `  The bot's messaging endpoint in Azure must be ${address}/api/messages (docs/install-teams.md).`,
        ],
      };
    }
    default:
      return read satisfies never;
  }
}

interface SlackOptions {
  readonly env: Environment;
  readonly socket: boolean;
  readonly file: string;
}

function packSlack({ env, socket, file }: SlackOptions): Packed {
  const read = readSlackSettings(env, { socket });
  if (read.kind !== 'ok') return { ...nothing, faults: read.kind === 'faults' ? read.faults : [] };
  writeFileSync(file, `${JSON.stringify(slackManifest(read.settings), null, 2)}\n`);
  const needed = socket ? 'SLACK_BOT_TOKEN and SLACK_APP_TOKEN' : 'SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET';
  return {
    ...nothing,
    lines: [
      `Slack: wrote ${file}`,
      '  Next: paste it at https://api.slack.com/apps, Create New App > From a manifest.',
      `  Then install the app and put ${needed} into .env (docs/install-slack.md).`,
    ],
  };
}
