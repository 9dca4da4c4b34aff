/** The single entry: identify, understand, load, decide, save, answer; the same for every platform. */
import { isDeepStrictEqual } from 'node:util';
import { today } from '../domain/calendar/local-date.ts';
import { memberById } from '../domain/people/member-by-id.ts';
import type { Member } from '../domain/people/organisation.ts';
import { keepDraft } from './acts/form.ts';
import { act } from './acts/index.ts';
import { newConversation } from './conversation.ts';
import { hearing } from './heard.ts';
import type { Incoming, Outcome } from './ports.ts';
import { tapOf } from './tap.ts';
import { type Said, said, type Turn, type World } from './turn.ts';
import { typed } from './typed.ts';
import { messageView } from './views/message.ts';
import { welcomeView } from './views/welcome.ts';

export type Receive = (incoming: Incoming) => Promise<Outcome>;

/** @returns the function that answers whatever a person does on a platform; it never throws */
export const createReceive =
  (world: World): Receive =>
  async (incoming) => {
    const member = identify(world, incoming);
    if (member === null) return { reply: strangerView(world) };
    try {
      const turn = await turnOf(world, incoming, member);
      const done = whatIsAsked(await dispatch(turn, incoming));
      if (!isDeepStrictEqual(done.conversation, turn.conversation)) {
        await world.conversations.save(world.organisation.id, member.id, done.conversation);
      }
      return outcomeOf(turn, incoming, done);
    } catch (error) {
      world.report('a turn failed', error, { arrival: incoming.id, member: member.id });
      return { reply: troubleView(world, member, incoming) };
    }
  };

/** Nobody but a member of this organisation learns anything. */
function identify(world: World, { organisation, from }: Incoming): Member | null {
  return organisation === world.organisation.id ? memberById(world.organisation, from.user) : null;
}

async function turnOf(world: World, incoming: Incoming, member: Member): Promise<Turn> {
  const { organisation } = world;
  const conversation = (await world.conversations.load(organisation.id, member.id)) ?? newConversation;
  const now = world.clock.now();
  return {
    world,
    organisation,
    member,
    id: `${incoming.from.platform}-${incoming.id}`.replaceAll('~', '-'),
    say: world.say(conversation.language ?? member.language ?? organisation.language),
    conversation,
    now: now.toISOString(),
    today: today(now, organisation.zone),
  };
}

async function dispatch(turn: Turn, { event, place }: Incoming): Promise<Said> {
  switch (event.kind) {
    case 'hello':
      return said(turn, welcomeView(turn));
    case 'text':
      return typed(turn, event.text, place);
    case 'tap': {
      const tap = tapOf(event.token);
      return tap === null ? said(turn, staleView(turn)) : act(turn, tap);
    }
    case 'form': {
      const tap = tapOf(event.token);
      return tap === null ? said(turn, staleView(turn)) : act(turn, tap, event.values);
    }
    case 'draft': {
      const tap = tapOf(event.token);
      return tap?.kind === 'answer' ? keepDraft(turn, tap, event.values) : said(turn, null);
    }
    default:
      return event satisfies never;
  }
}

/** Once something else was shown than the question, words typed after it are no answer to it. */
function whatIsAsked({ view, conversation }: Said): Said {
  const { focus } = conversation;
  if (view === null || view.name === 'question' || focus?.asked === undefined) return { view, conversation };
  const { asked: _, ...rest } = focus;
  return { view, conversation: { ...conversation, focus: rest } };
}

/** What is said in a channel is answered in private: others are listening. */
function outcomeOf(turn: Turn, incoming: Incoming, { view }: Said): Outcome {
  const heard = hearing(turn, incoming);
  if (incoming.place.kind === 'private' || view === null) return { reply: view, ...heard };
  const reply = messageView({ name: 'channel-answer', title: turn.say('channel.answered') });
  return { reply, inPrivate: view, ...heard };
}

const staleView = ({ say }: Turn) =>
  messageView({ name: 'moved-on', title: say('moved-on.title'), text: say('moved-on.unknown') });

const strangerView = (world: World) => {
  const say = world.say(world.organisation.language);
  return messageView({ name: 'stranger', title: say('stranger.title'), text: say('stranger.text') });
};

function troubleView(world: World, member: Member, { id }: Incoming) {
  const say = world.say(member.language ?? world.organisation.language);
  return messageView({
    name: 'trouble',
    title: say('trouble.title'),
    text: say('trouble.text', { reference: id.slice(-8) }),
  });
}
