/** The blocks of a View as HTML. */
import { drawChart } from '../../bot/core/charts/draw-chart.ts';
import type { Block, Item } from '../../bot/ports/view.ts';
import { type Html, html } from './html.ts';
import { renderButton, tapFormId } from './render-action.ts';
import type { RenderContext } from './render-context.ts';

/** Renders the block that is number `index` of its view. */
export function renderBlock(block: Block, index: number, context: RenderContext): Html {
  switch (block.kind) {
    case 'text':
      return html`<p class="text">${block.text}</p>`;
    case 'notice':
      return html`<p class="notice notice-${block.tone}"><strong class="for-ears">${context.say(`web.tone.${block.tone}`)} </strong>${block.text}</p>`;
    case 'heading':
      return context.level === 1
        ? html`<h2 class="block-heading">${block.text}</h2>`
        : html`<h3 class="block-heading">${block.text}</h3>`;
    case 'facts':
      return html`<dl class="facts">${block.facts.map(
        ({ label, value }) => html`
  <div><dt>${label}</dt><dd>${value}</dd></div>`,
      )}
</dl>`;
    case 'items':
      return html`<ul class="items">${block.items.map((item, at) => renderItem(item, `${context.scope}-b${index}-${at}`, context))}
</ul>`;
    case 'chart':
      return html`<figure class="chart-figure">
<figcaption class="text">${block.caption}</figcaption>
${{ kind: 'html', markup: drawChart(block, `${context.scope}-b${index}`).markup }}
</figure>`;
    case 'links':
      return html`<p class="links">${block.links.map(
        ({ label, address, isMain }) => html`
  <a class="button ${isMain ? 'button-primary' : 'button-plain'}" href="${address}" target="_blank" rel="noopener">${label}</a>`,
      )}
</p>`;
    default: {
      const never: never = block;
      return never;
    }
  }
}

/** Beside buttons, longer words would stand on a phone as a tall narrow column. */
const besideLetters = 60;

function renderItem({ title, detail, mark, action, actions = [] }: Item, id: string, context: RenderContext): Html {
  const tap = { form: tapFormId(context), about: id };
  return html`
  <li>
    <div class="item-words${title.length > besideLetters && html` item-words-long`}"><span class="item-title" id="${id}">${title}</span>${mark && html` <span class="mark mark-${mark.tone}">${mark.text}</span>`}${
      detail !== undefined &&
      html`
      <p class="item-detail">${detail}</p>`
    }</div>${
      action &&
      html`
    ${renderButton(action, tap)}`
    }${
      actions.length > 0 &&
      html`
    <div class="item-actions">${actions.map((each) => renderButton(each, tap))}</div>`
    }
  </li>`;
}
