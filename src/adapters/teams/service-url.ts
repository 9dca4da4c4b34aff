/** Where the bot may write: to Microsoft's connectors; without credentials to this computer only. */

/** The connectors of Teams' public cloud, as Microsoft's own library lists them (microsoft/teams.ts, cloud-environment.ts). */
const microsoftHosts = [
  'smba.trafficmanager.net',
  'smba.onyx.prod.teams.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
];

export interface Trust {
  /** Without credentials anybody on this computer may call, and could send the bot anywhere. */
  readonly anonymous: boolean;
  /** More names of computers, for tests. */
  readonly more: readonly string[];
}

/** Whether the bot may write to that address, which a request told. */
export function isTrustedService(address: string, { anonymous, more }: Trust): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (isLoopbackName(hostname) && protocol === 'http:') return anonymous || more.includes(hostname);
  if (protocol !== 'https:') return false;
  return more.includes(hostname) || (!anonymous && port === '' && microsoftHosts.includes(hostname));
}

/** Whether a name in an address means this computer. */
export const isLoopbackName = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
