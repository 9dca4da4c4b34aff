/** The settings of what Solis does by itself: which part of it a process does, the mail server, the clock of a trial. */
import { z } from 'zod';
import { mailProblem } from './address.ts';

const roles = ['all', 'web', 'worker'] as const;
/** `web` answers people, `worker` does what is due by the clock; any number of each share one database. */
export type Role = (typeof roles)[number];

interface MailConfig {
  /** May hold a password. */
  readonly url: string;
  readonly from: string;
}

export interface JobsConfig {
  readonly role: Role;
  /** Null: nothing goes by mail. */
  readonly mail: MailConfig | null;
  /** The moment at which the clock begins to run; null: now, as it always is in production. */
  readonly clock: Date | null;
}

export const jobRemedies = {
  SOLIS_ROLE: `Give one of: ${roles.join(', ')}; without it, one process does all.`,
  SMTP_URL: 'Give an address such as smtps://user:password@mail.example or smtp://mail.example:587, or leave it out.',
  SMTP_FROM: 'Give the address that mails come from, such as solis@skola.example or Solis <solis@skola.example>.',
  SOLIS_CLOCK:
    'Give a moment such as 2026-11-26T09:00:00+02:00, for trying Solis out at another time, or leave it out.',
} as const;

export type JobSetting = keyof typeof jobRemedies;

export const jobSettings = {
  SOLIS_ROLE: z.enum(roles, 'is not a part of Solis').default('all'),
  SMTP_URL: z
    .string()
    .superRefine((given, context) => {
      const problem = mailProblem(given);
      if (problem !== null) context.addIssue({ code: 'custom', message: problem });
    })
    .nullable()
    .default(null),
  SMTP_FROM: z
    .string()
    .regex(/^(?:[^<>]*<)?[^\s@<>]+@[^\s@<>]+>?$/, 'is not an address')
    .nullable()
    .default(null),
  SOLIS_CLOCK: z.iso
    .datetime({ offset: true, error: 'is not a moment' })
    .transform((text) => new Date(text))
    .nullable()
    .default(null),
} as const;

export type JobSettings = z.output<z.ZodObject<typeof jobSettings>>;

export const jobsConfig = ({
  SOLIS_ROLE: role,
  SMTP_URL: url,
  SMTP_FROM: from,
  SOLIS_CLOCK,
}: JobSettings): JobsConfig => ({
  role,
  mail: url === null || from === null ? null : { url, from },
  clock: SOLIS_CLOCK,
});

/** What is given names what else is needed, and what cannot be. */
export function missingJobSettings(
  given: Readonly<Partial<Record<JobSetting | 'NODE_ENV', unknown>>>,
): readonly { readonly setting: JobSetting; readonly problem: string }[] {
  const has = (setting: JobSetting): boolean => given[setting] !== undefined;
  return [
    ...(has('SMTP_URL') && !has('SMTP_FROM')
      ? [{ setting: 'SMTP_FROM', problem: 'is missing, and mails need it' } as const]
      : []),
    ...(has('SMTP_FROM') && !has('SMTP_URL')
      ? [{ setting: 'SMTP_URL', problem: 'is missing, and without it there are no mails' } as const]
      : []),
    ...(has('SOLIS_CLOCK') && given.NODE_ENV === 'production'
      ? [{ setting: 'SOLIS_CLOCK', problem: 'is given, and in production only the true time counts' } as const]
      : []),
  ];
}
