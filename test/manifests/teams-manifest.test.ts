import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { describe, expect, test } from 'vitest';
import english from '../../manifests/teams/en.json' with { type: 'json' };
import manifest from '../../manifests/teams/manifest.json' with { type: 'json' };
import { teamsManifest } from '../../manifests/teams-package.ts';
import { addTaskCommand } from '../../src/adapters/teams/parse-invoke.ts';
import { readIntent } from '../../src/bot/core/read-intent.ts';
import { createTexts } from '../texts.ts';

const require = createRequire(import.meta.url);
// Microsoft's schemas are of an older draft, for which the package brings its own validator.
const { default: Validator } = require(
  require.resolve('ajv-draft-04', { paths: [dirname(require.resolve('@microsoft/app-manifest'))] }),
) as {
  default: new (options: object) => { compile(schema: object): ((data: unknown) => boolean) & { errors?: unknown } };
};
const { default: addFormats } = require('ajv-formats') as { default: (validator: object) => void };

const say = createTexts();
const appId = '01234567-89ab-4def-8123-456789abcdef';
const packed = teamsManifest({ appId, schoolPage: 'https://www.skola.example/' });
const lists = manifest.bots.flatMap(({ commandLists }) => commandLists);
const addTask = manifest.composeExtensions[0]!.commands[0]!;

const problemsOf = (given: unknown) => AppManifestUtils.validateAgainstSchema(given as TeamsManifest);

/** The texts of the manifest under the keys by which a translation replaces them. */
const translatable: Readonly<Record<string, string>> = {
  'name.short': manifest.name.short,
  'name.full': manifest.name.full,
  'description.short': manifest.description.short,
  'description.full': manifest.description.full,
  ...Object.fromEntries(
    lists.flatMap(({ commands }, list) =>
      commands.flatMap(({ title, description }, at) => [
        [`bots[0].commandLists[${list}].commands[${at}].title`, title],
        [`bots[0].commandLists[${list}].commands[${at}].description`, description],
      ]),
    ),
  ),
  'composeExtensions[0].commands[0].title': addTask.title,
  'composeExtensions[0].commands[0].description': addTask.description,
};

describe('The Teams manifest', () => {
  test("is what Microsoft's schema wants, as it stands and with the school's bot in it", async () => {
    expect(await problemsOf(manifest)).toEqual([]);
    expect(await problemsOf(packed)).toEqual([]);
  });
  test('would be refused with a fault in it', async () => {
    expect(await problemsOf({ ...manifest, accentColour: '#fff' })).not.toEqual([]);
  });
  test("has English texts that are what Microsoft's schema wants", () => {
    const folder = join(dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas/teams/v1.25');
    const schema = JSON.parse(readFileSync(join(folder, 'MicrosoftTeams.Localization.schema.json'), 'utf8'));
    const validator = new Validator({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats(validator);
    const fits = validator.compile(schema);
    expect([fits(english), fits.errors]).toEqual([true, null]);
    expect(fits({ ...english, 'name.short': 'x'.repeat(31) })).toBe(false);
  });
  test('says everything in Latvian and in English', () => {
    const { $schema, ...texts } = english;
    expect($schema).toMatch(/Localization/);
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(translatable).toSorted());
  });
  test("carries the school's bot as app, as bot and behind the message action", () => {
    expect(packed.id).toBe(appId);
    expect([...packed.bots, ...packed.composeExtensions].map(({ botId }) => botId)).toEqual([appId, appId]);
    expect(JSON.stringify(packed)).not.toMatch(/00000000-0000|solis\.example/);
  });
  test('asks for no permission, and for no web page within Teams', () => {
    expect(manifest.validDomains).toEqual([]);
    expect(Object.keys(manifest)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/permissions|authorization|webApplicationInfo/i)]),
    );
  });
  test('offers Solis to a person, a team and a group chat, with at most twelve commands for each', () => {
    expect(manifest.bots[0]!.scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(lists.flatMap(({ scopes }) => scopes)).toEqual(['personal', 'team', 'groupChat']);
    expect(Math.max(...lists.map(({ commands }) => commands.length))).toBeLessThanOrEqual(12);
  });
  test('makes a task of a message', () => {
    expect(addTask).toMatchObject({ id: addTaskCommand, type: 'action', context: ['message'], fetchTask: true });
  });
});

describe('A command that Teams suggests', () => {
  const suggested = lists.flatMap(({ commands }, list) =>
    commands.map((command, at) => ({
      ...command,
      inEnglish: textOf(`bots[0].commandLists[${list}].commands[${at}].title`),
      helpInEnglish: textOf(`bots[0].commandLists[${list}].commands[${at}].description`),
    })),
  );
  test.each(suggested)('is understood when it is sent: "$title", "$inEnglish"', ({ title, inEnglish }) => {
    const meant = readIntent(title, say);
    expect(meant).toMatchObject({ rest: '' });
    expect(readIntent(inEnglish, say)).toMatchObject({ command: meant?.command, rest: '' });
  });
  test.each(suggested)('is described as in the help: "$title"', ({ title, description, helpInEnglish }) => {
    const { command } = readIntent(title, say)!;
    expect([description, helpInEnglish]).toEqual([
      say('lv')(`commands.${command}.help`),
      say('en')(`commands.${command}.help`),
    ]);
  });
});

function textOf(key: string): string {
  const text = Object.entries(english).find(([name]) => name === key)?.[1];
  if (text === undefined) throw new Error(`no text ${key}`);
  return text;
}
