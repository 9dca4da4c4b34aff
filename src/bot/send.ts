/** Writes to a member where they can be reached, or to a channel on every platform that has it; what fails is told to the administrators. */
import { today } from '../domain/calendar/local-date.ts';
import type { Member } from '../domain/people/organisation.ts';
import { languageOf } from './language-of.ts';
import type { PlatformId } from './platform-id.ts';
import { type ChatPort, DeliveryFailed } from './ports.ts';
import type { Say } from './texts.ts';
import type { World } from './turn.ts';
import type { View } from './view.ts';
import { isMendable, platformTroubleView } from './views/platform-trouble.ts';

export interface Letter {
  /** Names the message: the same key is posted once, as far as a platform can tell. */
  readonly key: string;
  /** Null where there is nothing to say any more. */
  readonly view: (say: Say) => View | null;
}

/** Ends of the codes of what keeps a platform from everybody, and not from one member or channel alone. */
const everybodys = /-(token|credentials|missing-scope|disabled)$/;

/**
 * Writes to a member on the platform where they last wrote, else on the next one that reaches them. Throws the last
 * `DeliveryFailed` where none does; a fault of a whole platform is told to the administrators.
 */
export async function sendToMember(world: World, member: Member, letter: Letter): Promise<void> {
  const { isDone, failures } = await writeTo(world, member, letter);
  for (const failure of failures)
    if (failure instanceof DeliveryFailed && everybodys.test(failure.code)) await tellAdministrators(world, failure);
  if (!isDone) throw failures.at(-1);
}

interface Written {
  readonly isDone: boolean;
  /** What the platforms that were tried in vain said. */
  readonly failures: readonly unknown[];
}

async function writeTo(world: World, member: Member, letter: Letter): Promise<Written> {
  const { organisation } = world;
  const conversation = await world.conversations.load(organisation.id, member.id);
  const language = languageOf(organisation, member, conversation);
  const view = letter.view(world.say(language));
  if (view === null) return { isDone: true, failures: [] };
  const to = { kind: 'member', member: member.id, language } as const;
  const failures: unknown[] = [];
  for (const chat of inOrder(world.chats, conversation?.platform)) {
    try {
      await chat.send(organisation.id, to, view, letter.key);
      return { isDone: true, failures };
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length === 0) failures.push(new DeliveryFailed('unreachable', 'there is no platform'));
  return { isDone: false, failures };
}

const inOrder = (chats: readonly ChatPort[], first: PlatformId | undefined): readonly ChatPort[] =>
  chats.toSorted((one, other) => Number(other.platform === first) - Number(one.platform === first));

/** Writes to a channel wherever it is set up. Throws where no platform took it; a fault of one of them is told to the administrators. */
export async function sendToChannel(world: World, channel: string, letter: Letter): Promise<void> {
  const { organisation } = world;
  const view = letter.view(world.say(organisation.language));
  if (view === null) return;
  const failures: DeliveryFailed[] = [];
  for (const chat of world.chats) {
    try {
      await chat.send(organisation.id, { kind: 'channel', channel }, view, letter.key);
    } catch (error) {
      if (!(error instanceof DeliveryFailed)) throw error;
      failures.push(error);
    }
  }
  // A channel that stands on one platform only is no fault of the others.
  const faults = failures.filter(({ code }) => !code.endsWith('-unknown-channel'));
  for (const { code } of faults) await tellAdministrators(world, { code, channel });
  const [failure] = faults.length > 0 ? faults : failures;
  if (failure !== undefined && failures.length === world.chats.length) throw failure;
}

export interface Trouble {
  /** Of a `DeliveryFailed`. */
  readonly code: string;
  /** The organisation's id of the channel. */
  readonly channel?: string;
}

/** Tells each administrator in private what does not work and what to do; the same trouble once a day. Never throws. */
export async function tellAdministrators(world: World, trouble: Trouble): Promise<void> {
  const { organisation, clock } = world;
  if (!isMendable(world.say(organisation.language), trouble.code)) return;
  const name = organisation.channels.find(({ id }) => id === trouble.channel)?.name;
  const key = ['trouble', trouble.code, trouble.channel ?? '', today(clock.now(), organisation.zone)].join('/');
  for (const member of organisation.members.filter(({ roles }) => roles.includes('administrator'))) {
    const own = `${key}/${member.id}`;
    try {
      if ((await world.arrivals.begin(organisation.id, own, clock.now())) !== 'begun') continue;
      const view = (say: Say) => platformTroubleView(say, { code: trouble.code, ...(name && { channel: name }) });
      const { isDone, failures } = await writeTo(world, member, { key: own, view });
      if (!isDone) throw failures.at(-1);
      await world.arrivals.done(organisation.id, own);
    } catch (error) {
      world.report('an administrator could not be told', error, { member: member.id, code: trouble.code });
    }
  }
}
