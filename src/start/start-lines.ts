/** What the terminal tells once Solis listens: where, and for a school at work what it serves; for a trial that it is open. */
import type { Config } from '../config/index.ts';

interface Started {
  readonly config: Pick<Config, 'environment' | 'host' | 'slack' | 'teams' | 'mail'>;
  readonly port: number;
  /** Name of the organisation. */
  readonly organisation: string;
  /** Address of the database; a password in it is not told. */
  readonly databaseUri: string;
}

export function startLines({ config, port, organisation, databaseUri }: Started): readonly string[] {
  const { environment, host, slack, teams, mail } = config;
  const address = `Solis: http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
  if (environment !== 'production') return [address, openToAll];
  const chats = [...(slack === null ? [] : ['Slack']), ...(teams === null || teams === 'off' ? [] : ['Teams'])];
  const parts = [
    `serves ${organisation}`,
    `chats: ${chats.join(', ')}`,
    `mail: ${mail === null ? 'none' : new URL(mail.url).host}`,
    `database: ${databaseOf(databaseUri)}`,
  ];
  return [address, `Solis: ${parts.join('; ')}`];
}

const openToAll =
  'Solis: the local chat is open, with no sign-in: whoever reaches it may speak as anybody. It is for trials with ' +
  'invented people; a school at work sets NODE_ENV=production, see docs/install.md.';

/** "solis at db1.example:27017,db2.example:27017" */
function databaseOf(uri: string): string {
  const [, hosts = '', name = ''] = /^[^:]+:\/\/(?:[^@/]*@)?([^/]+)\/([^?]*)/.exec(uri) ?? [];
  return `${name} at ${hosts}`;
}
