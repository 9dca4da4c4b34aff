/** Nothing gets into a page unescaped. */
import { expect, it } from 'vitest';
import { attribute, html } from '../../../src/adapters/web/html.ts';

it('escapes what is put in, and leaves HTML as it is', () => {
  const inner = html`<b>${'"<&>\''}</b>`;
  expect(html`<p title="${'a"b'}">${inner}${[inner, html`!`]}${3}${false}${null}${undefined}</p>`.markup).toBe(
    '<p title="a&quot;b"><b>&quot;&lt;&amp;&gt;&#39;</b><b>&quot;&lt;&amp;&gt;&#39;</b>!3</p>',
  );
});

it('writes an attribute, a bare attribute, or none', () => {
  expect(
    [attribute('max', 3), attribute('required', true), attribute('required', false), attribute('max', null)].map(
      ({ markup }) => markup,
    ),
  ).toEqual([' max="3"', ' required', '', '']);
});
