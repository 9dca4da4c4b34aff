/** The settings of the process: reads them from the environment, with every fault and its remedy at once. */
import { z } from 'zod';
import { type DataKey, parseDataKeys } from '../adapters/mongo/data-keys.ts';
import { type ChatsConfig, chatRemedies, chatSettings, chatsConfig, missingChatSettings } from './chats.ts';
import { type JobsConfig, jobRemedies, jobSettings, jobsConfig, missingJobSettings } from './jobs.ts';

/** The organisation that is served where no other is named: an invented school. */
export const demoOrganisationFile = 'demo/organisation.yaml';
const demoRulesFile = 'demo/rules.yaml';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const environments = ['development', 'test', 'production'] as const;

type LogLevel = (typeof logLevels)[number];
type Environment = (typeof environments)[number];

export interface Config extends ChatsConfig, JobsConfig {
  /** 0: any port that is free. */
  readonly port: number;
  /** Null: find or start a MongoDB. */
  readonly mongodbUri: string | null;
  /** Newest first. Null: the demo makes its own. */
  readonly dataKeys: readonly DataKey[] | null;
  readonly organisationFile: string;
  /** None: the organisation has no rules. */
  readonly rulesFiles: readonly string[];
  readonly dataFolder: string;
  readonly logLevel: LogLevel;
  readonly environment: Environment;
}

export interface ConfigFault {
  readonly setting: keyof typeof remedies;
  /** Never holds the value, which may be a secret. */
  readonly problem: string;
  readonly remedy: string;
}

export type ConfigReading =
  | { readonly kind: 'ok'; readonly config: Config }
  | { readonly kind: 'faults'; readonly faults: readonly ConfigFault[] };

const remedies = {
  PORT: 'Give a whole number from 1 to 65535, or 0 for any free port; without it, 3978 is used.',
  MONGODB_URI: 'Give an address such as mongodb://host:27017/solis or mongodb+srv://user:password@host/solis.',
  SOLIS_DATA_KEYS:
    'Give one or more keys, the newest first, as id:key,id:key. An id is of letters, digits, - and _; ' +
    'a key is 32 random bytes in base64, as made by: openssl rand -base64 32',
  SOLIS_ORGANISATION: 'Give the path of an organisation file, of which demo/organisation.yaml is an example.',
  SOLIS_RULES:
    'Give the path of a rule file, of which demo/rules.yaml is an example, several of them with commas between, or leave it out.',
  SOLIS_DATA_DIR: 'Give the path of a folder; without it, ./data is used.',
  LOG_LEVEL: `Give one of: ${logLevels.join(', ')}; without it, info is used.`,
  NODE_ENV: `Give one of: ${environments.join(', ')}; without it, development is used.`,
  ...chatRemedies,
  ...jobRemedies,
} as const;

const neededInProduction = ['MONGODB_URI', 'SOLIS_DATA_KEYS'] as const;

const environmentSchema = z.object({
  PORT: z.string().refine(isPort, 'is not the number of a port').prefault('3978').transform(Number),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/\S+$/, 'is not the address of a MongoDB')
    .nullable()
    .default(null),
  SOLIS_DATA_KEYS: z.string().transform(readKeys).nullable().default(null),
  SOLIS_ORGANISATION: z.string().default(demoOrganisationFile),
  SOLIS_RULES: z.string().transform(readPaths).nullable().default(null),
  SOLIS_DATA_DIR: z.string().default('./data'),
  LOG_LEVEL: z.enum(logLevels, 'is not a level of logging').default('info'),
  NODE_ENV: z.enum(environments, 'is not an environment that is known').default('development'),
  ...chatSettings,
  ...jobSettings,
});

/**
 * Reads the settings from an environment (`process.env`); an empty setting counts as none. In production the database
 * the keys and the bot's id (or that Teams is off) must be given. The result is frozen.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigReading {
  const given = Object.fromEntries(
    Object.keys(remedies).flatMap((name) => (env[name]?.trim() ? [[name, env[name]?.trim()]] : [])),
  );
  const read = environmentSchema.safeParse(given);
  const faults = [...(read.error?.issues ?? []).map(faultOf), ...missingFaults(given)];
  if (faults.length > 0 || !read.success) return { kind: 'faults', faults };
  return { kind: 'ok', config: configOf(read.data) };
}

/** One line for the terminal: which setting, what is wrong, what to do. */
export function describeConfigFault({ setting, problem, remedy }: ConfigFault): string {
  return `${setting} ${problem}. ${remedy}`;
}

function configOf(settings: z.output<typeof environmentSchema>): Config {
  return Object.freeze({
    port: settings.PORT,
    mongodbUri: settings.MONGODB_URI,
    dataKeys: settings.SOLIS_DATA_KEYS,
    organisationFile: settings.SOLIS_ORGANISATION,
    rulesFiles: settings.SOLIS_RULES ?? (settings.SOLIS_ORGANISATION === demoOrganisationFile ? [demoRulesFile] : []),
    dataFolder: settings.SOLIS_DATA_DIR,
    logLevel: settings.LOG_LEVEL,
    environment: settings.NODE_ENV,
    ...chatsConfig(settings),
    ...jobsConfig(settings),
  });
}

function faultOf(issue: z.core.$ZodIssue): ConfigFault {
  const setting = environmentSchema.keyof().parse(issue.path[0]);
  return { setting, problem: issue.message, remedy: remedies[setting] };
}

function missingFaults(given: Readonly<Record<string, unknown>>): readonly ConfigFault[] {
  const inProduction = given.NODE_ENV === 'production' ? neededInProduction : [];
  return [
    ...inProduction
      .filter((setting) => given[setting] === undefined)
      .map((setting) => ({ setting, problem: 'is missing, and in production it is needed' })),
    ...missingChatSettings(given),
    ...missingJobSettings(given),
  ].map((fault) => ({ ...fault, remedy: remedies[fault.setting] }));
}

function readPaths(text: string): readonly string[] {
  return text.split(',').flatMap((path) => (path.trim() === '' ? [] : [path.trim()]));
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535;
}

function readKeys(text: string, context: z.core.$RefinementCtx<string>): readonly DataKey[] {
  const read = parseDataKeys(text);
  if (read.kind === 'keys') return read.keys;
  for (const { fault } of read.faults) context.addIssue({ code: 'custom', message: `is wrong: ${fault}` });
  return z.NEVER;
}
