/** A mail server on a loopback port: keeps what it takes, refuses when told to. */
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

interface Kept {
  readonly from: string;
  readonly to: readonly string[];
  readonly mail: Email;
  readonly source: string;
}

interface Refusals {
  /** What each is answered: a code and words. */
  sender?: readonly [number, string];
  receiver?: readonly [number, string];
  message?: readonly [number, string];
  login?: readonly [number, string];
}

export interface MailServer {
  readonly port: number;
  readonly kept: readonly Kept[];
  readonly connections: number;
  readonly refusals: Refusals;
  close(): Promise<void>;
}

const refusal = ([responseCode, words]: readonly [number, string]) => Object.assign(new Error(words), { responseCode });

/** @param password that must be given; none where anybody may send */
export async function startMailServer(password?: string): Promise<MailServer> {
  const kept: Kept[] = [];
  const refusals: Refusals = {};
  const answer = (held: readonly [number, string] | undefined, done: (error?: Error | null) => void): void =>
    held === undefined ? done() : done(refusal(held));
  let connections = 0;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    ...(password === undefined ? { authOptional: true } : { allowInsecureAuth: true }),
    closeTimeout: 100,
    onConnect: (_, done) => {
      connections += 1;
      done();
    },
    onAuth: (auth, _, done) => {
      if (refusals.login !== undefined) return done(refusal(refusals.login));
      return auth.password === password ? done(null, { user: auth.username ?? '' }) : done(new Error('Invalid login'));
    },
    onMailFrom: (_, __, done) => answer(refusals.sender, done),
    onRcptTo: (_, __, done) => answer(refusals.receiver, done),
    onData: (stream, { envelope }, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', async () => {
        if (refusals.message !== undefined) return done(refusal(refusals.message));
        const source = Buffer.concat(pieces);
        kept.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          mail: await PostalMime.parse(source),
          source: source.toString('latin1'),
        });
        return done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.server.address() as AddressInfo).port,
    kept,
    get connections() {
      return connections;
    },
    refusals,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
