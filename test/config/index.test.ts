import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { demoSchool } from '../../src/config/demos.ts';
import { describeConfigFault, readConfig } from '../../src/config/index.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const otherKey = Buffer.alloc(32, 9).toString('base64');

/** A trial with a school of its own. */
const SOLIS_LOCAL_CHAT = 'open';
/** What production needs. */
const atWork = {
  NODE_ENV: 'production',
  MONGODB_URI: 'mongodb://db/solis',
  SOLIS_DATA_KEYS: `k1:${key}`,
  SOLIS_ORGANISATION: '/srv/school.yaml',
  MICROSOFT_APP_ID: 'off',
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_SIGNING_SECRET: 'secret',
};

function faultsOf(env: Record<string, string>): string[] {
  const read = readConfig(env);
  return read.kind === 'faults' ? read.faults.map(describeConfigFault) : [];
}

function settingsAtFault(env: Record<string, string>): string[] {
  const read = readConfig(env);
  return read.kind === 'faults' ? read.faults.map((fault) => fault.setting) : [];
}

describe('settings', () => {
  test('with none at all the demo runs on port 3978', () => {
    expect(readConfig({})).toEqual({
      kind: 'ok',
      config: {
        port: 3978,
        host: '127.0.0.1',
        address: null,
        mongodbUri: null,
        dataKeys: null,
        organisationFile: 'demo/organisation.yaml',
        demo: demoSchool,
        rulesFiles: ['demo/rules.yaml', 'demo/support-rules.yaml'],
        dataFolder: './data',
        backupFolder: null,
        metricsToken: null,
        logLevel: 'info',
        environment: 'development',
        slack: null,
        teams: null,
        role: 'all',
        mail: null,
        clock: null,
      },
    });
  });
  test('that are given are taken', () => {
    const env = {
      PORT: '8080',
      HOST: '10.0.0.5',
      SOLIS_URL: 'https://solis.skola.example/',
      MONGODB_URI: 'mongodb+srv://user:password@host.example/solis',
      SOLIS_DATA_KEYS: `k2:${key},k1:${otherKey}`,
      SOLIS_ORGANISATION: '/srv/school.yaml',
      SOLIS_RULES: '/srv/rules.yaml',
      SOLIS_DATA_DIR: '/srv/data',
      SOLIS_BACKUP_DIR: '/srv/backups',
      SOLIS_METRICS_TOKEN: 'abcdefgh12345678',
      LOG_LEVEL: 'debug',
      NODE_ENV: 'production',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'secret',
      MICROSOFT_APP_ID: 'app',
      MICROSOFT_APP_PASSWORD: 'password',
      MICROSOFT_APP_TENANT_ID: 'tenant',
      SOLIS_ROLE: 'worker',
      SMTP_URL: 'smtps://solis:s3cret@mail.skola.example',
      SMTP_FROM: 'Solis <solis@skola.example>',
    };
    expect(readConfig(env)).toEqual({
      kind: 'ok',
      config: {
        port: 8080,
        host: '10.0.0.5',
        address: 'https://solis.skola.example',
        mongodbUri: env.MONGODB_URI,
        dataKeys: [
          { id: 'k2', secret: Buffer.from(key, 'base64') },
          { id: 'k1', secret: Buffer.from(otherKey, 'base64') },
        ],
        organisationFile: '/srv/school.yaml',
        demo: null,
        rulesFiles: ['/srv/rules.yaml'],
        dataFolder: '/srv/data',
        backupFolder: '/srv/backups',
        metricsToken: 'abcdefgh12345678',
        logLevel: 'debug',
        environment: 'production',
        slack: { botToken: 'xoxb-1', signingSecret: 'secret', appToken: null, apiUrl: 'https://slack.com/api/' },
        teams: { appId: 'app', password: 'password', tenantId: 'tenant', type: 'SingleTenant' },
        role: 'worker',
        mail: { url: env.SMTP_URL, from: env.SMTP_FROM },
        clock: null,
      },
    });
  });
  test('give another school no rules but its own', () => {
    const read = readConfig({ SOLIS_LOCAL_CHAT, SOLIS_ORGANISATION: '/srv/school.yaml' });
    expect(read.kind === 'ok' && read.config.rulesFiles).toEqual([]);
  });
  test('give the demo preschool its own rules, and open the local chat for it', () => {
    const read = readConfig({ SOLIS_ORGANISATION: 'demo/preschool.yaml' });
    expect(read.kind === 'ok' && read.config.rulesFiles).toEqual(['demo/preschool-rules.yaml']);
  });
  test('name several rule files with commas between', () => {
    const read = readConfig({ SOLIS_RULES: '/srv/iip.yaml, /srv/ethics.yaml,' });
    expect(read.kind === 'ok' && read.config.rulesFiles).toEqual(['/srv/iip.yaml', '/srv/ethics.yaml']);
  });
  test('that are empty count as none', () => {
    expect(readConfig({ PORT: '', MONGODB_URI: ' ', LOG_LEVEL: '' })).toEqual(readConfig({}));
  });
  test('cannot be changed once they are read', () => {
    const read = readConfig({});
    expect(read.kind === 'ok' && Object.isFrozen(read.config)).toBe(true);
  });
  test('of other programs are left alone', () => {
    expect(readConfig({ PATH: '/bin', HOME: '/root' }).kind).toBe('ok');
  });
  test('of the example file can be used as they stand, and all of them are there', () => {
    const lines = readFileSync('.env.example', 'utf8').split('\n');
    const env = Object.fromEntries(lines.filter((line) => /^[A-Z]/.test(line)).map((line) => line.split('=')));
    expect(readConfig(env)).toEqual(readConfig({}));
    expect(Object.keys(env)).toEqual([
      'PORT',
      'HOST',
      'MONGODB_URI',
      'SOLIS_DATA_KEYS',
      'SOLIS_ORGANISATION',
      'SOLIS_RULES',
      'SOLIS_DATA_DIR',
      'SOLIS_BACKUP_DIR',
      'SOLIS_METRICS_TOKEN',
      'LOG_LEVEL',
      'NODE_ENV',
      'SOLIS_LOCAL_CHAT',
      'SLACK_BOT_TOKEN',
      'SLACK_SIGNING_SECRET',
      'SLACK_APP_TOKEN',
      'SLACK_API_URL',
      'MICROSOFT_APP_ID',
      'MICROSOFT_APP_PASSWORD',
      'MICROSOFT_APP_TENANT_ID',
      'MICROSOFT_APP_TYPE',
      'MICROSOFT_PHONE_FALLBACK',
      'SOLIS_ROLE',
      'SMTP_URL',
      'SMTP_FROM',
      'SOLIS_CLOCK',
      'SOLIS_URL',
      'SOLIS_SCHOOL_URL',
    ]);
  });
});

