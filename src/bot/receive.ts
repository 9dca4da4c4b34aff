/** The single entry: identify, understand, load, decide, save, answer; the same for every platform. */
import { defined } from '../shared/defined.ts';
import { sameData } from '../shared/same-data.ts';
import { commands } from './commands.ts';
import { openActs, withActs } from './core/acts.ts';
import { type Receive, troubleOutcome } from './core/answer-in-time.ts';
import { languageOf } from './core/language.ts';
import type { LastShown } from './core/last-shown.ts';
import { momentOf } from './core/moment.ts';
import { tapOf } from './core/tap.ts';
import { type Reply, reply, type Services, type Turn } from './core/turn.ts';
import { standingForm } from './core/type-into-form.ts';
import { messageView } from './core/views/message.ts';
import { noticeAbove, withNotice } from './core/with-notice.ts';
import { welcomeView } from './help/views/welcome.ts';
import { delicateMark } from './incoming/delicate-mark.ts';
import { withHeardLanguage } from './incoming/heard-language.ts';
import { identify, type Known } from './incoming/identify.ts';
import { withHeard } from './incoming/redact-incoming.ts';
import { takenIn } from './incoming/take-in.ts';
import { editedView, fileAloneView, isFileAlone, isUnread, setAsideView, tooLongView } from './incoming/unread.ts';
import { type Conversation, newConversation } from './ports/conversation.ts';
import type { Incoming, Outcome } from './ports/incoming.ts';
import { isMoved } from './ports/talk-change.ts';
import type { View } from './ports/view.ts';
import { type Opened, openTurns } from './questions/open-turn.ts';
import { typed } from './route-text.ts';
import { withDraft } from './sections/draft.ts';
import { act } from './taps.ts';
import { makeTask } from './tasks/commands/task.ts';

/** The function that answers whatever a person does on a platform; it never throws. */
export function createReceive(services: Services, lastShown: LastShown): Receive {
  const openTurn = openTurns(services);
  return async (arrived) => {
    let known: Known | null = null;
    const incoming = takenIn(arrived);
    try {
      if (incoming.organisation !== services.organisation.id) return strangerOutcome(services);
      const opened = await openTurn(incoming);
      known = await identify(services, incoming, opened.account);
      return known === null
        ? strangerOutcome(services)
        : await answer(opened.services, incoming, { known, opened, lastShown });
    } catch (error) {
      const member = known?.member;
      services.report('turn.failed', error, { arrival: incoming.id, ...defined({ member: member?.id }) });
      return troubleOutcome(services.say(member?.language ?? services.organisation.language), incoming.id);
    }
  };
}

interface Begun {
  readonly known: Known;
  readonly opened: Opened;
  readonly lastShown: LastShown;
}

async function answer(services: Services, incoming: Incoming, { known, opened, lastShown }: Begun): Promise<Outcome> {
  const { id } = known.member;
  const [before, given] = await Promise.all([
    opened.member === id ? opened.conversation : services.conversations.load(services.organisation.id, id),
    services.standIns.given(id),
  ]);
  const turn = { ...turnOf(services, incoming, { known, before }), given };
  const { organisation } = turn;
  const told = whatIsAsked(await dispatch(turn, incoming, lastShown), incoming);
  const answered = withMark(
    withForm(isLanguageHeard(turn, before) ? withLanguage(turn, told) : told, incoming),
    { ...incoming, organisation },
    turn.conversation,
  );
  const done = { ...answered, conversation: withActs(answered.conversation, turn.acts, turn.id) };
  await keep(turn, done, before);
  if (incoming.event.kind !== 'home') lastShown.note(id, done);
  return outcomeOf(turn, incoming, done);
}

/** Two sentences have changed it: what a command changes is heard at once, and waits for no second one. */
const isLanguageHeard = ({ conversation }: Turn, before: Conversation | null): boolean =>
  before?.wrote !== undefined &&
  conversation.wrote === undefined &&
  (conversation.language ?? conversation.spoken) === before.wrote;

/** They have not asked for another language: it is said why it is another now, and how to change it. */
const withLanguage = ({ say }: Turn, told: Reply): Reply =>
  told.view === null ? told : { ...told, view: noticeAbove(told.view, say('language.heard'), 'info') };

/** Writes down how the talk stands; nobody waits for it where that is known without it, but for what they could take back. */
async function keep({ services, member, id }: Turn, { conversation, isTold }: Reply, before: Conversation | null) {
  if (sameData(conversation, before)) return;
  const talk = [services.organisation.id, member.id, conversation, before] as const;
  if (isTold !== true || !isMoved(before, conversation)) return services.conversations.save(...talk);
  services.conversations
    .saveSoon(...talk)
    .catch((error: unknown) => services.report('talk.behind', error, { arrival: id, member: member.id }));
}

/** What they were warned of is known again when it is sent once more; whatever else they write ends that, and what they wrote at an open question and did not keep. */
function withMark(
  done: Reply,
  { event, organisation }: Pick<Turn, 'organisation'> & Pick<Incoming, 'event'>,
  before: Conversation,
): Reply {
  if (event.kind !== 'text' && event.kind !== 'form') return done;
  const { warned: _, said, ...rest } = done.conversation;
  const conversation = said === undefined || said === before.said ? rest : { ...rest, said };
  const warned = delicateMark(event, organisation);
  return { ...done, conversation: warned === null ? conversation : { ...conversation, warned } };
}

interface Beginning {
  readonly known: Known;
  readonly before: Conversation | null;
}

