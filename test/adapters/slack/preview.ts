/** Draws blocks about as Slack does, to look at them: by hand, and for the pictures of the documents. */
import type { HomeView, InputBlock, KnownBlock, ModalView, TextObject } from '@slack/types';
import type { Browser } from 'playwright-core';
import { slackStyle } from './preview-style.ts';

export interface Preview {
  readonly browser: Browser;
  /** Width of the window: 390 is a phone, 720 a desk. */
  readonly width: number;
}

type Drawn = HomeView | ModalView | { readonly blocks: readonly KnownBlock[] };

/** A picture (PNG) of messages, a modal or a home page, one below the other. */
export async function drawBlocks(all: readonly Drawn[], { browser, width }: Preview): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: 400 }, deviceScaleFactor: width < 500 ? 2 : 1 });
  try {
    await page.setContent(pageOf(all));
    return await page.screenshot({ fullPage: true });
  } finally {
    await page.close();
  }
}

/** The page of such a picture. */
export const pageOf = (all: readonly Drawn[]): string =>
  `<!doctype html><meta charset="utf-8"><style>${slackStyle}</style><main>${all.map(drawOne).join('\n')}</main>`;

function drawOne(drawn: Drawn): string {
  const blocks = (drawn.blocks as readonly KnownBlock[]).map(drawBlock).join('\n');
  if (!('type' in drawn)) return `<article><p class="who">Solis <span>APP</span></p>${blocks}</article>`;
  if (drawn.type === 'home') return `<article>${blocks}</article>`;
  const submit = drawn.submit === undefined ? '' : button(drawn.submit, 'primary');
  const end = `<div class="frame end">${drawn.close === undefined ? '' : button(drawn.close)}${submit}</div>`;
  return `<article class="modal"><div class="frame">${text(drawn.title)}<span>✕</span></div><div class="body">${blocks}</div>${end}</article>`;
}

function drawBlock(block: KnownBlock): string {
  switch (block.type) {
    case 'header':
      return `<h3>${text(block.text)}</h3>`;
    case 'divider':
      return '<hr>';
    case 'context':
      return `<div class="context">${block.elements.map((one) => ('text' in one ? text(one) : '')).join(' ')}</div>`;
    case 'section': {
      const words = block.text === undefined ? '' : `<div>${text(block.text)}</div>`;
      const fields = block.fields?.map((field) => `<div>${text(field)}</div>`).join('');
      const side = block.accessory?.type === 'button' ? button(block.accessory.text, block.accessory.style) : '';
      return `<div class="section">${words}${side}</div>${fields === undefined ? '' : `<div class="fields">${fields}</div>`}`;
    }
    case 'actions':
      return `<div class="actions">${block.elements.map((one) => (one.type === 'button' ? button(one.text, one.style) : drawElement(one as InputBlock['element']))).join('')}</div>`;
    case 'input':
      return drawInput(block);
    default:
      throw new Error(`a ${block.type} is not drawn`);
  }
}

function drawInput({ label, hint, optional, element }: InputBlock): string {
  const note = optional ? ' <span class="optional">(nav obligāti)</span>' : '';
  const below = hint === undefined ? '' : `<div class="hint">${text(hint)}</div>`;
  return `<div class="input"><div class="label">${text(label)}${note}</div>${drawElement(element)}${below}</div>`;
}

function drawElement(element: InputBlock['element']): string {
  switch (element.type) {
    case 'plain_text_input':
      return `<div class="box${element.multiline ? ' tall' : ''}">${safe(element.initial_value ?? '')}</div>`;
    case 'datepicker':
      return list(element.initial_date, '▾');
    case 'static_select':
      return list(element.initial_option?.text.text, '▾', element.placeholder?.text);
    case 'multi_static_select': {
      const chips = element.initial_options?.map((one) => `<span class="chip">${text(one.text)}</span>`).join('');
      return `<div class="box">${chips ?? `<span class="empty">${safe(element.placeholder?.text ?? '')}</span>`}</div>`;
    }
    case 'radio_buttons':
    case 'checkboxes': {
      const held = element.type === 'checkboxes' ? (element.initial_options ?? []) : [element.initial_option];
      const signs = element.type === 'checkboxes' ? ['☐', '☑'] : ['○', '◉'];
      return element.options
        .map((one) => {
          const small = one.description === undefined ? '' : `<small>${text(one.description)}</small>`;
          return `<div class="option"><span>${signs[held.includes(one) ? 1 : 0]}</span><span>${text(one.text)}${small}</span></div>`;
        })
        .join('');
    }
    default:
      throw new Error(`a ${element.type} is not drawn`);
  }
}

const list = (held: string | undefined, sign: string, empty = ''): string =>
  `<div class="box list"><span${held === undefined ? ' class="empty"' : ''}>${safe(held ?? empty)}</span><span>${sign}</span></div>`;

const button = (label: TextObject, style = ''): string => `<span class="button ${style}">${text(label)}</span>`;

/** Bold is all the markup that Solis uses. */
const text = ({ type, text: words }: TextObject): string =>
  type === 'mrkdwn' ? pictured(words.replace(/(^|\n)\*([^*\n]+)\*/g, '$1<b>$2</b>')) : safe(words);

const safe = (words: string): string =>
  pictured(words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));

/** For a machine without pictures among its letters. */
const pictures = { '✅': 'good', '⚠️': 'warning', '❗': 'bad', ℹ️: 'info' } as const;
const letters = { good: '✓', warning: '!', bad: '!', info: 'i' } as const;

const pictured = (words: string): string =>
  Object.entries(pictures).reduce(
    (all, [picture, tone]) => all.replaceAll(picture, `<i class="sign ${tone}">${letters[tone]}</i>`),
    words,
  );
