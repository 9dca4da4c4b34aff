/** The chat platforms: the local chat, Slack and Microsoft Teams. */
export type PlatformId = 'web' | 'slack' | 'teams';
