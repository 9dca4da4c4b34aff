/** Starts workers as processes, and a chat that remembers what each of them has posted. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { inject, vi } from 'vitest';

export interface WorkerSettings {
  readonly uri: string;
  readonly organisation: string;
  readonly teachers: number;
  /** The moment at which the worker's clock begins. */
  readonly now: string;
  /** Milliseconds for which a worker claims a message. */
  readonly lease: number;
  readonly chat: string;
}

export interface Told {
  readonly organisation: string;
  readonly to: string;
  readonly key: string;
  readonly title: string;
  /** By the worker's clock. */
  readonly at: string;
  readonly worker: string;
}

export interface Workers {
  /** Every message that was posted, in order; two of one key are two. */
  readonly posted: Told[];
  /** Milliseconds that the chat takes for a message. */
  takes: number;
  start(settings: Omit<WorkerSettings, 'chat'>): ChildProcess;
  /** What the workers printed beyond that they have begun. */
  output(): string;
  /** Resolves once so many different messages of an organisation were posted. */
  posts(organisation: string, count: number, timeout: number): Promise<void>;
  /** Kills all that still run. */
  end(): void;
  close(): Promise<void>;
}

export async function openWorkers(): Promise<Workers> {
  const posted: Told[] = [];
  const children = new Set<ChildProcess>();
  let printed = '';
  const workers: Workers = {
    posted,
    takes: 5,
    start: (settings) => {
      const { port } = server.address() as AddressInfo;
      const given = JSON.stringify({ ...settings, chat: `http://127.0.0.1:${port}` });
      const child = spawn(process.execPath, [join(inject('built'), 'worker-process.js'), given], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      children.add(child);
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (chunk: Buffer) => {
          printed += chunk.toString().replace('begun\n', '');
        });
      return child;
    },
    output: () => printed,
    posts: (organisation, count, timeout) =>
      vi.waitFor(
        () => {
          const keys = new Set(posted.filter((one) => one.organisation === organisation).map(({ key }) => key));
          if (keys.size < count) throw new Error(`${keys.size} of ${count} messages; ${printed.slice(-2_000)}`);
        },
        { timeout, interval: 100 },
      ),
    end: () => {
      for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
      children.clear();
    },
    close: async () => {
      workers.end();
      server.close();
      server.closeAllConnections();
    },
  };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const told: Told = JSON.parse(body);
    await new Promise((done) => setTimeout(done, workers.takes));
    if (request.url === '/has')
      return response.end(
        posted.some(({ key, organisation }) => key === told.key && organisation === told.organisation) ? 'yes' : 'no',
      );
    posted.push(told);
    return response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return workers;
}

/** Keys that were posted more than once. */
export function twice(posted: readonly Told[], organisation: string): readonly string[] {
  const keys = posted.filter((one) => one.organisation === organisation).map(({ key }) => key);
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}
