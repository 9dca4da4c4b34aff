/** What a school at work must give of its own: a database, keys, its file, and a chat. */
import { demoAt } from './demos.ts';

const needed = ['MONGODB_URI', 'SOLIS_DATA_KEYS', 'SOLIS_ORGANISATION'] as const;

export type NeededSetting = (typeof needed)[number] | 'SLACK_BOT_TOKEN';

/** What is missing in production, or is the demo's. */
export function productionFaults(
  given: Readonly<Record<string, unknown>>,
): readonly { readonly setting: NeededSetting; readonly problem: string }[] {
  if (given.NODE_ENV !== 'production') return [];
  const missing = needed.filter((setting) => given[setting] === undefined);
  const invented = given.SOLIS_ORGANISATION === undefined ? null : demoAt(given.SOLIS_ORGANISATION);
  const isWithoutChat = given.SLACK_BOT_TOKEN === undefined && String(given.MICROSOFT_APP_ID).toLowerCase() === 'off';
  return [
    ...missing.map((setting) => ({ setting, problem: 'is missing, and in production it is needed' })),
    ...(invented === null
      ? []
      : [{ setting: 'SOLIS_ORGANISATION', problem: `is ${invented.organisationFile}, which is invented` } as const]),
    ...(isWithoutChat
      ? [
          {
            setting: 'SLACK_BOT_TOKEN',
            problem: 'is missing, and Teams is off: nobody could speak with Solis',
          } as const,
        ]
      : []),
  ];
}
