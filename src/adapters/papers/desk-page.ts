/** The page on which a paper is fetched; it does not tell which one it is. */
import escapeHtml from 'escape-html';
import type { Say } from '../../bot/core/texts.ts';

/** The paper waits; its link serves no more; its reader tried too often; it could not be made. */
export type DeskPage = 'ready' | 'gone' | 'busy' | 'failed';

const style =
  'body{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}' +
  'h1{font-size:1.4rem}button{font:inherit;padding:.6rem 1.2rem;min-height:2.75rem}';

export function pageOf(page: DeskPage, say: Say): string {
  const words = (key: string): string => escapeHtml(say(`papers.${page}.${key}`));
  return `<!doctype html>
<html lang="${say.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words('title')} · Solis</title>
<style>${style}</style>
<main>
<h1>${words('title')}</h1>
<p>${words('text')}</p>
${page === 'ready' ? `<form method="post"><button>${words('download')}</button></form>` : ''}
</main>
</html>
`;
}
