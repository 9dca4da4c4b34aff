/** Something typed or tapped: a turn is taken, and the person is led to what came of it. */
import type { Response } from 'express';
import { opensFormIfSensitive } from '../../bot/core/tap.ts';
import { chatAddress, type Exchange, readerOf, type WebContext } from './context.ts';
import { renderFormPage } from './form-page.ts';
import { parsePost, type WebAct, type WebArrival } from './parse.ts';
import { hasProblems } from './render-form.ts';
import { messageAnchor } from './render-message.ts';
import type { Seat } from './seat.ts';
import { type Next, takeTurn, type WebTurn } from './turn.ts';

/** Leads on to another address wherever it can, so that loading a page again repeats nothing. */
export async function answerPost(
  desk: WebContext,
  { act, seat }: { readonly act: WebAct; readonly seat: Seat },
  { request, response }: Exchange,
): Promise<void> {
  const arrival = parsePost({ organisation: desk.organisation.id, seat, act, body: request.body });
  if (arrival === null) return response.redirect(303, chatAddress(seat));
  const { incoming } = arrival;
  if (incoming.event.kind === 'draft') {
    await desk.inTurn(seat.speaker.id, () => desk.receive(incoming));
    response.status(204).end();
    return;
  }
  const next = await takeTurnIn(desk, { ...arrival, seat, spoken: await commandLabel(desk, seat, arrival) });
  if (next.kind === 'form' && incoming.event.kind === 'tap' && opensFormIfSensitive(incoming.event.token)) {
    const opened = next.message === null ? {} : { message: next.message };
    const query = new URLSearchParams({ as: seat.speaker.id, token: incoming.event.token, ...opened }).toString();
    return response.redirect(303, `${seat.base}/form?${query}`);
  }
  await answerNext({ desk, seat, next }, response);
}

/** Takes a turn after all earlier ones of the same person. */
export function takeTurnIn(desk: WebContext, turn: WebTurn): Promise<Next> {
  const { organisation, clock } = desk;
  const deps = { ...desk, organisation: organisation.id, now: () => clock.now().toISOString() };
  return desk.inTurn(turn.seat.speaker.id, () => takeTurn(turn, deps));
}

/** Leads to the message that answers, or shows the form: what is typed in it is kept nowhere, so it cannot be led to. */
export async function answerNext(
  { desk, seat, next }: { readonly desk: WebContext; readonly seat: Seat; readonly next: Next },
  response: Response,
): Promise<void> {
  switch (next.kind) {
    case 'chat': {
      const anchor = next.message === null ? '' : `#${messageAnchor(next.message)}`;
      const extra = next.answeredPrivately && seat.place.kind === 'channel' ? { private: '1' } : {};
      return response.redirect(303, `${chatAddress(seat, extra)}${anchor}`);
    }
    case 'form': {
      const { language, newId } = await readerOf(desk, seat);
      const say = (key: string, params?: Readonly<Record<string, string | number>>) => desk.say(language, key, params);
      const status = hasProblems(next.view.form) ? 422 : 200;
      response
        .status(status)
        .send(renderFormPage({ view: next.view, message: next.message, seat, language, say, newId }));
      return;
    }
    default: {
      const never: never = next;
      return never;
    }
  }
}

/** A tapped command stands in the chat like typed words, since there is no message that its answer could take the place of. */
async function commandLabel(desk: WebContext, seat: Seat, { incoming, message }: WebArrival): Promise<string | null> {
  if (incoming.event.kind !== 'tap' || message !== null) return null;
  const { token } = incoming.event;
  const menu = desk.menu(seat.speaker, await desk.languageOf(seat.speaker));
  return menu.find((action) => action.token === token)?.label ?? null;
}
