/** Every way in which somebody who is not Microsoft may try to come in. */
import type { OpenIdStub } from './open-id-stub.ts';

type Headers = Readonly<Record<string, string>>;

/** Headers of a request for that address, by what is wrong with them; all of them are to be turned away. */
export function forgeries(openId: OpenIdStub, serviceUrl: string): Readonly<Record<string, Headers>> {
  const now = Math.floor(Date.now() / 1000);
  const bearer = (...given: Parameters<OpenIdStub['bearer']>): Headers => ({ authorization: openId.bearer(...given) });
  const right = openId.bearer(serviceUrl);
  const [header, payload, signature] = right.slice('Bearer '.length).split('.');
  const changed = Buffer.from(`${Buffer.from(payload ?? '', 'base64url').toString()} `).toString('base64url');
  return {
    'no header': {},
    'an empty header': { authorization: '' },
    'Basic instead of Bearer': { authorization: right.replace('Bearer', 'Basic') },
    'bearer in small letters': { authorization: right.replace('Bearer', 'bearer') },
    'no token': { authorization: 'Bearer ' },
    garbage: { authorization: 'Bearer abc.def.ghi' },
    'no signature': { authorization: `Bearer ${header}.${payload}.` },
    'another payload under the signature': { authorization: `Bearer ${header}.${changed}.${signature}` },
    'for another bot': bearer(serviceUrl, { claims: { aud: 'another' } }),
    'for no bot': bearer(serviceUrl, { claims: { aud: undefined } }),
    'by another issuer': bearer(serviceUrl, { claims: { iss: 'https://sts.example' } }),
    'by no issuer': bearer(serviceUrl, { claims: { iss: undefined } }),
    'a key that nobody knows': bearer(serviceUrl, { header: { kid: 'unknown' } }),
    'another key under a known name': bearer(serviceUrl, { key: 'wrong' }),
    'algorithm none': bearer(serviceUrl, { key: 'none' }),
    'a symmetric algorithm': bearer(serviceUrl, { header: { alg: 'HS256' } }),
    expired: bearer(serviceUrl, { claims: { nbf: now - 7_200, exp: now - 3_600 } }),
    'not yet valid': bearer(serviceUrl, { claims: { nbf: now + 3_600, exp: now + 7_200 } }),
    'without the address': bearer(serviceUrl, { claims: { serviceurl: undefined } }),
    'for another address': bearer(serviceUrl, { claims: { serviceurl: 'https://elsewhere.example/' } }),
    'a key that is not endorsed for Teams': bearer(serviceUrl, { header: { kid: 'other' } }),
  };
}
