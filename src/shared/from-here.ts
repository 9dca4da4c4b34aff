/** Whether a request was made on this computer, for the doors that know no sign-in. */
import type { IncomingMessage } from 'node:http';

const localNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What a proxy on the way adds, whichever it is. */
const ofProxies = /^(?:x-forwarded-.*|forwarded|via|x-real-ip|x-client-ip|true-client-ip|cf-.*|x-original-.*)$/;

type Asked = Pick<IncomingMessage, 'headers' | 'socket'>;

/** Whether it came from this computer itself and through no proxy that tells of itself. */
export function isFromHere({ headers, socket }: Asked): boolean {
  return isLoopback(socket.remoteAddress) && !Object.keys(headers).some((name) => ofProxies.test(name));
}

/** Whether it was sent to a name of this computer; any other is DNS rebinding, or a proxy that says nothing. */
export function isToHere({ headers }: Pick<Asked, 'headers'>): boolean {
  return localNames.has((headers.host ?? '').replace(/:\d+$/, '').toLowerCase());
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && (address === '::1' || /^(::ffff:)?127\./.test(address));
}