describe('a wrong setting', () => {
  test('is told together with all others', () => {
    const env = { PORT: 'x', MONGODB_URI: 'http://x', SOLIS_DATA_KEYS: 'x', LOG_LEVEL: 'loud', NODE_ENV: 'prod' };
    expect(settingsAtFault(env)).toEqual(['PORT', 'MONGODB_URI', 'SOLIS_DATA_KEYS', 'LOG_LEVEL', 'NODE_ENV']);
  });
  test('is told with what would be right', () => {
    expect(faultsOf({ PORT: '70000' })).toEqual([
      'PORT is not the number of a port. Give a whole number from 1 to 65535, or 0 for any free port; without it, 3978 is used.',
    ]);
  });
  test.each(['-1', '3978.5', '65536', '1e3', 'http'])('port %s is refused', (port) => {
    expect(settingsAtFault({ PORT: port })).toEqual(['PORT']);
  });
  test('never tells a password or a key', () => {
    const env = { MONGODB_URI: 'mongo://user:s3cret@host', SOLIS_DATA_KEYS: `k1:${key.slice(0, 20)}`, PORT: 's3cret' };
    const told = faultsOf(env).join('\n');
    expect(told).not.toContain('s3cret');
    expect(told).not.toContain(key.slice(0, 20));
    expect(settingsAtFault(env)).toEqual(['PORT', 'MONGODB_URI', 'SOLIS_DATA_KEYS']);
  });
  test.each([
    ['no id', key],
    ['an empty id', `:${key}`],
    ['an id with a dot', `k.1:${key}`],
    ['a key of 16 bytes', `k1:${Buffer.alloc(16, 1).toString('base64')}`],
    ['a key that is not base64', `k1:${'!'.repeat(44)}`],
    ['an entry too many', `k1:${key},`],
    ['one id twice', `k1:${key},k1:${otherKey}`],
  ])('keys with %s are refused', (_, keys) => {
    expect(settingsAtFault({ SOLIS_DATA_KEYS: keys })).toEqual(['SOLIS_DATA_KEYS']);
  });
});

test.each(['short', 'a secret with spaces in it', 'atslēga-atslēga-atslēga'])(
  'a secret for the metrics that no watcher could show, or that is soon guessed, is refused and never told (%s)',
  (secret) => {
    const told = faultsOf({ SOLIS_METRICS_TOKEN: secret });
    expect(told).toEqual([
      expect.stringMatching(/^SOLIS_METRICS_TOKEN has fewer than 16 signs.* openssl rand -hex 32/),
    ]);
    expect(told[0]).not.toContain(secret);
  },
);

