import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';
import { afterEach, expect, test } from 'vitest';
import { type RunningDatabase, startDatabase } from '../../../../src/adapters/mongo/embedded/start-database.ts';
import { bareMachine, mongodScript } from './fake-machine.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'solis-data-'));
const wish = { dataDir, production: false, announce: () => undefined };
let child: ChildProcess | undefined;
let busy: Server | undefined;
let database: RunningDatabase | undefined;

afterEach(async () => {
  child?.kill('SIGKILL');
  busy?.close();
  await database?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function startElsewhereAndWrite(): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('./start-and-wait.ts', import.meta.url));
  const started = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = started;
  await new Promise<void>((resolve, reject) => {
    started.stdout.once('data', () => resolve());
    started.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
  });
  return started;
}

/** Asks for the same folder while the other process is still starting on it. */
async function expectInUseOnceItStarts(): Promise<void> {
  while (!existsSync(join(dataDir, 'mongodb.starting'))) await new Promise((resolve) => setTimeout(resolve, 20));
  await expect(startDatabase(wish)).rejects.toMatchObject({ code: 'data-in-use' });
}

/** Another program takes the port as soon as it is free. */
async function occupy(port: number): Promise<Server> {
  for (;;) {
    const server = createServer((socket) => socket.destroy());
    const taken = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (taken) return server;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('a killed process loses nothing, though another program has taken its port; two at once are refused', async () => {
  const [first] = await Promise.all([startElsewhereAndWrite(), expectInUseOnceItStarts()]);
  const { port } = JSON.parse(readFileSync(join(dataDir, 'mongodb.json'), 'utf8'));
  first.kill('SIGKILL');
  busy = await occupy(port);
  await expect(startDatabase({ ...wish, port })).rejects.toMatchObject({ code: 'port-busy' });

  database = await startDatabase(wish);
  expect(database.uri).not.toContain(`:${port}/`);
  const client = await MongoClient.connect(database.uri);
  expect(await client.db().collection('plans').countDocuments({ code: 'J-07' })).toBe(1);
  await client.close();
  await database.stop();
  await expect(MongoClient.connect(database.uri, { serverSelectionTimeoutMS: 300 })).rejects.toThrow();
}, 120_000);

test('a database that is given is used as it is, and nothing is started', async () => {
  const uri = 'mongodb://database.example/solis';
  const given = await startDatabase({ ...wish, uri, dataDir: '/nowhere/to/be/made' });
  expect(given).toMatchObject({ uri, how: 'given' });
  await given.stop();
});

test('a mongod that fails is told with what it logged', async () => {
  const fake = bareMachine();
  const fault = `{"t":{},"s":"E","c":"CONTROL","msg":"Exception, terminating","attr":{"error":"No space left"}}`;
  fake.install('mongod', mongodScript('8.0.1', `echo '${fault}'; exit 100`));
  const start = startDatabase({ ...wish, machine: fake.machine });
  await expect(start).rejects.toMatchObject({
    code: 'mongod-failed',
    message: expect.stringContaining('it ended with exit code 100. It logged: Exception, terminating: No space left'),
  });
});
