/** What the Slack app asks of a workspace, and why: the manifest, the documents and the check at start are held against it. */

export interface SlackScope {
  readonly scope: string;
  readonly why: string;
  /** The methods and events that do not work without it. */
  readonly needs: readonly string[];
}

/** The least that the code needs; an event is named as the manifest names it. */
export const slackScopes = [
  {
    scope: 'app_mentions:read',
    why: 'to hear when somebody mentions Solis in a channel',
    needs: ['app_mention'],
  },
  {
    scope: 'channels:read',
    why: 'to know whether Solis is in a public channel of the team, and whether it was renamed or archived',
    needs: [
      'conversations.info',
      'member_joined_channel',
      'channel_rename',
      'channel_archive',
      'channel_unarchive',
      'channel_deleted',
    ],
  },
  {
    scope: 'chat:write',
    why: 'to answer and to remind',
    needs: ['chat.postMessage', 'chat.update', 'chat.delete', 'chat.postEphemeral'],
  },
  {
    scope: 'commands',
    why: 'for the command /solis and the two shortcuts',
    needs: ['/solis', 'solis_my_plans', 'solis_add_task'],
  },
  {
    scope: 'files:write',
    why: 'to show a chart as a picture',
    needs: ['files.getUploadURLExternal', 'files.completeUploadExternal'],
  },
  {
    scope: 'groups:read',
    why: 'the same as channels:read for the private channels to which Solis was invited',
    needs: [
      'conversations.info',
      'member_joined_channel',
      'group_rename',
      'group_archive',
      'group_unarchive',
      'group_deleted',
    ],
  },
  {
    scope: 'im:history',
    why: 'to read what a person writes to Solis in private',
    needs: ['message.im', 'conversations.history'],
  },
  {
    scope: 'im:write',
    why: 'to write to a person first, when something is due',
    needs: ['conversations.open'],
  },
  {
    scope: 'users:read',
    why: 'to know the language of a person, and who is a guest or a bot',
    needs: ['users.info', 'user_change'],
  },
  {
    scope: 'users:read.email',
    why: 'to find the member of staff by the confirmed e-mail address',
    needs: ['users.lookupByEmail', 'users.info'],
  },
] as const satisfies readonly SlackScope[];

/** Events that the code does something about, as the manifest names them. */
export const handledEvents = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'channel_archive',
  'channel_deleted',
  'channel_rename',
  'channel_unarchive',
  'group_archive',
  'group_deleted',
  'group_rename',
  'group_unarchive',
  'member_joined_channel',
  'message.im',
  'tokens_revoked',
  'user_change',
] as const;

export const slashCommand = '/solis';

/** Callback ids of the shortcuts. */
export const shortcuts = { myPlans: 'solis_my_plans', addTask: 'solis_add_task' } as const;