describe('outside production', () => {
  const work = (names: string) => [
    `SOLIS_LOCAL_CHAT is not given, but ${names}: outside production anybody may speak as anybody, with no sign-in. Give ` +
      'NODE_ENV=production for a school at work, see docs/install.md; or "open" here for a trial with invented people on a ' +
      'computer that only you use.',
  ];
  test.each([
    ['a school of its own', { SOLIS_ORGANISATION: '/srv/school.yaml' }, 'SOLIS_ORGANISATION'],
    ['Slack', { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN, SLACK_APP_TOKEN'],
    [
      'Teams',
      { MICROSOFT_APP_ID: 'a', MICROSOFT_APP_TENANT_ID: 't', MICROSOFT_APP_PASSWORD: 'p' },
      'MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD, MICROSOFT_APP_TENANT_ID',
    ],
    ['a mail server', { SMTP_URL: 'smtp://mail.example', SMTP_FROM: 'solis@skola.example' }, 'SMTP_URL, SMTP_FROM'],
  ])('%s is refused, unless the local chat is opened on purpose', (_, env: Record<string, string>, names) => {
    expect(faultsOf(env)).toEqual(work(names));
    expect(faultsOf({ ...env, SOLIS_LOCAL_CHAT })).toEqual([]);
  });
  test('a school without Teams may try Solis out', () => {
    expect(faultsOf({ MICROSOFT_APP_ID: 'off' })).toEqual([]);
  });
});

describe('an address', () => {
  const withMail = { SMTP_FROM: 'solis@skola.example', SOLIS_LOCAL_CHAT };
  test.each([
    ['MONGODB_URI', 'mongodb://solis:Gais@ma@db.example/solis'],
    ['MONGODB_URI', 'mongodb://solis:Gais/ma@db.example/solis'],
    ['MONGODB_URI', 'mongodb://solis:Gais?ma@db.example/solis'],
    ['MONGODB_URI', 'mongodb+srv://solis:Gais%ma@db.example/solis'],
    ['SMTP_URL', 'smtps://solis:Gaisma#2026@mail.example'],
    ['SMTP_URL', 'smtps://solis@skola.example:Gaisma@mail.example'],
  ])('in %s whose password holds a special sign is refused with what to write (%s)', (setting, address) => {
    const told = faultsOf({ ...(setting === 'SMTP_URL' && withMail), [setting]: address });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^${setting} has a sign .*%23 for #, %40 for @`));
    expect(told[0]).not.toContain('Gais');
  });
  test('with its signs written so is taken', () => {
    const MONGODB_URI = 'mongodb://solis:Gais%40ma%232026@db1.example:27017,db2.example/solis?replicaSet=rs0&tls=true';
    expect(
      faultsOf({ ...withMail, MONGODB_URI, SMTP_URL: 'smtps://solis%40skola.example:Ga%2Fma@mail.example:465' }),
    ).toEqual([]);
  });
  test.each(['mongodb://db.example', 'mongodb+srv://u:p@db.example/?retryWrites=true'])(
    '%s names no database',
    (address) => {
      expect(faultsOf({ MONGODB_URI: address })).toEqual([expect.stringMatching(/^MONGODB_URI names no database/)]);
    },
  );
});

test('a wrong key is told in one sentence', () => {
  expect(faultsOf({ SOLIS_DATA_KEYS: 'k1:abc' })[0]).toContain('is not the base64 of 32 bytes. Give');
});

describe('in production', () => {
  test('the database, the keys, a school and the id of the bot are needed', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual([
      expect.stringMatching(/^MONGODB_URI .*production/),
      expect.stringMatching(/^SOLIS_DATA_KEYS .*production/),
      expect.stringMatching(/^SOLIS_ORGANISATION .*production/),
      expect.stringMatching(/^MICROSOFT_APP_ID .*"off"/),
    ]);
  });
  test.each([
    'demo/organisation.yaml',
    './demo/../demo/organisation.yaml',
    'demo/preschool.yaml',
    'demo/municipality.yaml',
  ])('an invented organisation is refused (%s)', (file) => {
    expect(settingsAtFault({ ...atWork, SOLIS_ORGANISATION: file })).toEqual(['SOLIS_ORGANISATION']);
  });
  test('a school with which nobody could speak is refused', () => {
    expect(settingsAtFault({ ...atWork, SLACK_BOT_TOKEN: '', SLACK_SIGNING_SECRET: '' })).toEqual(['SLACK_BOT_TOKEN']);
  });
  test('the chat without a sign-in cannot be opened', () => {
    expect(settingsAtFault({ ...atWork, SOLIS_LOCAL_CHAT })).toEqual(['SOLIS_LOCAL_CHAT']);
  });
  test('all networks are listened to where no other is named', () => {
    const read = readConfig(atWork);
    expect(read.kind === 'ok' && read.config.host).toBe('0.0.0.0');
  });
  test.each(['off', 'Off'])('a school without Teams says so (%s)', (off) => {
    const read = readConfig({ ...atWork, MICROSOFT_APP_ID: off });
    expect(read.kind === 'ok' && read.config.teams).toBe('off');
  });
  test('a setting that is there but wrong is told once', () => {
    expect(settingsAtFault({ ...atWork, MONGODB_URI: 'x' })).toEqual(['MONGODB_URI']);
  });
});

describe('Slack and Teams', () => {
  const managed = {
    MICROSOFT_APP_ID: 'app',
    MICROSOFT_APP_TENANT_ID: 'tenant',
    MICROSOFT_APP_TYPE: 'UserAssignedMSI',
  };
  test.each([
    ['a secret without a token', { SLACK_SIGNING_SECRET: 's' }, ['SLACK_BOT_TOKEN']],
    ['a token without a secret', { SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_SIGNING_SECRET']],
    ['a token of another kind', { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN']],
    ['an id alone', { MICROSOFT_APP_ID: 'app' }, ['MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_PASSWORD']],
    ['a password alone', { MICROSOFT_APP_PASSWORD: 'p' }, ['MICROSOFT_APP_ID']],
    [
      'a token in the place of the secret',
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'xoxb-1' },
      ['SLACK_SIGNING_SECRET'],
    ],
    [
      'the domain of a tenant',
      { MICROSOFT_APP_ID: 'app', MICROSOFT_APP_PASSWORD: 'p', MICROSOFT_APP_TENANT_ID: 'skola.onmicrosoft.example' },
      ['MICROSOFT_APP_TENANT_ID'],
    ],
    ['the password of a managed identity', { ...managed, MICROSOFT_APP_PASSWORD: 'p' }, ['MICROSOFT_APP_PASSWORD']],
    ['another kind of registration', { MICROSOFT_APP_TYPE: 'Free' }, ['MICROSOFT_APP_TYPE']],
  ] as const)('%s is a fault that names what is missing', (_, env, settings) => {
    expect(settingsAtFault({ ...env, SOLIS_LOCAL_CHAT })).toEqual(settings);
  });
  test('Socket Mode needs no signing secret, and a managed identity no password', () => {
    expect(
      settingsAtFault({ SOLIS_LOCAL_CHAT, ...managed, SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }),
    ).toEqual([]);
  });
  test('cards are made for phones that need it where that is asked for', () => {
    const env = { ...managed, SOLIS_LOCAL_CHAT, MICROSOFT_PHONE_FALLBACK: 'on' };
    const read = readConfig(env);
    expect(read.kind === 'ok' && read.config.teams).toMatchObject({ phoneFallback: true });
    expect(settingsAtFault({ ...env, MICROSOFT_PHONE_FALLBACK: 'yes' })).toEqual(['MICROSOFT_PHONE_FALLBACK']);
  });
  test('a wrong token is never told', () => {
    expect(
      faultsOf({ SLACK_BOT_TOKEN: 'xoxp-s3cret', SLACK_SIGNING_SECRET: 's', SOLIS_LOCAL_CHAT }).join(),
    ).not.toContain('s3cret');
  });
});

describe('what Solis does by itself', () => {
  test.each([
    ['a part that there is not', { SOLIS_ROLE: 'boss' }, ['SOLIS_ROLE']],
    ['a mail server without a sender', { SMTP_URL: 'smtp://mail.example' }, ['SMTP_FROM']],
    ['a sender without a mail server', { SMTP_FROM: 'solis@skola.example' }, ['SMTP_URL']],
    [
      'a mail server of another kind',
      { SMTP_URL: 'http://mail.example', SMTP_FROM: 'solis@skola.example' },
      ['SMTP_URL'],
    ],
    ['a sender that is no address', { SMTP_URL: 'smtp://mail.example', SMTP_FROM: 'Solis' }, ['SMTP_FROM']],
    ['a clock without a zone', { SOLIS_CLOCK: '2026-11-26T09:00' }, ['SOLIS_CLOCK']],
  ])('%s is a fault', (_, env, settings) => {
    expect(settingsAtFault({ ...env, SOLIS_LOCAL_CHAT })).toEqual(settings);
  });
  test('can be tried at another time, but not in production', () => {
    const SOLIS_CLOCK = '2026-11-26T09:00:00+02:00';
    const read = readConfig({ SOLIS_CLOCK });
    expect(read.kind === 'ok' && read.config.clock?.toISOString()).toBe('2026-11-26T07:00:00.000Z');
    expect(settingsAtFault({ ...atWork, SOLIS_CLOCK })).toEqual(['SOLIS_CLOCK']);
  });
});
