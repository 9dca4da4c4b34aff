/** One turn of the chat: what a person did goes to the bot, and the answer into the transcript, or onto a page where it is a form. */
import type { Incoming, Outcome } from '../../bot/ports/incoming.ts';
import type { View } from '../../bot/ports/view.ts';
import type { Language, Member } from '../../domain/people/organisation.ts';
import type { Feed } from './feed.ts';
import type { WebArrival } from './parse.ts';
import type { Seat } from './seat.ts';
import type { ChatPlace } from './transcript.ts';

export interface TurnDeps {
  readonly organisation: string;
  readonly feed: Feed;
  readonly receive: (incoming: Incoming) => Promise<Outcome>;
  readonly languageOf: (member: Member) => Promise<Language>;
  readonly now: () => string;
}

export interface WebTurn extends WebArrival {
  readonly seat: Seat;
  /** Label of the tapped command, shown as if it had been typed; null for everything else. */
  readonly spoken: string | null;
}

/** Where the person is led next. */
export type Next =
  | { readonly kind: 'chat'; readonly message: string | null; readonly answeredPrivately: boolean }
  /** `message`: the one it was opened from, which the answer will replace. */
  | { readonly kind: 'form'; readonly view: View; readonly message: string | null };

/** Takes a turn. An arrival that is answered already changes nothing. */
export async function takeTurn(turn: WebTurn, deps: TurnDeps): Promise<Next> {
  const { incoming, seat } = turn;
  const answered = await deps.feed.answerTo(deps.organisation, seat.place, incoming.id);
  if (answered !== null) return { kind: 'chat', message: answered, answeredPrivately: false };
  const typed = incoming.event.kind === 'text' ? incoming.event.text : null;
  const { reply, beside, closed, inPrivate, heard } = await deps.receive(incoming);
  // Not before: the bot says what of it may be kept.
  if (typed !== null) await putSaid(turn, heard ?? typed, deps);
  if (closed !== undefined) await close(turn, closed, deps);
  const form = [reply, inPrivate].find((view) => view?.surface === 'form');
  if (form) return { kind: 'form', view: form, message: turn.message };
  if (turn.spoken !== null) await putSaid(turn, turn.spoken, deps);
  const message = reply && (await putAnswer({ turn, place: seat.place, view: reply }, deps));
  const below =
    beside && (await putAnswer({ turn: { ...turn, message: null }, place: seat.place, view: beside }, deps));
  const own: ChatPlace = { kind: 'member', member: seat.speaker.id };
  if (inPrivate) await putAnswer({ turn: { ...turn, message: null }, place: own, view: inPrivate }, deps);
  return { kind: 'chat', message: below ?? message, answeredPrivately: inPrivate !== undefined };
}

async function close(
  { seat: { place, speaker } }: WebTurn,
  { shownBy, view }: NonNullable<Outcome['closed']>,
  { organisation, feed, languageOf, now }: TurnDeps,
): Promise<void> {
  const id = await feed.answerTo(organisation, place, shownBy);
  if (id === null) return;
  const language = await languageOf(speaker);
  await feed.put(organisation, place, { id, at: now(), language, arrival: shownBy, content: { kind: 'shown', view } });
}

async function putSaid({ incoming, seat }: WebTurn, text: string, deps: TurnDeps): Promise<void> {
  await deps.feed.put(deps.organisation, seat.place, {
    id: incoming.id,
    at: deps.now(),
    language: await deps.languageOf(seat.speaker),
    content: { kind: 'said', by: seat.speaker.id, text },
  });
}

/** A tapped message is replaced by the answer; any other answer goes to the end. */
async function putAnswer(
  { turn, place, view }: { readonly turn: WebTurn; readonly place: ChatPlace; readonly view: View },
  deps: TurnDeps,
): Promise<string> {
  const { id } = await deps.feed.put(deps.organisation, place, {
    id: turn.message ?? `${turn.incoming.id}-a`,
    at: deps.now(),
    // Asked for after the turn, which may have changed it.
    language: await deps.languageOf(turn.seat.speaker),
    arrival: turn.incoming.id,
    content: { kind: 'shown', view },
  });
  return id;
}
