/** Microsoft's keys on a real port, and tokens of every kind: right ones, and forged in every way. */
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';

export const appId = 'b0b0b0b0-0000-4000-8000-000000000001';
export const tenantId = '7e4a47aa-0000-4000-8000-000000000002';

export interface TokenChanges {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: 'wrong' | 'none';
}

export interface OpenIdStub {
  readonly metadata: string;
  /** The header of a request for that address. */
  bearer(serviceUrl: string, changes?: TokenChanges): string;
  close(): Promise<void>;
}

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const wrongKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });

export async function startOpenId(): Promise<OpenIdStub> {
  const app = express();
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  app.get('/openid', (_, response) => void response.json({ jwks_uri: `${address}/keys` }));
  const jwk = { ...keys.publicKey.export({ format: 'jwk' }), use: 'sig' };
  app.get('/keys', (_, response) => {
    const plain = { ...jwk, kid: 'ours' };
    response.json({
      keys: [
        plain,
        { ...plain, kid: 'endorsed', endorsements: ['msteams'] },
        { ...plain, kid: 'other', endorsements: ['slack'] },
      ],
    });
  });
  return {
    metadata: `${address}/openid`,
    bearer: (serviceUrl, { claims = {}, header = {}, key } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const payload = {
        iss: 'https://api.botframework.com',
        aud: appId,
        serviceurl: serviceUrl,
        nbf: now - 60,
        exp: now + 3600,
        ...claims,
      };
      const told = { alg: key === 'none' ? 'none' : 'RS256', typ: 'JWT', kid: 'ours', ...header };
      return `Bearer ${signed(told, payload, key === 'wrong' ? wrongKeys.privateKey : keys.privateKey, key === 'none')}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function signed(header: object, payload: object, key: KeyObject, unsigned: boolean): string {
  const part = (one: object): string => Buffer.from(JSON.stringify(one)).toString('base64url');
  const text = `${part(header)}.${part(payload)}`;
  return `${text}.${unsigned ? '' : createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
}
