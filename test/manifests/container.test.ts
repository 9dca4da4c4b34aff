/** The files for a container: what they set is what Solis reads, and only what the image needs goes into it. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/config/index.ts';

const folder = 'manifests/container';
const dockerfile = readFileSync(`${folder}/Dockerfile`, 'utf8');
const compose = parse(readFileSync(`${folder}/compose.yaml`, 'utf8'));
const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What the school gives in `solis.env`. */
const given = {
  NODE_ENV: 'production',
  SOLIS_DATA_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
  MICROSOFT_APP_ID: 'off',
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_SIGNING_SECRET: 'secret',
};

test('the settings of the compose file are complete with those of step 5', () => {
  const read = readConfig({ ...given, ...compose.services.solis.environment });
  expect(read.kind === 'faults' ? read.faults : []).toEqual([]);
  expect(readConfig(given).kind).toBe('faults');
});

test('the database is the replica set that Solis asks for, and nobody else reaches it', () => {
  const { mongo, solis } = compose.services;
  const set = new URL(solis.environment.MONGODB_URI).searchParams.get('replicaSet');
  expect(mongo.command.join(' ')).toContain(`--replSet ${set}`);
  expect(mongo.healthcheck.test.join(' ')).toContain(`_id: '${set}'`);
  expect(mongo.ports).toBeUndefined();
  expect(solis.ports).toEqual(['127.0.0.1:3978:3978']);
  expect(solis.depends_on.mongo.condition).toBe('service_healthy');
});

test('the image starts Solis as `npm start` does, as nobody of importance, with a Node that it is written for', () => {
  const command: readonly string[] = JSON.parse(/^CMD (.+)$/mu.exec(dockerfile)?.[1] ?? '[]');
  expect(command.join(' ')).toBe(scripts.start);
  expect(dockerfile).toMatch(/^USER node$/mu);
  const node = Number(/^FROM node:(\d+)/mu.exec(dockerfile)?.[1]);
  expect(node).toBeGreaterThanOrEqual(Number(/\d+/u.exec(engines.node)?.[0]));
  expect(dockerfile).toContain('/readyz');
});

test('all that is copied is there, and may go to the builder; a school, its keys and its data may not', () => {
  const allowed = readFileSync(`${folder}/Dockerfile.dockerignore`, 'utf8')
    .match(/^!.+$/gmu)
    ?.map((one) => one.slice(1));
  const copied = [...dockerfile.matchAll(/^COPY (.+) \S+$/gmu)].flatMap(([, names = '']) => names.split(' '));
  expect(copied.toSorted()).toEqual(allowed?.toSorted());
  for (const name of copied) expect(existsSync(name), name).toBe(true);
});
