/** The words of a piece of HTML, as a person reads them, and hears them where a picture stands. */

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

export function wordsOfHtml(markup: string): string {
  return markup
    .replace(/<svg [^>]*role="img" aria-label="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => named[name] ?? whole);
}
