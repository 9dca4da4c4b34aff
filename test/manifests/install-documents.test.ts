import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { slackScopes } from '../../src/adapters/slack/scopes.ts';
import slackTexts from '../../src/adapters/slack/texts/lv.json' with { type: 'json' };
import teamsTexts from '../../src/adapters/teams/texts/lv.json' with { type: 'json' };
import { chatRemedies } from '../../src/config/chats.ts';
import { describeConfigFault, readConfig, settingNames } from '../../src/config/index.ts';

const documents = {
  slack: readFileSync('docs/install-slack.md', 'utf8'),
  teams: readFileSync('docs/install-teams.md', 'utf8'),
};
const install = readFileSync('docs/install.md', 'utf8');
const settings = Object.keys(chatRemedies);

describe('The instructions for installing', () => {
  test.each([
    ['slack', settings.filter((name) => name.startsWith('SLACK_') && name !== 'SLACK_API_URL')],
    ['teams', settings.filter((name) => name.startsWith('MICROSOFT_'))],
  ] as const)('in %s say where each setting is found', (platform, names) => {
    expect(names.length).toBeGreaterThan(2);
    expect([...names, 'SOLIS_URL'].filter((name) => !documents[platform].includes(`\`${name}`))).toEqual([]);
  });
  test('explain each permission in Slack with the reason that the code gives', () => {
    const plain = documents.slack.replaceAll('`', '');
    expect(slackScopes.filter(({ scope }) => !documents.slack.includes(`| \`${scope}\``))).toEqual([]);
    expect(slackScopes.filter(({ why }) => !plain.includes(why))).toEqual([]);
  });
  test.each([
    ['slack', slackTexts.slack.delivery],
    ['teams', teamsTexts.teams.delivery],
  ] as const)('in %s name every trouble that administrators are told of, in its own words', (platform, troubles) => {
    for (const [code, { title }] of Object.entries(troubles)) {
      expect(documents[platform]).toContain(`\`${code}\``);
      expect(documents[platform]).toContain(title);
    }
  });
  test('of a school at work give settings that Solis takes as they stand, and name no other', () => {
    const [, block = ''] = /```ini\n(\s+NODE_ENV=[^`]*)```/.exec(install) ?? [];
    const key = Buffer.alloc(32, 7).toString('base64');
    const lines = block.replace('k1:KEY', `k1:${key}`).trim().split(/\n\s*/);
    const given = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    const read = readConfig({ ...given, SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' });
    expect(read.kind === 'faults' ? read.faults.map(describeConfigFault) : read.config.environment).toEqual(
      'production',
    );
    const known = [...settingNames, 'SOLIS_URL', 'SOLIS_SCHOOL_URL'];
    const named = [...install.matchAll(/`((?:SOLIS|MONGODB|SMTP|MICROSOFT|SLACK|NODE|LOG)_[A-Z_]+)/g)].map(
      ([, name]) => name ?? '',
    );
    expect([...named, ...Object.keys(given)].filter((name) => !known.includes(name))).toEqual([]);
  });
  test.each(['slack', 'teams'] as const)('in %s lead to those of a school at work first', (platform) => {
    expect(documents[platform]).toContain('up to step 7 of [install.md](install.md): with `NODE_ENV=production`');
  });
  test.each(Object.entries({ ...documents, install }))('in %s number their steps without a gap', (_, text) => {
    const steps = text.slice(text.indexOf('## Steps'), text.indexOf('## See that it works'));
    const numbers = [...steps.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.map((_number, at) => at + 1));
  });
});
