import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeConfigFault, readConfig } from '../../src/config/index.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const otherKey = Buffer.alloc(32, 9).toString('base64');

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
        mongodbUri: null,
        dataKeys: null,
        organisationFile: 'demo/organisation.yaml',
        rulesFiles: ['demo/rules.yaml'],
        dataFolder: './data',
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
      MONGODB_URI: 'mongodb+srv://user:password@host.example/solis',
      SOLIS_DATA_KEYS: `k2:${key},k1:${otherKey}`,
      SOLIS_ORGANISATION: '/srv/school.yaml',
      SOLIS_RULES: '/srv/rules.yaml',
      SOLIS_DATA_DIR: '/srv/data',
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
        mongodbUri: env.MONGODB_URI,
        dataKeys: [
          { id: 'k2', secret: Buffer.from(key, 'base64') },
          { id: 'k1', secret: Buffer.from(otherKey, 'base64') },
        ],
        organisationFile: '/srv/school.yaml',
        rulesFiles: ['/srv/rules.yaml'],
        dataFolder: '/srv/data',
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
    const read = readConfig({ SOLIS_ORGANISATION: '/srv/school.yaml' });
    expect(read.kind === 'ok' && read.config.rulesFiles).toEqual([]);
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
      'MONGODB_URI',
      'SOLIS_DATA_KEYS',
      'SOLIS_ORGANISATION',
      'SOLIS_RULES',
      'SOLIS_DATA_DIR',
      'LOG_LEVEL',
      'NODE_ENV',
      'SLACK_BOT_TOKEN',
      'SLACK_SIGNING_SECRET',
      'SLACK_APP_TOKEN',
      'SLACK_API_URL',
      'MICROSOFT_APP_ID',
      'MICROSOFT_APP_PASSWORD',
      'MICROSOFT_APP_TENANT_ID',
      'MICROSOFT_APP_TYPE',
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

describe('in production', () => {
  test('the database, the keys and the id of the bot are needed', () => {
    expect(settingsAtFault({ NODE_ENV: 'production' })).toEqual(['MONGODB_URI', 'SOLIS_DATA_KEYS', 'MICROSOFT_APP_ID']);
  });
  test.each(['off', 'Off'])('a school without Teams says so (%s)', (off) => {
    const env = { NODE_ENV: 'production', MONGODB_URI: 'mongodb://db', SOLIS_DATA_KEYS: `k1:${key}` };
    const read = readConfig({ ...env, MICROSOFT_APP_ID: off });
    expect(read.kind === 'ok' && read.config.teams).toBe('off');
  });
  test('a setting that is there but wrong is told once', () => {
    const env = { NODE_ENV: 'production', SOLIS_DATA_KEYS: `k1:${key}`, MICROSOFT_APP_ID: 'off' };
    expect(settingsAtFault({ ...env, MONGODB_URI: 'x' })).toEqual(['MONGODB_URI']);
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
    expect(settingsAtFault(env)).toEqual(settings);
  });
  test('Socket Mode needs no signing secret, and a managed identity no password', () => {
    expect(settingsAtFault({ ...managed, SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' })).toEqual([]);
  });
  test('a wrong token is never told', () => {
    expect(faultsOf({ SLACK_BOT_TOKEN: 'xoxp-s3cret', SLACK_SIGNING_SECRET: 's' }).join()).not.toContain('s3cret');
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
    expect(settingsAtFault(env)).toEqual(settings);
  });
  test('can be tried at another time, but not in production', () => {
    const SOLIS_CLOCK = '2026-11-26T09:00:00+02:00';
    const read = readConfig({ SOLIS_CLOCK });
    expect(read.kind === 'ok' && read.config.clock?.toISOString()).toBe('2026-11-26T07:00:00.000Z');
    const env = { NODE_ENV: 'production', MONGODB_URI: 'mongodb://db', SOLIS_DATA_KEYS: `k1:${key}` };
    expect(settingsAtFault({ ...env, MICROSOFT_APP_ID: 'off', SOLIS_CLOCK })).toEqual(['SOLIS_CLOCK']);
  });
});
