/** What packing needs from the settings and the command line, with every fault and its remedy at once. */
import { parseArgs } from 'node:util';
import { z } from 'zod';

export interface PackFault {
  readonly what: string;
  /** Never holds the value. */
  readonly problem: string;
  readonly remedy: string;
}

/** The environment as `process.env` gives it; an empty setting counts as none. */
export type Environment = Readonly<Record<string, string | undefined>>;

export type Reading<Settings> =
  | { readonly kind: 'ok'; readonly settings: Settings }
  /** The platform is not used. */
  | { readonly kind: 'off' }
  | { readonly kind: 'faults'; readonly faults: readonly PackFault[] };

export interface TeamsSettings {
  readonly appId: string;
  /** Of this Solis, without a slash at the end. */
  readonly address: string;
  /** The page to which the app's details lead. */
  readonly schoolPage: string;
}

export type SlackSettings = { readonly kind: 'http'; readonly address: string } | { readonly kind: 'socket' };

export interface PackOrder {
  readonly teams: boolean;
  readonly slack: boolean;
  /** Slack's Socket Mode instead of HTTP. */
  readonly socket: boolean;
}

const remedies = {
  MICROSOFT_APP_ID:
    'Give the application (client) id of the bot, or "off" where Teams is not used; see docs/install-teams.md.',
  SOLIS_URL:
    'Give the public address of this Solis, such as https://solis.skola.example; for Slack without a public address, add --socket.',
  SOLIS_SCHOOL_URL: 'Give the address of a page of the school, such as https://www.skola.example, or leave it out.',
} as const;

const appId = z.guid('is not the id of an application, which looks like 01234567-89ab-cdef-0123-456789abcdef');
const page = z.url({ protocol: /^https$/, hostname: /\./, error: 'is not an address that begins with https://' });
/** Slack and Teams call it from outside. */
const address = page
  .refine((given) => !/[?#@]/.test(given), 'holds more than a host and a path')
  .refine((given) => !/\/(slack\/events|api\/messages)\/*$/.test(given), 'holds what Solis itself adds to it')
  .transform((given) => given.replace(/\/+$/, ''));

/**
 * Reads what to pack: "teams", "slack" or both where neither is named, and --socket.
 * @returns faults for words that are not known
 */
export function readOrder(args: readonly string[]): Reading<PackOrder> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { socket: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const unknown = positionals.filter((word) => word !== 'teams' && word !== 'slack');
    if (unknown.length > 0) return wrongWords;
    const both = positionals.length === 0;
    return {
      kind: 'ok',
      settings: {
        teams: both || positionals.includes('teams'),
        slack: both || positionals.includes('slack'),
        socket: values.socket,
      },
    };
  } catch {
    return wrongWords;
  }
}

const wrongWords: Reading<never> = {
  kind: 'faults',
  faults: [
    {
      what: 'The command',
      problem: 'has a word that is not known',
      remedy: 'Write: npm run manifests, or npm run manifests -- teams, or npm run manifests -- slack --socket',
    },
  ],
};

/** Reads what the Teams package needs; off where `MICROSOFT_APP_ID` is "off". */
export function readTeamsSettings(env: Environment): Reading<TeamsSettings> {
  if (env.MICROSOFT_APP_ID?.trim().toLowerCase() === 'off') return { kind: 'off' };
  const id = read(env, 'MICROSOFT_APP_ID', appId);
  const own = read(env, 'SOLIS_URL', address);
  const school = env.SOLIS_SCHOOL_URL?.trim() ? read(env, 'SOLIS_SCHOOL_URL', page) : own;
  if ('value' in id && 'value' in own && 'value' in school)
    return { kind: 'ok', settings: { appId: id.value, address: own.value, schoolPage: school.value } };
  return { kind: 'faults', faults: [...new Set([id, own, school])].filter((one) => 'problem' in one) };
}

/** Reads what the Slack manifest needs; in Socket Mode nothing. */
export function readSlackSettings(env: Environment, { socket }: Pick<PackOrder, 'socket'>): Reading<SlackSettings> {
  if (socket) return { kind: 'ok', settings: { kind: 'socket' } };
  const own = read(env, 'SOLIS_URL', address);
  return 'value' in own
    ? { kind: 'ok', settings: { kind: 'http', address: own.value } }
    : { kind: 'faults', faults: [own] };
}

function read(
  env: Environment,
  what: keyof typeof remedies,
  schema: z.ZodType<string>,
): { readonly value: string } | PackFault {
  const given = env[what]?.trim();
  if (!given) return { what, problem: 'is missing', remedy: remedies[what] };
  const { data, error } = schema.safeParse(given);
  if (data !== undefined) return { value: data };
  return { what, problem: error?.issues[0]?.message ?? 'is wrong', remedy: remedies[what] };
}
