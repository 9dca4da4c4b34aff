/** Every view as the local chat shows it. The golden files change visibly with a question, a text or the markup. */
import { describe, expect, it } from 'vitest';
import { renderView } from '../../../src/adapters/web/render.ts';
import { viewFixtures } from '../../fixtures/views.ts';
import { say } from './say.ts';

const render = (title: string, language: 'lv' | 'en' = 'lv'): string => {
  const fixture = viewFixtures.find((each) => each.title === title);
  if (fixture === undefined) throw new Error(`no fixture ${title}`);
  return renderView(fixture.view, {
    say: (key, params) => say(language, key, params),
    scope: 'v',
    level: fixture.view.surface === 'form' ? 1 : 2,
    base: '/as/ilze',
    hidden: { as: 'ilze', message: 'message-1' },
    newId: () => 'arrival-1',
  }).markup;
};

describe('a view in the local chat', () => {
  it.each(viewFixtures)('shows $title as agreed', async ({ title }) => {
    await expect(`${render(title)}\n`).toMatchFileSnapshot(`../../golden/web/${title}.html`);
  });

  it('shows what people typed as they typed it, never as markup', () => {
    const markup = render('extreme-signs-that-html-means');
    expect(markup).not.toMatch(/<script|<img|<b>|<i>| onfocus="/);
    expect(markup).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('binds the problem, the hint and the label to the field, and leads to it from the top of the form', () => {
    const markup = render('extreme-every-field-wrong');
    expect(markup).toContain('<a href="#v-f3">Termiņš: Tāda datuma nav. Rakstiet, piemēram, 15.12.2026.</a>');
    expect(markup).toContain('<label for="v-f3">Termiņš</label>');
    expect(markup).toMatch(/<input id="v-f3"[^>]* aria-describedby="v-f3-problem" aria-invalid="true"/);
  });

  it('keeps what was typed where it is no date, no number and no colleague', () => {
    const markup = render('extreme-every-field-wrong');
    expect(markup).toContain('type="text" class="short" value="31. februāris"');
    expect(markup).toContain('value="divas"');
  });

  it('turns round buttons into a list where there are too many to scan', () => {
    const markup = render('extreme-many-choices');
    expect(markup).toContain('<option value="t30" selected>31. temats</option>');
    expect(markup).not.toContain('type="radio"');
  });

  it('speaks English around the view to whoever reads English', () => {
    expect(render('section-form', 'en')).toContain('Characters: 47 of 2000');
  });
});
