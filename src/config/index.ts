/** The settings of the process: reads them from the environment, with every fault and its remedy at once. */
import { z } from 'zod';
import { type DataKey, parseDataKeys } from '../adapters/mongo/data-keys.ts';
import { mongoProblem } from './address.ts';
import { type ChatsConfig, chatRemedies, chatSettings, chatsConfig, missingChatSettings } from './chats.ts';
import { type DemoFiles, demoAt, demoSchool } from './demos.ts';
import { type JobsConfig, jobRemedies, jobSettings, jobsConfig, missingJobSettings } from './jobs.ts';
import { localChatRemedies, localChatSettings, openChatFaults } from './local-chat.ts';
import { productionFaults } from './production.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const environments = ['development', 'test', 'production'] as const;

type LogLevel = (typeof logLevels)[number];
type Environment = (typeof environments)[number];

export interface Config extends ChatsConfig, JobsConfig {
  /** 0: any port that is free. */
  readonly port: number;
  /** Name or number of the network to listen on. */
  readonly host: string;
  /** Where browsers reach Solis, without a slash at its end. Null where nobody said it. */
  readonly address: string | null;
  /** Null: find or start a MongoDB. */
  readonly mongodbUri: string | null;
  /** Newest first. Null: the demo makes its own. */
  readonly dataKeys: readonly DataKey[] | null;
  readonly organisationFile: string;
  /** The invented organisation that it is; null where it is another. */
  readonly demo: DemoFiles | null;
  /** None: the organisation has no rules. */
  readonly rulesFiles: readonly string[];
  readonly dataFolder: string;
  /** Where backups are put, whatever makes them; null: nobody watches them. */
  readonly backupFolder: string | null;
  /** What whatever watches over Solis shows to read its metrics; null: nobody may. */
  readonly metricsToken: string | null;
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
  HOST: 'Give 127.0.0.1 where the proxy runs on this computer, or 0.0.0.0 for callers on any other.',
  SOLIS_URL:
    'Give the public address of this Solis, such as https://solis.skola.example, or leave it out: then no files are handed out.',
  MONGODB_URI: 'Give an address such as mongodb://host:27017/solis or mongodb+srv://user:password@host/solis.',
  SOLIS_DATA_KEYS:
    'Give one or more keys, the newest first, as id:key,id:key. An id is of letters, digits, - and _; ' +
    'a key is 32 random bytes in base64, as made by: openssl rand -base64 32',
  SOLIS_ORGANISATION: 'Give the path of an organisation file, of which demo/organisation.yaml is an example.',
  SOLIS_RULES:
    'Give the path of a rule file, of which demo/rules.yaml is an example, several of them with commas between, or leave it out.',
  SOLIS_DATA_DIR: 'Give the path of a folder; without it, ./data is used.',
  SOLIS_BACKUP_DIR: 'Give the path of the folder where backups are put, or leave it out.',
  SOLIS_METRICS_TOKEN:
    'Give a secret such as made by: openssl rand -hex 32, or leave it out: then nobody reads the metrics.',
  LOG_LEVEL: `Give one of: ${logLevels.join(', ')}; without it, info is used.`,
  NODE_ENV: `Give one of: ${environments.join(', ')}; without it, development is used.`,
  ...chatRemedies,
  ...jobRemedies,
  ...localChatRemedies,
} as const;

/** The names of all settings. */
export const settingNames: readonly string[] = Object.keys(remedies);

const environmentSchema = z.object({
  PORT: z.string().refine(isPort, 'is not the number of a port').prefault('3978').transform(Number),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'is not the name or number of a network')
    .nullable()
    .default(null),
  SOLIS_URL: z
    .url({ protocol: /^https?$/, error: 'is not an address that begins with https://' })
    .refine((given) => !/[?#@]/.test(given), 'holds more than a host and a path')
    .transform((given) => given.replace(/\/+$/, ''))
    .nullable()
    .default(null),
  MONGODB_URI: z
    .string()
    .superRefine((given, context) => tell(mongoProblem(given), context))
    .nullable()
    .default(null),
  SOLIS_DATA_KEYS: z.string().transform(readKeys).nullable().default(null),
  SOLIS_ORGANISATION: z.string().default(demoSchool.organisationFile),
  SOLIS_RULES: z.string().transform(readPaths).nullable().default(null),
  SOLIS_DATA_DIR: z.string().default('./data'),
  SOLIS_BACKUP_DIR: z.string().nullable().default(null),
  SOLIS_METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/-]{16,}=*$/, 'has fewer than 16 signs, or some that no such secret may have')
    .nullable()
    .default(null),
  LOG_LEVEL: z.enum(logLevels, 'is not a level of logging').default('info'),
  NODE_ENV: z.enum(environments, 'is not an environment that is known').default('development'),
  ...chatSettings,
  ...jobSettings,
  ...localChatSettings,
});

/**
 * Reads the settings from an environment (`process.env`); an empty setting counts as none. In production a database,
 * keys, a school and a chat of its own must be given; elsewhere whatever speaks of a school at work is refused, unless the
 * local chat is opened on purpose. The result is frozen.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigReading {
  const given = Object.fromEntries(
    settingNames.flatMap((name) => (env[name]?.trim() ? [[name, env[name]?.trim()]] : [])),
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
  const demo = demoAt(settings.SOLIS_ORGANISATION);
  return Object.freeze({
    port: settings.PORT,
    address: settings.SOLIS_URL,
    host: settings.HOST ?? (settings.NODE_ENV === 'production' ? '0.0.0.0' : '127.0.0.1'),
    mongodbUri: settings.MONGODB_URI,
    dataKeys: settings.SOLIS_DATA_KEYS,
    organisationFile: settings.SOLIS_ORGANISATION,
    demo,
    rulesFiles: settings.SOLIS_RULES ?? (demo === null ? [] : demo.rulesFiles),
    dataFolder: settings.SOLIS_DATA_DIR,
    backupFolder: settings.SOLIS_BACKUP_DIR,
    metricsToken: settings.SOLIS_METRICS_TOKEN,
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
  return [
    ...productionFaults(given),
    ...missingChatSettings(given),
    ...missingJobSettings(given),
    ...openChatFaults(given),
  ].map((fault) => ({ ...fault, remedy: remedies[fault.setting] }));
}

function tell(problem: string | null, context: z.core.$RefinementCtx<string>): void {
  if (problem !== null) context.addIssue({ code: 'custom', message: problem });
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
  for (const { fault } of read.faults) tell(`is wrong: ${fault.replace(/\.$/, '')}`, context);
  return z.NEVER;
}
