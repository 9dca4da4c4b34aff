/** A tagged template for HTML that escapes everything put into it, unless it is HTML already. */
import escapeHtml from 'escape-html';

export interface Html {
  readonly kind: 'html';
  readonly markup: string;
}

export type Part = Html | readonly Html[] | string | number | false | null | undefined;

/** Builds HTML. Strings and numbers are escaped; `false`, `null` and `undefined` leave nothing; lists are joined. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = literals.reduce((built, literal, index) => built + asMarkup(parts[index - 1]) + literal);
  return { kind: 'html', markup };
}

/** An attribute with a leading space, or nothing where the value is `null`; `true` gives the bare name. */
export function attribute(name: string, value: string | number | boolean | null | undefined): Html {
  if (value === null || value === undefined || value === false) return html``;
  const bare: Html = { kind: 'html', markup: ` ${name}` };
  return value === true ? bare : html`${bare}="${String(value)}"`;
}

function asMarkup(part: Part): string {
  if (part === false || part === null || part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'kind' in part ? part.markup : part.map((each) => each.markup).join('');
}
