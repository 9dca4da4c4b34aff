/** What keeps Solis from its database, as one coded fault that says what to do. */
import { MongoServerError, MongoServerSelectionError } from 'mongodb';
import { StoreFault, type StoreFaultCode } from './store-fault.ts';

const words = {
  unreachable:
    'MongoDB does not answer at the address in MONGODB_URI. See whether it runs, and whether a firewall is between.',
  'name-not-found':
    'The host in MONGODB_URI is not known by that name. See whether it is spelled right, and whether this computer finds names.',
  tls: 'No safe connection (TLS) to MongoDB comes about. See whether it speaks TLS (tls=true in MONGODB_URI), and whether tlsCAFile names a file with the authority that signed its certificate.',
  'wrong-set':
    'The replica set of this MongoDB has another name than replicaSet in MONGODB_URI. Its own name is the _id that rs.conf() shows.',
  'no-primary':
    'The replica set of this MongoDB has no primary at present, or MONGODB_URI leads past it (directConnection). See rs.status().',
  login:
    'MongoDB does not take the user name and password in MONGODB_URI. See both, and authSource=admin where the user was made there.',
  'no-rights':
    'MongoDB wants a user with the role readWrite on the database that MONGODB_URI names; see docs/install.md.',
  'other-case':
    'There is a database of that name in other small and capital letters. Write it in MONGODB_URI as it is there.',
  'bad-address': 'The address in MONGODB_URI cannot be read. See its options and their spelling.',
} as const satisfies Partial<Record<StoreFaultCode, string>>;

/** @returns the fault of an error of the driver. The address may hold a password, and the driver repeats parts of it: its message is not passed on. */
export function connectionFault(error: unknown): StoreFault {
  const code = faultCode(error);
  return new StoreFault(code, words[code], code === 'bad-address' ? undefined : error);
}

function faultCode(error: unknown): keyof typeof words {
  if (error instanceof MongoServerError) return serverCode(error);
  if (error instanceof MongoServerSelectionError) return selectionCode(error);
  if (!(error instanceof Error)) return 'unreachable';
  // By name: the driver and the parser it uses each have a class of that name.
  if (/^Mongo(?:Parse|InvalidArgument|MissingCredentials|API)Error$/.test(error.name)) return 'bad-address';
  // A file of a certificate that is not there.
  return codeOf(error) === 'ENOENT' ? 'tls' : networkCode(error);
}

const serverCodes: Readonly<Record<number, keyof typeof words>> = {
  13: 'no-rights',
  18: 'login',
  // Atlas
  8000: 'login',
  13297: 'other-case',
};

const serverCode = ({ code }: MongoServerError): keyof typeof words => serverCodes[Number(code)] ?? 'unreachable';

/** The driver asked for a while and found no server that it could write to. */
function selectionCode({ reason }: MongoServerSelectionError): keyof typeof words {
  if (reason === undefined) return 'unreachable';
  const servers = [...reason.servers.values()];
  // It leaves out who belongs to another set.
  if (servers.length === 0) return 'wrong-set';
  if (servers.every(({ error }) => error === null)) return 'no-primary';
  const codes = servers.flatMap(({ error }) => (error === null ? [] : [networkCode(error)]));
  return codes.find((code) => code !== 'unreachable') ?? 'unreachable';
}

function networkCode(error: Error): keyof typeof words {
  const code = codeOf(error) ?? codeOf(error.cause) ?? '';
  if (/^(?:ENOTFOUND|EAI_AGAIN|ENODATA|ESERVFAIL)$/.test(code)) return 'name-not-found';
  return /^(?:ERR_SSL|ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO)|TLS/.test(`${code} ${error.message}`)
    ? 'tls'
    : 'unreachable';
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
