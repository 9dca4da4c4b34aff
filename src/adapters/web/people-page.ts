/** The front page: pick who you are, or look into a channel. */
import type { Language, Organisation } from '../../domain/people/organisation.ts';
import { type Html, html } from './html.ts';
import { memberSubtitle } from './member-subtitle.ts';
import { renderPage } from './page.ts';
import type { Say } from './render-context.ts';

export interface PeoplePage {
  readonly organisation: Organisation;
  readonly language: Language;
  readonly say: Say;
  /** The strip of a trial. */
  readonly demo: Html;
}

/** The whole page; members and channels in the order of the organisation's file. */
export function renderPeoplePage({ organisation, language, say, demo }: PeoplePage): string {
  const main = html`<div class="front">
<p class="brand">${say('web.name')}</p>
<h1>${say('web.people.title')}</h1>
<p class="lead">${say('web.people.lead')}</p>
<h2>${say('web.people.staff', { school: organisation.name })}</h2>
<ul class="people">${organisation.members.map(
    (member) => html`
  <li><a class="person" href="/as/${encodeURIComponent(member.id)}"><span class="person-name">${member.name}</span> <span class="person-about">${memberSubtitle(member, organisation, { language, say })}</span></a></li>`,
  )}
</ul>
${
  organisation.channels.length > 0 &&
  html`<h2>${say('web.people.channels')}</h2>
<ul class="people">${organisation.channels.map(
    ({ id, name }) => html`
  <li><a class="person" href="/channel/${encodeURIComponent(id)}"><span class="person-name"># ${name}</span> <span class="person-about">${say('web.people.channel-about')}</span></a></li>`,
  )}
</ul>
`
}<p class="languages"><a lang="lv" hreflang="lv" href="/?language=lv">Latviešu</a> <a lang="en" hreflang="en" href="/?language=en">English</a></p>
</div>`;
  return renderPage({ language, say, title: say('web.people.title'), demo, main });
}
