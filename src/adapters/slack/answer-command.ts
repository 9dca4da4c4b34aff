/** Answers the command /solis and the two shortcuts: always in private. */
import { commandAction } from '../../bot/core/command-action.ts';
import { inChat } from '../../bot/core/views/way-to-form.ts';
import { within } from '../../shared/with-timeout.ts';
import { writeToPerson } from './answer-message.ts';
import type { ArrivalOf } from './arrival.ts';
import { askBot, type BotRequest } from './ask.ts';
import { letGo, type SlackContext, sayTo } from './context.ts';
import { noteChat } from './conversation-references.ts';
import { faultOf } from './errors.ts';
import { refreshHome } from './home.ts';
import type { Shown } from './messages.ts';
import { openForm } from './open-form.ts';
import { wordsOf } from './resolve-mentions.ts';
import { patience } from './timeouts.ts';
import { answerAfter, openSign } from './working-message.ts';

/** A line that only the person sees, where they typed the command. */
export interface Line {
  readonly response_type: 'ephemeral';
  readonly text: string;
}

const line = (text: string): Line => ({ response_type: 'ephemeral', text });

/** The line to show at once; undefined where the answer itself is already before the person. Never throws. */
export async function answerCommand(
  desk: SlackContext,
  arrival: ArrivalOf<'command'>,
  fromHere: Promise<boolean>,
): Promise<Line | undefined> {
  const { id, person, channel } = arrival;
  const say = sayTo(desk, person);
  const work = fromHere.then((isFromHere) => (isFromHere ? run(desk, arrival) : 'nothing'));
  letGo(desk, work, { arrival: id });
  try {
    const waited = await within(work, patience.hold);
    const isSeen = (waited.kind === 'done' && waited.value !== 'written') || desk.chats.known(person.user) === channel;
    return isSeen ? undefined : line(say('channel.answered'));
  } catch (error) {
    desk.log.error({ ...faultOf(error), arrival: id }, 'slack: a command could not be answered');
    return line(say('trouble.text', { reference: id.slice(-8) }));
  }
}

async function run(desk: SlackContext, arrival: ArrivalOf<'command'>): Promise<'opened' | 'written'> {
  const { person, team, trigger } = arrival;
  const place = async () => ({ channel: await desk.chats.of(person.user) });
  const sign = openSign(desk, place, sayTo(desk, person));
  return desk.inTurn(person.user, async () => {
    try {
      const { reply, language } = await askBot(desk, await askedBy(desk, arrival));
      const say = desk.say(language);
      refreshHome(desk, person);
      if (reply?.surface === 'form' && (await desk.modals.open(trigger, { view: reply, say, origin: null })) !== null) {
        await answerAfter(desk, { sign, place: { channel: '' }, shown: null });
        return 'opened';
      }
      const at = await place();
      await answerAfter(desk, { sign, place: at, shown: reply && { view: inChat(reply, say), say } });
      await noteChat(desk, { channel: at.channel, user: person.user, team });
      return 'written';
    } finally {
      await sign();
    }
  });
}

/** The command alone asks for help. */
async function askedBy(desk: SlackContext, { id, person, text }: ArrivalOf<'command'>): Promise<BotRequest> {
  if (text !== '') return { id, person, event: { kind: 'text', text: await wordsOf(desk, text) } };
  return { id, person, event: { kind: 'tap', token: commandAction(sayTo(desk, person), 'help').token } };
}

/** The shortcut to one's plans. Throws what the Web API throws. */
export function answerMyPlans(desk: SlackContext, arrival: ArrivalOf<'my-plans'>): Promise<void> {
  const { id, person, trigger } = arrival;
  const { token } = commandAction(sayTo(desk, person), 'my-plans');
  const asked: BotRequest = { id, person, event: { kind: 'tap', token } };
  const post = (shown: Shown) => writeToPerson(desk, arrival, shown);
  return openForm(desk, { trigger, person, asked, token, origin: null, post });
}

/** The shortcut that makes a task of a message. Throws what the Web API throws. */
export async function answerAddTask(desk: SlackContext, arrival: ArrivalOf<'add-task'>): Promise<void> {
  const { id, person, trigger } = arrival;
  const asked: BotRequest = { id, person, event: { kind: 'make-task', text: await wordsOf(desk, arrival.text) } };
  const post = (shown: Shown) => writeToPerson(desk, arrival, shown);
  // The words of the message fit into no button: where no form opens, the answer comes into the private chat.
  return openForm(desk, { trigger, person, asked, token: null, origin: null, post });
}
