/** Keeps the local chat, which has no sign-in, to trials: a school at work runs in production, where there is none. */
import { z } from 'zod';
import { demoAt } from './demos.ts';

const open = 'open';

export const localChatRemedies = {
  SOLIS_LOCAL_CHAT:
    `Give NODE_ENV=production for a school at work, see docs/install.md; or "${open}" here for a trial with invented ` +
    'people on a computer that only you use.',
} as const;

export const localChatSettings = {
  SOLIS_LOCAL_CHAT: z.literal(open, `is not "${open}"`).nullable().default(null),
} as const;

const ofSchoolAtWork = [
  'SLACK_BOT_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_APP_TOKEN',
  'MICROSOFT_APP_PASSWORD',
  'MICROSOFT_APP_TENANT_ID',
  'SMTP_URL',
  'SMTP_FROM',
] as const;

type Given = Readonly<Record<string, unknown>>;

/** What would leave a school at work open to everybody. */
export function openChatFaults(
  given: Given,
): readonly { readonly setting: 'SOLIS_LOCAL_CHAT'; readonly problem: string }[] {
  const setting = 'SOLIS_LOCAL_CHAT';
  if (given.NODE_ENV === 'production')
    return given[setting] === undefined ? [] : [{ setting, problem: 'is given, and in production there is none' }];
  const work = signsOfWork(given);
  if (work.length === 0 || given[setting] !== undefined) return [];
  const problem = `is not given, but ${work.join(', ')}: outside production anybody may speak as anybody, with no sign-in`;
  return [{ setting, problem }];
}

function signsOfWork(given: Given): readonly string[] {
  const id = given.MICROSOFT_APP_ID;
  return [
    ...(demoAt(given.SOLIS_ORGANISATION) === null ? ['SOLIS_ORGANISATION'] : []),
    ...(id === undefined || String(id).toLowerCase() === 'off' ? [] : ['MICROSOFT_APP_ID']),
    ...ofSchoolAtWork.filter((name) => given[name] !== undefined),
  ];
}
