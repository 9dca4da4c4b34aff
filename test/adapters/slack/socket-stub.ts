/** Slack's end of Socket Mode: gives an address, sends envelopes, takes acknowledgements, hangs up. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export interface SocketStub {
  readonly address: string;
  /** Connections that stand. */
  readonly links: readonly Duplex[];
  readonly acknowledged: readonly { readonly envelope_id: string; readonly payload?: unknown }[];
  /** Sends it over one of the connections. */
  send(envelope: object, link?: number): void;
  /** Slack asks to connect anew, as it does every few hours. */
  recycle(link?: number): void;
  /** The connections stand, and nothing comes over them any more. */
  deafen(): void;
  /** The line is cut. */
  cut(): void;
  close(): Promise<void>;
}

const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

export async function startSocket(): Promise<SocketStub> {
  const links: Duplex[] = [];
  const deaf: Duplex[] = [];
  const acknowledged: { envelope_id: string }[] = [];
  const server = createServer((_, response) => void response.end());
  server.on('upgrade', (request, socket) => {
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${magic}`).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    links.push(socket);
    const gone = () => void links.splice(links.indexOf(socket), links.includes(socket) ? 1 : 0);
    socket.on('close', gone).on('error', gone);
    receive(socket, acknowledged);
    socket.write(frame(JSON.stringify({ type: 'hello', num_connections: links.length })));
  });
  server.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const at = (link: number) => links[link] ?? links[0];
  return {
    address: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/link`,
    links,
    acknowledged,
    send: (envelope, link = 0) => void at(link)?.write(frame(JSON.stringify(envelope))),
    recycle: (link = 0) =>
      void at(link)?.write(frame(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }))),
    deafen: () =>
      links.splice(0).forEach((link) => {
        deaf.push(link);
        link.removeAllListeners('data').pause();
      }),
    cut: () => links.forEach((link) => void link.destroy()),
    close: async () => {
      [...links, ...deaf].forEach((link) => void link.destroy());
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A text, a pong or a goodbye, unmasked, as a server sends it. */
function frame(payload: string | Buffer, kind = 0x81): Buffer {
  const data = Buffer.from(payload);
  const length =
    data.length < 126 ? Buffer.from([data.length]) : Buffer.from([126, data.length >> 8, data.length & 255]);
  return Buffer.concat([Buffer.from([kind]), length, data]);
}

/** Reads masked frames: acknowledgements are kept, pings and goodbyes answered. */
function receive(socket: Duplex | Socket, acknowledged: { envelope_id: string }[]): void {
  let held = Buffer.alloc(0);
  socket.on('data', (piece: Buffer) => {
    held = Buffer.concat([held, piece]);
    while (held.length >= 6) {
      const short = (held[1] ?? 0) & 127;
      const start = short === 126 ? 4 : 2;
      const length = short === 126 ? held.readUInt16BE(2) : short;
      if (held.length < start + 4 + length) return;
      const mask = held.subarray(start, start + 4);
      const data = Buffer.from(held.subarray(start + 4, start + 4 + length)).map(
        (byte, index) => byte ^ (mask[index % 4] ?? 0),
      );
      const kind = (held[0] ?? 0) & 15;
      held = held.subarray(start + 4 + length);
      if (kind === 1) acknowledged.push(JSON.parse(Buffer.from(data).toString()));
      if (kind === 8) {
        socket.write(frame(Buffer.from(data), 0x88));
        socket.end();
      }
      if (kind === 9) socket.write(frame(Buffer.from(data), 0x8a));
    }
  });
}
