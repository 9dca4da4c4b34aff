/** The pages: who you are, a chat, a form, and the stream of what is new in a chat. */

import { opensFormIfSensitive } from '../../bot/core/tap.ts';
import { languageIn } from './answer-demo.ts';
import { answerNext, takeTurnIn } from './answer-post.ts';
import { renderChatPage } from './chat-page.ts';
import { chatAddress, type Exchange, readerOf, type WebContext } from './context.ts';
import { streamStrip, stripFor } from './demo.ts';
import { withDraft } from './drawn-draft.ts';
import { streamMessages } from './events.ts';
import { messagesPerPage, mostMessages } from './limits.ts';
import { incomingOf, isMessageId } from './parse.ts';
import { renderPeoplePage } from './people-page.ts';
import type { Seat } from './seat.ts';
import { openStream } from './stream.ts';

/** The front page, in the organisation's language or the one asked for. */
export async function answerPeople(desk: WebContext, { request, response }: Exchange): Promise<void> {
  const { organisation } = desk;
  const language = languageIn(desk, request.query.language);
  const say = (key: string, params?: Readonly<Record<string, string | number>>) => desk.say(language, key, params);
  const demo = await stripFor(desk, { language, back: '/' });
  response.send(renderPeoplePage({ organisation, language, say, demo }));
}

/** The chat's page. A member who opens it for the first time is greeted. */
export async function answerChat(desk: WebContext, seat: Seat, { request, response }: Exchange): Promise<void> {
  const asked = Math.trunc(Number(request.query.count)) || 0;
  const count = Math.min(mostMessages, Math.max(messagesPerPage, asked));
  const load = () => desk.feed.last(desk.organisation.id, seat.place, count);
  const [stored, draftOf] = await Promise.all([load(), desk.draftsOf(seat.speaker)]);
  const isNew = stored.length === 0 && seat.place.kind === 'member';
  if (isNew) await greet(desk, seat);
  const messages = (isNew ? await load() : stored).map((message) => withDraft(message, draftOf));
  const reader = await readerOf(desk, seat);
  const menu = seat.place.kind === 'member' ? desk.menu(seat.speaker, reader.language) : [];
  const answeredPrivately = request.query.private === '1';
  const demo = await stripFor(desk, { language: reader.language, back: chatAddress(seat) });
  response.send(renderChatPage({ seat, reader, messages, count, menu, demo, answeredPrivately }));
}

/**
 * A form that a tap opened, on a page of its own, so that it can be loaded again. A link in a mail leads here as well: what
 * does more than show something is not done.
 */
export async function answerFormPage(desk: WebContext, seat: Seat, { request, response }: Exchange): Promise<void> {
  const { token, message: from } = request.query;
  if (typeof token !== 'string' || !opensFormIfSensitive(token)) return response.redirect(303, chatAddress(seat));
  const event = { kind: 'tap', token } as const;
  const incoming = incomingOf({ organisation: desk.organisation.id, seat, id: desk.newId(), event });
  const message = isMessageId(from) ? from : null;
  const next = await takeTurnIn(desk, { incoming, seat, message, spoken: null });
  await answerNext({ desk, seat, next }, response);
}

/** Streams messages from the one the page had last. */
export async function answerEvents(desk: WebContext, seat: Seat, { request, response }: Exchange): Promise<void> {
  const since = Number(request.get('Last-Event-ID') ?? request.query.since) || 0;
  desk.streams.add(response);
  response.on('close', () => desk.streams.delete(response));
  const reader = await readerOf(desk, seat);
  const stream = openStream(response);
  streamStrip(desk, { language: reader.language, back: chatAddress(seat), stream });
  await streamMessages({ feed: desk.feed, place: seat.place, reader, since, stream });
}

async function greet(desk: WebContext, seat: Seat): Promise<void> {
  const id = `hello-${seat.speaker.id}`;
  const incoming = incomingOf({ organisation: desk.organisation.id, seat, id, event: { kind: 'hello' } });
  await takeTurnIn(desk, { incoming, seat, message: null, spoken: null });
}
