/** Writes down where the bot can write, on every arrival, and what became of a conversation. */

import type { Tell } from '../../bot/outbox/tell-administrators.ts';
import type { ConversationReference } from '../../bot/ports/references.ts';
import { defined } from '../../shared/defined.ts';
import type { ArrivalOf, Person, Spot, TeamsArrival } from './arrival.ts';
import { faultOf, type TeamsChannelCode } from './errors.ts';
import type { TeamsOptions } from './options.ts';

type Notable = Pick<TeamsOptions, 'organisation' | 'references' | 'clock' | 'log'>;

/** Notes the conversation that something arrived from. Never throws: what is not noted now is noted with the next arrival. */
export const noteSpot = (desk: Notable, { spot, person }: Pick<TeamsArrival, 'spot' | 'person'>): Promise<void> =>
  note(desk, spot, person);

/** Notes a private chat that the bot opened itself. Never throws. */
export const noteChat = note;

function note(desk: Notable, spot: Spot, person: Person): Promise<void> {
  return quietly(desk, spot.root, async () => {
    const reference = referenceTo(desk, spot, person);
    await desk.references.note(desk.organisation.id, await withKnownUser(desk, reference));
  });
}

/** Some events do not tell a person's id in the directory: what another one told stays. */
async function withKnownUser(desk: Notable, reference: ConversationReference): Promise<ConversationReference> {
  const { user, address } = reference;
  if (user === undefined || user !== address.person) return reference;
  const known = await desk.references.find(desk.organisation.id, reference);
  return known?.user === undefined ? reference : { ...reference, user: known.user };
}

function referenceTo(desk: Notable, spot: Spot, person: Person): ConversationReference {
  const { root, scope, serviceUrl, bot, tenant, team, name } = spot;
  const isPersonal = scope === 'personal';
  return {
    platform: 'teams',
    id: root,
    scope,
    ...(isPersonal && { user: person.user }),
    ...defined({ name }),
    address: {
      serviceUrl,
      bot,
      ...defined({ tenant, team }),
      ...(isPersonal && { person: person.address }),
    },
    seenAt: desk.clock.now().toISOString(),
  };
}

type Telling = Notable & { readonly tell: Tell };

/** Keeps what became of a channel; of one that Solis writes to, the administrators are told. Never throws. */
export async function noteChannel(desk: Telling, arrival: ArrivalOf<'channel'>): Promise<void> {
  const { channel, change, spot, person } = arrival;
  switch (change) {
    case 'there':
      return note(desk, { ...spot, root: channel, scope: 'channel' }, person);
    case 'renamed':
      await note(desk, { ...spot, root: channel, scope: 'channel' }, person);
      return tellOf(desk, [channel], 'teams-renamed');
    case 'gone':
      await lose(desk, channel);
      return tellOf(desk, [channel], 'teams-deleted');
    default:
      return change satisfies never;
  }
}

/**
 * The bot was taken out of a conversation, or a team is gone, and with it all its channels; of those that Solis writes to,
 * the administrators are told. Never throws.
 */
export async function noteRemoval(desk: Telling, arrival: ArrivalOf<'removed' | 'team-gone'>): Promise<void> {
  const { spot } = arrival;
  await lose(desk, spot.root);
  if (spot.scope !== 'channel' || spot.team === undefined) return;
  await quietly(desk, spot.root, async () => {
    const all = await desk.references.all(desk.organisation.id, 'teams');
    const ofTeam = all.filter(({ address }) => address.team === spot.team).map(({ id }) => id);
    for (const id of ofTeam) await lose(desk, id);
    await tellOf(
      desk,
      [...ofTeam, spot.root],
      arrival.kind === 'removed' ? 'teams-not-installed' : `teams-${arrival.how}`,
    );
  });
}

async function tellOf({ organisation, tell }: Telling, ids: readonly string[], code: TeamsChannelCode): Promise<void> {
  const known = organisation.channels.filter(({ addresses: { teams } }) => teams !== undefined && ids.includes(teams));
  for (const { id } of known) await tell({ code, channel: id });
}

const lose = (desk: Notable, id: string): Promise<void> =>
  quietly(desk, id, () => desk.references.lose(desk.organisation.id, { platform: 'teams', id }, 'teams-not-installed'));

async function quietly({ log }: Notable, conversation: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ ...faultOf(error), conversation }, 'teams: a conversation could not be noted');
  }
}
