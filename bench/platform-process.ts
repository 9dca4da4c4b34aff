/** A process of its own for each bot that is measured. */
import { spawn } from 'node:child_process';

export interface Subject {
  /** Without a path. */
  readonly address: string;
  end(): Promise<void>;
}

/**
 * Starts the file with its settings, and waits for its address. Rejects with what it printed where it ends instead.
 * @param flags of Node
 */
export function startSubject(file: string, settings: object, flags: readonly string[] = []): Promise<Subject> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [...flags, '--import', 'tsx', file, JSON.stringify(settings)], {
    env: { ...(PATH && { PATH }), ...(HOME && { HOME }), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => void child.once('close', () => resolve()));
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece: Buffer) => {
      printed += String(piece);
    });
  const end: Subject['end'] = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return new Promise((resolve, reject) => {
    child.once('message', (address) => resolve({ address: String(address), end }));
    void ended.then(() => reject(new Error(`${file} ended: ${printed}`)));
  });
}

/** In such a process: its settings. */
export const ownSettings = <Settings>(): Settings => JSON.parse(process.argv[2] ?? '{}') as Settings;

/** In such a process: tells its address. */
export const announce = (address: string): void => void process.send?.(address);