function turnOf(services: Services, incoming: Incoming, { known: { member, locale }, before }: Beginning): Turn {
  const { organisation } = services;
  const stood = { ...(before ?? newConversation), ...defined({ locale }) };
  const conversation: Conversation = {
    ...withHeardLanguage(services, incoming, { member, before: stood }),
    ...(incoming.place.kind === 'private' && { platform: incoming.from.platform }),
  };
  return {
    ...momentOf(services),
    services,
    member,
    id: `${incoming.from.platform}-${incoming.id}`.replaceAll('~', '-'),
    say: services.say(languageOf(organisation, member, conversation)),
    conversation,
    acts: openActs(),
    insists: before?.warned !== undefined && before.warned === delicateMark(incoming.event, organisation),
  };
}

interface Around extends Pick<Incoming, 'place'> {
  readonly lastShown: LastShown;
}

function typedAlone(turn: Turn, text: string, { place, lastShown }: Around): Promise<Reply> {
  const tap = place.kind === 'private' ? lastShown.tapOf(turn, text) : null;
  return tap === null ? typed(turn, text, place) : act(turn, tap);
}

async function dispatch(turn: Turn, { event, place }: Incoming, lastShown: LastShown): Promise<Reply> {
  switch (event.kind) {
    case 'hello':
      return reply(turn, place.kind === 'private' ? welcomeView(turn) : channelHelloView(turn));
    case 'home':
      return { ...(await commands['my-plans'](turn, '')), conversation: turn.conversation };
    case 'text':
      if (isFileAlone(event)) return reply(turn, fileAloneView(turn, place));
      if (event.files === true)
        return withNotice(await typed(turn, event.text, place), turn.say('unread.file'), 'warning');
      return typedAlone(turn, event.text, { place, lastShown });
    case 'edited':
      return reply(turn, editedView(turn));
    case 'too-long':
      return reply(turn, tooLongView(turn, event.longest));
    case 'set-aside':
      turn.services.report('arrival.set-aside', null, { arrival: turn.id, member: turn.member.id });
      return reply(turn, setAsideView(turn));
    case 'make-task':
      return makeTask(turn, event.text);
    case 'tap': {
      const tap = tapOf(event.token);
      return tap === null ? reply(turn, staleView(turn)) : act(turn, tap);
    }
    case 'form': {
      const tap = tapOf(event.token);
      return tap === null ? reply(turn, staleView(turn)) : act(turn, tap, event.values);
    }
    case 'draft': {
      const tap = tapOf(event.token);
      // What is typed so far is kept; it is not judged and not answered, and the plan is not touched.
      return reply(turn, null, tap?.kind === 'answer' ? withDraft(turn, tap, event.values) : turn.conversation);
    }
    default:
      return event satisfies never;
  }
}

/** Once something else was shown in the talk than the question, words typed after it are no answer to it. */
function whatIsAsked(done: Reply, { id, event, message }: Incoming): Reply {
  const { conversation } = done;
  const { focus } = conversation;
  const view = done.beside ?? done.view;
  if (view === null || focus?.asked === undefined) return done;
  if (event.kind === 'home' || isUnread(event)) return done;
  const { asked, ...rest } = focus;
  if (view.name === 'question') {
    // What is opened apart leaves the message that the question stands in as it is.
    if (view.surface === 'form') return done;
    const { message: _, ...question } = asked;
    const shown = { shownBy: id, ...(done.beside === undefined && defined({ message })) };
    return { ...done, conversation: { ...conversation, focus: { ...rest, asked: { ...question, ...shown } } } };
  }
  return { ...done, conversation: { ...conversation, focus: rest } };
}

/** What was shown last in the chat is what words are typed into; a question of a section, and what is put together by words, are asked for by themselves. */
function withForm(done: Reply, { event }: Incoming): Reply {
  const view = done.beside ?? done.view;
  if (view === null || event.kind === 'home' || event.kind === 'draft' || isUnread(event)) return done;
  const { form: _, ...conversation } = done.conversation;
  return { ...done, conversation: { ...conversation, ...defined({ form: standingForm(view) }) } };
}

/** What is said in a channel is answered in private: others are listening. */
function outcomeOf(turn: Turn, incoming: Incoming, { view, beside, closed, conversation }: Reply): Outcome {
  const language = languageOf(turn.organisation, turn.member, conversation);
  const { shown, heard } = withHeard(turn, incoming, view);
  const isHere = incoming.place.kind === 'private' || incoming.event.kind === 'hello' || shown === null;
  if (isHere)
    return { reply: shown, ...defined({ beside, closed: closedIn(turn, incoming, closed) }), ...heard, language };
  const reply = messageView({ name: 'channel-answer', title: turn.say('channel.answered') });
  return { reply, inPrivate: shown, ...heard, language };
}

/** The message of a question that was tapped is replaced by the answer anyway. */
function closedIn({ conversation }: Turn, { event }: Incoming, view: View | undefined): Outcome['closed'] {
  const { shownBy, message } = conversation.focus?.asked ?? {};
  if (event.kind !== 'text' || shownBy === undefined || view === undefined) return undefined;
  return { shownBy, ...defined({ message }), view };
}

const staleView = ({ say }: Turn) =>
  messageView({ name: 'moved-on', title: say('moved-on.title'), text: say('moved-on.unknown') });

const channelHelloView = ({ say }: Turn) =>
  messageView({ name: 'channel-post', title: say('channel.hello.title'), text: say('channel.hello.text') });

/** Nobody but a member of this organisation learns anything. */
function strangerOutcome({ organisation: { language }, say: sayIn }: Services): Outcome {
  const say = sayIn(language);
  return {
    reply: messageView({ name: 'stranger', title: say('stranger.title'), text: say('stranger.text') }),
    language,
  };
}
