/** The page around everything: language, title, style, the link past the header, the text to say when the server is silent. */
import type { Language } from '../../domain/people/organisation.ts';
import { attribute, type Html, html } from './html.ts';
import type { Say } from './render-context.ts';

export interface Page {
  readonly language: Language;
  readonly say: Say;
  readonly title: string;
  /** The strip of a trial, above everything. */
  readonly demo?: Html;
  readonly header?: Html;
  readonly main: Html;
  /** Stays at the bottom of the window: where a person writes. */
  readonly footer?: Html;
  /** Address of the stream of new messages. */
  readonly events?: string;
}

/** Later ones win where they speak of the same thing. */
const sheets = ['style', 'chat', 'view', 'chart', 'form', 'demo'];

/** A whole document. */
export function renderPage({ language, say, title, demo, header, main, footer, events }: Page): string {
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${say('web.name')}</title>
<link rel="icon" href="/web/icon.svg" type="image/svg+xml">
${sheets.map(
  (name) => html`<link rel="stylesheet" href="/web/${name}.css">
`,
)}<script type="module" src="/web/client.js"></script>
</head>
<body${attribute('data-events', events)} data-offline="${say('web.offline')}">
<a class="skip" href="#main">${say('web.skip')}</a>
${demo}${header}
<main id="main" tabindex="-1">
${main}
</main>
<div class="foot">
<div id="trouble" class="trouble" role="alert"></div>
${footer}
</div>
</body>
</html>
`;
  return page.markup;
}
