/** The chat of one member, and the page of one channel: the same log, with another header and another composer. */
import type { Action } from '../../bot/ports/view.ts';
import type { Channel } from '../../domain/people/organisation.ts';
import { renderComposer } from './composer.ts';
import { attribute, type Html, html } from './html.ts';
import { messagesPerPage, mostMessages } from './limits.ts';
import { memberSubtitle } from './member-subtitle.ts';
import { renderPage } from './page.ts';
import type { Say } from './render-context.ts';
import { type Reader, renderMessage } from './render-message.ts';
import type { Seat } from './seat.ts';
import type { Message } from './transcript.ts';

export interface Chat {
  readonly seat: Seat;
  readonly reader: Reader;
  readonly messages: readonly Message[];
  readonly menu: readonly Action[];
  /** How many messages were asked for; as many as that means there may be earlier ones. */
  readonly count: number;
  /** The strip of a trial. */
  readonly demo: Html;
  /** Something said in a channel was just answered in private. */
  readonly answeredPrivately: boolean;
}

/** The whole page, with the messages oldest first. */
export function renderChatPage(chat: Chat): string {
  const { seat, reader, messages } = chat;
  const say: Say = (key, params) => reader.say(reader.language, key, params);
  const channel = channelOf(chat);
  const title = channel === undefined ? seat.speaker.name : `# ${channel.name}`;
  const since = Math.max(0, ...messages.map(({ changed }) => changed));
  return renderPage({
    language: reader.language,
    say,
    title,
    demo: chat.demo,
    header: channel === undefined ? memberHeader(chat, say) : channelHeader(chat, channel, say),
    main: renderLog(chat, say),
    footer: renderComposer({
      say,
      base: seat.base,
      hidden: { as: seat.speaker.id },
      newId: reader.newId,
      menu: chat.menu,
      label: say('web.chat.label'),
      placeholder: say(channel === undefined ? 'web.chat.placeholder' : 'web.channel.placeholder'),
    }),
    events: `${seat.base}/events?as=${encodeURIComponent(seat.speaker.id)}&since=${since}`,
  });
}

function channelOf({ seat, reader }: Chat): Channel | undefined {
  const { place } = seat;
  return place.kind === 'member' ? undefined : reader.organisation.channels.find(({ id }) => id === place.channel);
}

function renderLog({ seat, reader, messages, count, answeredPrivately }: Chat, say: Say): Html {
  const earlier = `?as=${encodeURIComponent(seat.speaker.id)}&count=${count + messagesPerPage}`;
  return html`${
    messages.length >= count &&
    count < mostMessages &&
    html`<p class="earlier"><a href="${earlier}">${say('web.chat.earlier')}</a></p>
`
  }<div role="log" aria-live="polite" aria-label="${say('web.chat.log')}">
<ol id="log" class="log">
${messages.map((message) => renderMessage(message, reader))}</ol>
</div>${
    messages.length === 0 &&
    html`
<p class="empty">${say('web.channel.empty')}</p>`
  }${
    answeredPrivately &&
    html`
<p class="notice notice-info" role="status">${say('web.channel.answered-privately')} <a href="/as/${encodeURIComponent(seat.speaker.id)}">${say('web.channel.open-private')}</a></p>`
  }`;
}

function memberHeader({ seat, reader }: Chat, say: Say): Html {
  const { organisation, language } = reader;
  const as = encodeURIComponent(seat.speaker.id);
  return html`<header class="bar">
<a class="bar-back" href="/">${say('web.chat.people')}</a>
<div class="bar-title"><h1>${seat.speaker.name}</h1><p>${memberSubtitle(seat.speaker, organisation, { language, say })}</p></div>
${
  organisation.channels.length > 0 &&
  html`<nav aria-label="${say('web.people.channels')}">${organisation.channels.map(({ id, name }) => html`<a href="/channel/${encodeURIComponent(id)}?as=${as}"># ${name}</a>`)}</nav>
`
}</header>`;
}

function channelHeader({ seat, reader }: Chat, channel: Channel, say: Say): Html {
  return html`<header class="bar">
<a class="bar-back" href="/as/${encodeURIComponent(seat.speaker.id)}">${say('web.channel.back')}</a>
<div class="bar-title"><h1># ${channel.name}</h1></div>
<form class="speak-as" method="get" action="${seat.base}">
<label for="as">${say('web.channel.speak-as')}</label>
<select id="as" name="as">${reader.organisation.members.map(
    ({ id, name }) => html`
<option value="${id}"${attribute('selected', id === seat.speaker.id)}>${name}</option>`,
  )}
</select>
<button type="submit" class="button button-plain">${say('web.channel.change')}</button>
</form>
</header>`;
}
