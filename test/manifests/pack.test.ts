import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileOf } from '../../manifests/file-of.ts';
import { describePackFault, packManifests } from '../../manifests/pack-manifests.ts';

const env = {
  MICROSOFT_APP_ID: '01234567-89ab-4def-8123-456789abcdef',
  SOLIS_URL: 'https://solis.skola.example/',
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'solis-pack-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const pack = (given: Readonly<Record<string, string>>, ...args: string[]) =>
  packManifests({ args, env: given, folder });
const unpacked = () => unzipSync(readFileSync(join(folder, 'solis-teams.zip')));
const slack = () => JSON.parse(readFileSync(join(folder, 'slack-manifest.json'), 'utf8'));

describe('Packing', () => {
  test('writes a package for Teams and a manifest for Slack and says what to do with each', () => {
    const { lines, faults } = pack(env);
    expect(faults).toEqual([]);
    expect(readdirSync(folder)).toEqual(['slack-manifest.json', 'solis-teams.zip']);
    expect(lines.join('\n')).toContain('https://solis.skola.example/api/messages');
    expect(lines.filter((line) => line.includes('Next:'))).toHaveLength(2);
  });
  test('puts all that Teams needs at the root of the package, with the bot in it', () => {
    pack(env, 'teams');
    const files = unpacked();
    expect(Object.keys(files).toSorted()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
    const manifest = JSON.parse(strFromU8(files['manifest.json']!));
    expect(manifest).toMatchObject({ id: env.MICROSOFT_APP_ID, bots: [{ botId: env.MICROSOFT_APP_ID }] });
    for (const name of ['color.png', 'outline.png', 'en.json'])
      expect(Buffer.from(files[name]!).equals(readFileSync(fileOf(`teams/${name}`)))).toBe(true);
  });
  test('gives the same package for the same settings', () => {
    pack(env, 'teams');
    const first = readFileSync(join(folder, 'solis-teams.zip'));
    pack(env, 'teams');
    expect(readFileSync(join(folder, 'solis-teams.zip')).equals(first)).toBe(true);
  });
  test('links the app in Teams to the page of the school where one is given', () => {
    pack({ ...env, SOLIS_SCHOOL_URL: 'https://www.skola.example/solis' }, 'teams');
    const { developer } = JSON.parse(strFromU8(unpacked()['manifest.json']!));
    expect(developer).toEqual({
      name: 'Solis',
      websiteUrl: 'https://www.skola.example/solis',
      privacyUrl: 'https://www.skola.example/solis',
      termsOfUseUrl: 'https://www.skola.example/solis',
    });
  });
  test('writes the address of this Solis into the Slack manifest', () => {
    pack(env, 'slack');
    expect(slack().settings.interactivity.request_url).toBe('https://solis.skola.example/slack/events');
  });
  test('for Socket Mode needs no address', () => {
    const { faults, lines } = pack({}, 'slack', '--socket');
    expect(faults).toEqual([]);
    expect(slack().settings.socket_mode_enabled).toBe(true);
    expect(lines.join('\n')).toContain('SLACK_APP_TOKEN');
  });
  test('stays in Socket Mode where Solis runs in it already', () => {
    expect(pack({ SLACK_APP_TOKEN: 'xapp-1' }, 'slack').faults).toEqual([]);
    expect(slack().settings.socket_mode_enabled).toBe(true);
  });
  test.each(['off', 'OFF'])('leaves Teams out where it is turned %s', (off) => {
    expect(pack({ ...env, MICROSOFT_APP_ID: off }).faults).toEqual([]);
    expect(readdirSync(folder)).toEqual(['slack-manifest.json']);
  });
});

describe('Packing with wrong settings', () => {
  test('tells everything that is missing at once, each once and with its remedy', () => {
    const { faults } = pack({});
    expect(faults.map(({ what, problem }) => `${what} ${problem}`)).toEqual([
      'MICROSOFT_APP_ID is missing',
      'SOLIS_URL is missing',
    ]);
    expect(faults.filter(({ remedy }) => remedy.length < 20)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });
  test('still packs for Slack what only Teams lacks', () => {
    const { faults } = pack({ SOLIS_URL: env.SOLIS_URL });
    expect(faults.map(({ what }) => what)).toEqual(['MICROSOFT_APP_ID']);
    expect(readdirSync(folder)).toEqual(['slack-manifest.json']);
  });
  test.each([
    'http://solis.skola.example',
    'bez-protokola.example',
    'https://localhost',
    'https://solis.skola.example/?a=1',
    'https://secret@solis.skola.example',
    'https://solis.skola.example/slack/events',
    'https://solis.skola.example/api/messages/',
  ])('refuses an address that Slack and Teams cannot call: %s', (address) => {
    const { faults } = pack({ ...env, SOLIS_URL: address });
    expect(faults.map(({ what }) => what)).toEqual(['SOLIS_URL']);
    expect(faults.map(describePackFault).join()).not.toContain(address);
  });
  test('refuses an id that is none', () => {
    expect(pack({ ...env, MICROSOFT_APP_ID: 'solis' }, 'teams').faults.map(describePackFault)).toEqual([
      expect.stringMatching(/^MICROSOFT_APP_ID is not the id of an application.*docs\/install-teams\.md\.$/),
    ]);
  });
  test.each([['zoom'], ['--sockets']])('refuses a word that is not known: %s', (word) => {
    expect(pack(env, word).faults.map(({ remedy }) => remedy)).toEqual([expect.stringContaining('npm run manifests')]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
