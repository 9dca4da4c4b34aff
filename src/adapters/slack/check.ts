/** Looks at the start whether the workspace lets Solis do what it has to: token, scopes, channels. */
import type { WebClient } from '@slack/web-api';
import type { Trouble } from '../../bot/outbox/tell-administrators.ts';
import { type SlackCode, slackCode } from './errors.ts';
import type { Identity } from './identity.ts';
import type { SlackOptions } from './options.ts';
import { slackScopes } from './scopes.ts';

export interface SlackTrouble extends Trouble {
  readonly code: SlackCode;
  /** The scope that is missing. */
  readonly scope?: string;
}

export interface CheckOptions extends Pick<SlackOptions, 'organisation'> {
  readonly client: WebClient;
  readonly identity: Pick<Identity, 'ask'>;
}

/** Every trouble that is found, the one that hides the others alone. Never throws. */
export async function checkSlack({ client, identity, organisation }: CheckOptions): Promise<readonly SlackTrouble[]> {
  try {
    const { scopes } = await identity.ask();
    const missing = missingScopes(scopes);
    const channels = organisation.channels.flatMap(({ id, addresses: { slack } }) =>
      slack === undefined ? [] : [{ id, slack }],
    );
    const found: SlackTrouble[] = [...missing];
    for (const channel of channels) found.push(...(await channelTrouble(client, channel)));
    return found;
  } catch (error) {
    return [{ code: slackCode(error) }];
  }
}

function missingScopes(granted: readonly string[] | null): readonly SlackTrouble[] {
  if (granted === null) return [];
  return slackScopes
    .filter(({ scope }) => !granted.includes(scope))
    .map(({ scope }) => ({ code: 'slack-missing-scope', scope }));
}

async function channelTrouble(
  client: WebClient,
  { id, slack }: { readonly id: string; readonly slack: string },
): Promise<readonly SlackTrouble[]> {
  try {
    const { channel } = await client.conversations.info({ channel: slack });
    if (channel?.is_archived === true) return [{ code: 'slack-archived', channel: id }];
    return channel?.is_member === true ? [] : [{ code: 'slack-not-in-channel', channel: id }];
  } catch (error) {
    return [{ code: slackCode(error), channel: id }];
  }
}
