/** One message of a chat, as it stands in the page and as it is pushed to it. */
import { DateTime } from 'luxon';
import type { Language, MemberId, Organisation } from '../../domain/people/organisation.ts';
import { attribute, type Html, html } from './html.ts';
import { renderView } from './render.ts';
import type { RenderContext, Say } from './render-context.ts';
import type { Message } from './transcript.ts';

/** Who looks at the chat, and how. */
export interface Reader {
  readonly organisation: Organisation;
  /** Who speaks in this chat: their own words are marked as theirs. */
  readonly self: MemberId;
  readonly language: Language;
  readonly say: (language: Language, key: string, params?: Readonly<Record<string, string | number>>) => string;
  readonly base: string;
  readonly newId: () => string;
}

/** Id of a message's element. */
export function messageAnchor(id: string): string {
  return `m-${id}`;
}

/** A list item of the log; a message in another language than the reader's says so. */
export function renderMessage(message: Message, reader: Reader): Html {
  const { content } = message;
  const mine = content.kind === 'said' && content.by === reader.self;
  const kind = content.kind === 'shown' ? 'bot' : mine ? 'mine' : 'other';
  const language = content.kind === 'shown' && message.language !== reader.language ? message.language : null;
  return html`<li class="message message-${kind}" id="${messageAnchor(message.id)}" data-position="${message.position}" data-changed="${message.changed}">
<p class="who"><span>${nameOf(message, reader)}</span> ${renderTime(message, reader)}</p>
<div class="bubble"${attribute('lang', language)}>
${content.kind === 'said' ? html`<p class="text">${content.text}</p>` : renderView(content.view, contextOf(message, reader))}
</div>
</li>
`;
}

function contextOf(message: Message, reader: Reader): RenderContext {
  const say: Say = (key, params) => reader.say(message.language, key, params);
  return {
    say,
    scope: messageAnchor(message.id),
    level: 2,
    base: reader.base,
    hidden: { as: reader.self, message: message.id },
    newId: reader.newId,
  };
}

function nameOf({ content }: Message, { organisation, self, say, language }: Reader): string {
  if (content.kind === 'shown') return say(language, 'web.name');
  if (content.by === self) return say(language, 'web.chat.me');
  return organisation.members.find(({ id }) => id === content.by)?.name ?? content.by;
}

function renderTime({ at }: Message, { organisation, language }: Reader): Html {
  const local = DateTime.fromISO(at, { zone: organisation.zone, locale: language });
  const shown = local.toLocaleString({
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return html`<time datetime="${at}">${shown}</time>`;
}
