import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { slackScopes } from '../../src/adapters/slack/scopes.ts';
import slackTexts from '../../src/adapters/slack/texts/lv.json' with { type: 'json' };
import teamsTexts from '../../src/adapters/teams/texts/lv.json' with { type: 'json' };
import { chatRemedies } from '../../src/config/chats.ts';

const documents = {
  slack: readFileSync('docs/install-slack.md', 'utf8'),
  teams: readFileSync('docs/install-teams.md', 'utf8'),
};
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
  test.each(Object.entries(documents))('in %s number their steps without a gap', (_, text) => {
    const steps = text.slice(text.indexOf('## Steps'), text.indexOf('## See that it works'));
    const numbers = [...steps.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.map((_number, at) => at + 1));
  });
});
