/** What Slack refuses and tells, and the emulator does not: tokens, scopes, limits of blocks, languages and addresses of people. */
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { messageFaults, viewFaults } from './block-kit.ts';
import { slackApp, type Told, type Workspace } from './slack-rig-workspace.ts';

export interface Asked {
  readonly method: string;
  readonly body: Told;
  readonly token: string;
}

/** One of these is enough. */
const needed: Readonly<Record<string, readonly string[]>> = {
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  'conversations.open': ['im:write', 'mpim:write'],
  'conversations.history': ['im:history', 'channels:history', 'groups:history'],
  'conversations.info': ['channels:read', 'groups:read', 'im:read'],
  'users.info': ['users:read'],
  'users.lookupByEmail': ['users:read.email'],
};

export interface Refusal {
  readonly error: string;
  readonly [more: string]: unknown;
}

/** Why Slack refuses it; null where the emulator may answer. */
export function refusalOf({ method, body, token }: Asked, scopes: readonly string[]): Refusal | null {
  const own = method === 'apps.connections.open' ? slackApp.appToken : slackApp.botToken;
  if (token === '') return { error: 'not_authed' };
  if (token !== own) return { error: 'invalid_auth' };
  const wanted = needed[method];
  if (wanted !== undefined && !wanted.some((one) => scopes.includes(one)))
    return { error: 'missing_scope', needed: wanted.join(','), provided: scopes.join(',') };
  const faults = faultsIn(method, body);
  return faults.length === 0 ? null : { error: errorFor(method), response_metadata: { messages: faults } };
}

function faultsIn(method: string, { text, blocks, view }: Told): readonly string[] {
  if (method.startsWith('chat.post') || method === 'chat.update')
    return messageFaults({ text: String(text ?? ''), blocks: (blocks ?? []) as readonly KnownBlock[] });
  return method.startsWith('views.') && view !== undefined ? viewFaults(view as HomeView | ModalView) : [];
}

const errorFor = (method: string): string => (method.startsWith('views.') ? 'invalid_arguments' : 'invalid_blocks');

/** The answer of the emulator with what Slack tells besides. */
export function completed({ method, body }: Asked, told: Told, { people, team }: Workspace, scopes: readonly string[]) {
  if (method !== 'users.info' && method !== 'users.lookupByEmail') return told;
  const user = told.user as (Told & { readonly profile: Told }) | undefined;
  if (user === undefined) return told;
  const seed = people.get(String(user.id));
  const { email, ...profile } = user.profile;
  const isTold = scopes.includes('users:read.email') && seed?.email !== undefined;
  return {
    ...told,
    user: {
      ...user,
      team_id: team,
      is_email_confirmed: true,
      is_restricted: false,
      is_ultra_restricted: false,
      ...(body.include_locale !== undefined && { locale: seed?.locale ?? 'lv-LV' }),
      ...seed?.more,
      profile: { ...profile, ...(isTold && { email }) },
    },
  };
}
